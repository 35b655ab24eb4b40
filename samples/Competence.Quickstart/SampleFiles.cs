namespace Competence.Quickstart;

/// <summary>The smallest organisation: one ward with a leader, a nurse and a colleague who signs. Every line ends with a line break.</summary>
internal static class SampleFiles
{
    public const string Units = """
        trust,number,name,kind,parent
        ,HSX,Helse X,region,
        OUS,OUS,Prøvesykehuset,trust,HSX
        OUS,4160,Akuttmottak,cost-centre,OUS

        """;

    public const string Positions = """
        object_id,given_name,family_name,email,trust,cost_centre,title,occupation,temporary,start,end,registered,leader_object_id,leader_trust,leader_cost_centre
        7001,Lars,Vik,,OUS,4160,Seksjonsleder,employee,false,2020-01-01,,2019-10-01,,,
        7002,Ida,Berg,,OUS,4160,Sykepleier,employee,false,2024-01-01,,2023-11-01,7001,OUS,4160
        7003,Odd,Ås,,OUS,4160,Fagsykepleier,employee,false,2022-01-01,,2021-11-01,7001,OUS,4160

        """;
}
