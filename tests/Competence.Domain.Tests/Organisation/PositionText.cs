namespace Competence.Domain.Tests.Organisation;

/// <summary>A line of the positions file as it is written: Ida, nurse at the first ward of the first trust since 2024.</summary>
internal sealed record PositionText(
    string ObjectId = "7001",
    string GivenName = "Ida",
    string FamilyName = "Berg",
    string Email = "ida.berg@example.org",
    string Trust = "T1",
    string CostCentre = "1001",
    string Title = "Nurse",
    string Occupation = "employee",
    string Temporary = "false",
    string Start = "2024-01-01",
    string End = "",
    string Registered = "2023-11-01",
    string LeaderObjectId = "",
    string LeaderTrust = "",
    string LeaderCostCentre = "")
{
    /// <summary>Telephone, HPR number and national identity number, as far as the file has columns for them.</summary>
    public string[] Personal { get; init; } = [];

    public string[] Texts =>
    [
        ObjectId, GivenName, FamilyName, Email, Trust, CostCentre, Title, Occupation, Temporary, Start, End, Registered,
        LeaderObjectId, LeaderTrust, LeaderCostCentre, .. Personal,
    ];

    public PositionText LedBy(PositionText leader) =>
        this with { LeaderObjectId = leader.ObjectId, LeaderTrust = leader.Trust, LeaderCostCentre = leader.CostCentre };
}
