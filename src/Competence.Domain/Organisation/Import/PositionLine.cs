using System.Collections.Immutable;
using Competence.Organisation.Identities;

namespace Competence.Organisation.Import;

/// <summary>What one line of the positions file says.</summary>
/// <param name="Identity">Which position.</param>
/// <param name="GivenName">The person's given names.</param>
/// <param name="FamilyName">The person's family name.</param>
/// <param name="Email">The person's e-mail address, if any.</param>
/// <param name="Employment">The terms of the employment.</param>
/// <param name="Registered">The day the employment was registered.</param>
/// <param name="Leader">The leader's position; none at the top.</param>
internal sealed record PositionLine(
    PositionIdentity Identity,
    string GivenName,
    string FamilyName,
    string? Email,
    Employment Employment,
    LocalDate Registered,
    PositionIdentity? Leader)
{
    /// <summary>The person's telephone number.</summary>
    public OptionalValue<string?> Telephone { get; private init; }

    /// <summary>The person's number in the register of health personnel.</summary>
    public OptionalValue<HprNumber?> Hpr { get; private init; }

    /// <summary>What is kept of the person's national identity number.</summary>
    public OptionalValue<ProtectedIdentity?> NationalIdentity { get; private init; }

    private static readonly ImmutableDictionary<string, Occupation> Occupations = ImportColumns.WordsOf<Occupation>();

    /// <summary>Which position the line is of. Means nothing when <paramref name="line"/> is rejected.</summary>
    public static PositionIdentity IdentityOf(LineReading<PositionColumn> line) => new(
        line.FreeText(PositionColumn.ObjectId, PositionIdentity.LongestPart),
        line.Text(PositionColumn.Trust, PositionIdentity.LongestPart),
        line.Text(PositionColumn.CostCentre, PositionIdentity.LongestPart));

    /// <summary>Which position leads it; none when all three columns are empty.</summary>
    public static PositionIdentity? LeaderOf(ImportLine<PositionColumn> line)
    {
        PositionIdentity leader = new(line[PositionColumn.LeaderObjectId], line[PositionColumn.LeaderTrust], line[PositionColumn.LeaderCostCentre]);
        return leader == new PositionIdentity("", "", "") ? null : leader;
    }

    /// <summary>All that the line says. Means nothing when <paramref name="line"/> is rejected.</summary>
    public static PositionLine Of(
        LineReading<PositionColumn> line, PositionIdentity identity, PositionIdentity? leader, INationalIdentityProtection protection)
    {
        CheckLeader(line, identity, leader);
        string givenName = line.FreeText(PositionColumn.GivenName, Person.LongestName);
        string familyName = line.FreeText(PositionColumn.FamilyName, Person.LongestName);
        string? email = line.OptionalText(PositionColumn.Email, Person.LongestEmail);
        Employment terms = new(
            line.FreeText(PositionColumn.Title, Position.LongestTitle),
            line.Word(PositionColumn.Occupation, Occupations),
            line.YesOrNo(PositionColumn.Temporary),
            line.Date(PositionColumn.Start),
            line.LastDay(PositionColumn.End));
        if (terms.End < terms.Start)
        {
            line.Reject(PositionColumn.End, ImportRules.EndsBeforeStart.Refuse(("end", terms.End), ("start", terms.Start)));
        }

        return new PositionLine(identity, givenName, familyName, email, terms, line.Date(PositionColumn.Registered), leader)
        {
            Telephone = line.Optional(PositionColumn.Telephone, ReadTelephone, ImportRules.TelephoneWrong),
            Hpr = line.Optional(PositionColumn.HprNumber, ReadHpr, ImportRules.HprNumberWrong),
            NationalIdentity = line.Optional(PositionColumn.NationalIdentityNumber, ReadIdentity, ImportRules.NationalIdentityWrong),
        };

        (bool, ProtectedIdentity?) ReadIdentity(string text) =>
            NationalIdentityNumber.TryParse(text, out NationalIdentityNumber number) ? (true, protection.Protect(number)) : (false, null);
    }

    /// <summary>What the line says of its person; what the file has no column for is as in <paramref name="kept"/>, and nothing for a new person.</summary>
    public PersonDetails DetailsOver(PersonDetails? kept) => new(GivenName, FamilyName, Email)
    {
        Telephone = Telephone.OrKept(kept?.Telephone),
        Hpr = Hpr.OrKept(kept?.Hpr),
        NationalIdentity = NationalIdentity.OrKept(kept?.NationalIdentity),
    };

    private static (bool IsRight, string? Value) ReadTelephone(string text) =>
        (text.Length <= Person.LongestTelephone && TelephoneText.IsOne(text), text);

    private static (bool IsRight, HprNumber? Value) ReadHpr(string text) => (HprNumber.TryParse(text, out HprNumber number), number);

    private static void CheckLeader(LineReading<PositionColumn> line, PositionIdentity identity, PositionIdentity? leader)
    {
        if (leader is not { } named)
        {
            return;
        }

        if (named == identity)
        {
            line.Reject(PositionColumn.LeaderObjectId, ImportRules.LeadsItself.Refuse());
        }

        line.RejectNumber(PositionColumn.LeaderObjectId, named.ObjectId);
        RejectIfEmpty(line, PositionColumn.LeaderObjectId, named.ObjectId);
        RejectIfEmpty(line, PositionColumn.LeaderTrust, named.Trust);
        RejectIfEmpty(line, PositionColumn.LeaderCostCentre, named.CostCentre);
    }

    private static void RejectIfEmpty(LineReading<PositionColumn> line, PositionColumn column, string part)
    {
        if (part.Length == 0)
        {
            line.Reject(column, ImportRules.LeaderIncomplete.Refuse(("column", ImportColumns.NameOf(column))));
        }
    }
}
