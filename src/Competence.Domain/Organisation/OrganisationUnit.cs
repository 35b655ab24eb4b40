namespace Competence.Organisation;

/// <summary>A unit of the organisation tree, as the HR master data has it (ORG-01, ORG-03).</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Parent">The unit above; none for the region.</param>
/// <param name="Trust">The trust it belongs to, itself for a trust; none for the region.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Number">Its number, unique in the trust, among the trusts and among the regions; the cost centre for a leaf (ORG-02).</param>
/// <param name="Name">Its name.</param>
/// <param name="IsClosed">Whether the master data no longer has it.</param>
/// <param name="Version">How many events made it.</param>
public sealed partial record OrganisationUnit(
    UnitId Id, UnitId? Parent, UnitId? Trust, UnitKind Kind, string Number, string Name, bool IsClosed, long Version) : IAggregate
{
    /// <summary>The kind of subject that an organisation unit is.</summary>
    public const string SubjectKind = "organisation-unit";

    /// <summary>How many characters a name has at most.</summary>
    public const int LongestName = 200;

    /// <summary>How many characters a number has at most.</summary>
    public const int LongestNumber = 50;

    /// <inheritdoc/>
    public Subject Subject => new(SubjectKind, Id.Value);

    /// <summary>Number and name as they are shown, such as <c>416020 – Kompetanseportal</c> (ORG-02).</summary>
    public string DisplayName => $"{Number} – {Name}";
}
