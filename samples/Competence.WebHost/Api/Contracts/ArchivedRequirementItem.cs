using Competence.Requirements;

namespace Competence.WebHost.Api.Contracts;

/// <summary>An archived definition in a list.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Name">Its name.</param>
/// <param name="OwnerUnit">The unit that owns it.</param>
/// <param name="OwnerName">The owner's number and name.</param>
/// <param name="ArchivedOn">The day on which it was archived.</param>
/// <param name="ArchivedBy">Who archived it.</param>
/// <param name="ArchivedByName">That person's name.</param>
internal sealed record ArchivedRequirementItem(
    RequirementId Id, string Name, UnitId OwnerUnit, string OwnerName, LocalDate ArchivedOn, PersonId ArchivedBy, string ArchivedByName)
{
    /// <summary>Writes a row.</summary>
    public static ArchivedRequirementItem Of(ArchivedRequirementRow row) =>
        new(row.Id, row.Name, row.OwnerUnit, row.OwnerName, row.ArchivedOn, row.ArchivedBy, row.ArchivedByName);
}
