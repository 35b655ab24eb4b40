using Competence.Organisation;
using Competence.Organisation.Identities;
using Competence.Organisation.Import;

namespace Competence.Conformance.Histories;

/// <summary>A line of the positions file.</summary>
internal sealed record PositionText(
    string ObjectId, string GivenName, string FamilyName, string Email, PositionIdentity Identity, string Title, string Occupation, string Start,
    string End, PositionIdentity Leader)
{
    /// <summary>Numbers that nobody has: those of test persons.</summary>
    private static readonly string[] Numbers = ["01819030037", "41819030101"];

    public string Telephone { get; init; } = "";

    public string HprNumber { get; init; } = "";

    public string NationalIdentityNumber { get; init; } = "";

    public string[] Texts =>
    [
        ObjectId, GivenName, FamilyName, Email, Identity.Trust, Identity.CostCentre, Title, Occupation, "false", Start, End, "2019-11-01",
        Leader.ObjectId ?? "", Leader.Trust ?? "", Leader.CostCentre ?? "",
        Telephone, HprNumber, NationalIdentityNumber,
    ];

    public static async ValueTask<PositionText> OfAsync(StoryWorld world, Position position)
    {
        Person person = (await world.FindAsync<PersonId, Person>(position.Person))!;
        Position? leader = position.Leader is { } id ? await world.FindAsync<PositionId, Position>(id) : null;
        return new(
            person.ObjectId, person.GivenName, person.FamilyName, person.Email ?? "", position.Identity, position.Title,
            WordOf(position.Occupation), TextSource<PositionColumn>.Date(position.Start), TextSource<PositionColumn>.Date(position.End), leader?.Identity ?? default)
        {
            Telephone = person.Telephone ?? "",
            HprNumber = person.Hpr?.ToString() ?? "",
            NationalIdentityNumber = person.NationalIdentity is { } kept ? Numbers.Single(number => Protected(world, number) == kept) : "",
        };
    }

    /// <summary>The word for it in the positions file.</summary>
    public static string WordOf(Occupation occupation) => occupation switch
    {
        Competence.Organisation.Occupation.Resident => "resident",
        Competence.Organisation.Occupation.PartOneResident => "part-one-resident",
        Competence.Organisation.Occupation.Apprentice => "apprentice",
        _ => "employee",
    };

    /// <summary>The line with another number of the same kind, or without one.</summary>
    public PositionText WithNumber(int choice) => this with { NationalIdentityNumber = choice % (Numbers.Length + 1) is var one && one < Numbers.Length ? Numbers[one] : "" };

    private static ProtectedIdentity? Protected(StoryWorld world, string number) =>
        Organisation.Identities.NationalIdentityNumber.TryParse(number, out NationalIdentityNumber read) ? world.Get<INationalIdentityProtection>().Protect(read) : null;

    public PositionText LedBy(PositionText? leader) => this with { Leader = leader?.Identity ?? default };
}
