using System.Globalization;
using System.Text;
using Competence.Organisation.Import;
using Competence.Testing.Building;

namespace Competence.Benchmarks.Importing;

/// <summary>Writes the two files of a region: cost centres of 50, and a position a line, every 50th of them the leader of the next 49.</summary>
internal static class PositionsFile
{
    public const int PerCostCentre = 50;

    public static void WriteUnits(string path, int lines)
    {
        StringBuilder text = new("trust,number,name,kind,parent\n,R,Region,region,\nT,T,Trust,trust,R\n");
        for (int number = 0; number * PerCostCentre < lines; number++)
        {
            text.Append(CultureInfo.InvariantCulture, $"T,{4000 + number},Ward {number},cost-centre,T\n");
        }

        File.WriteAllText(path, text.ToString());
    }

    /// <param name="path">The file.</param>
    /// <param name="lines">How many positions it has.</param>
    /// <param name="changedShare">Of how many lines one has another title than the time before; 0 for none.</param>
    /// <param name="edition">What the changed titles end with.</param>
    public static void WritePositions(string path, int lines, int changedShare = 0, int edition = 0)
    {
        NorwegianPeople people = new(seed: 7);
        using StreamWriter file = new(path);
        file.Write(string.Join(',', Enum.GetValues<PositionColumn>().Where(column => !ImportColumns.IsOptional(column)).Select(ImportColumns.NameOf)) + "\n");
        for (int number = 0; number < lines; number++)
        {
            (string given, string family) = people.NextName();
            string title = changedShare > 0 && number % changedShare == 1 ? $"Sykepleier {edition}" : "Sykepleier";
            int costCentre = 4000 + (number / PerCostCentre);
            int leader = number / PerCostCentre * PerCostCentre;
            string led = leader == number ? ",," : $"{100_000 + leader},T,{costCentre}";
            file.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{100_000 + number},{given},{family},p{number}@example.org,T,{costCentre},{title},employee,false,2020-01-01,,2020-01-01,{led}\n"));
        }
    }
}
