namespace Competence.Domain.Tests.Organisation;

/// <summary>A line of the units file as it is written.</summary>
internal sealed record UnitText(string Trust, string Number, string Name, string Kind, string Parent)
{
    /// <summary>A region with two trusts; the first has a clinic with two wards, the second one ward.</summary>
    public static readonly UnitText[] TwoTrusts =
    [
        new("", "R", "Region", "region", ""),
        new("T1", "T1", "First trust", "trust", "R"),
        new("T1", "1000", "Clinic", "clinic", "T1"),
        new("T1", "1001", "First ward", "cost-centre", "1000"),
        new("T1", "1002", "Second ward", "cost-centre", "1000"),
        new("T2", "T2", "Second trust", "trust", "R"),
        new("T2", "1001", "Far ward", "cost-centre", "T2"),
    ];

    public string[] Texts => [Trust, Number, Name, Kind, Parent];
}
