using Competence.Organisation;
using Competence.Organisation.Import;

namespace Competence.Conformance.Histories;

/// <summary>A line of the positions file.</summary>
internal sealed record PositionText(
    string ObjectId, string GivenName, string FamilyName, string Email, PositionIdentity Identity, string Title, string Occupation, string Start,
    string End, PositionIdentity Leader)
{
    public string[] Texts =>
    [
        ObjectId, GivenName, FamilyName, Email, Identity.Trust, Identity.CostCentre, Title, Occupation, "false", Start, End, "2019-11-01",
        Leader.ObjectId ?? "", Leader.Trust ?? "", Leader.CostCentre ?? "",
    ];

    public static async ValueTask<PositionText> OfAsync(StoryWorld world, Position position)
    {
        Person person = (await world.FindAsync<PersonId, Person>(position.Person))!;
        Position? leader = position.Leader is { } id ? await world.FindAsync<PositionId, Position>(id) : null;
        return new(
            person.ObjectId, person.GivenName, person.FamilyName, person.Email ?? "", position.Identity, position.Title,
            WordOf(position.Occupation), TextSource<PositionColumn>.Date(position.Start), TextSource<PositionColumn>.Date(position.End), leader?.Identity ?? default);
    }

    /// <summary>The word for it in the positions file.</summary>
    public static string WordOf(Occupation occupation) => occupation switch
    {
        Competence.Organisation.Occupation.Resident => "resident",
        Competence.Organisation.Occupation.PartOneResident => "part-one-resident",
        Competence.Organisation.Occupation.Apprentice => "apprentice",
        _ => "employee",
    };

    public PositionText LedBy(PositionText? leader) => this with { Leader = leader?.Identity ?? default };
}
