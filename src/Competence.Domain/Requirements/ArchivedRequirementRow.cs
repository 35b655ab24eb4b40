namespace Competence.Requirements;

/// <summary>A definition as the archive shows it (REQ-95).</summary>
/// <param name="Id">The definition.</param>
/// <param name="Name">The published name, or the draft's of one that was never published.</param>
/// <param name="SortName">How it is sorted.</param>
/// <param name="SearchName">The name in lower case, for search.</param>
/// <param name="OwnerUnit">The unit that owns it.</param>
/// <param name="OwnerName">The owner's number and name.</param>
/// <param name="OwnerSearch">The owner's number and name in lower case, for search.</param>
/// <param name="ArchivedOn">The day on which it was archived.</param>
/// <param name="ArchivedBy">Who archived it.</param>
/// <param name="ArchivedByName">That person's name.</param>
/// <param name="ArchivedBySort">How that name is sorted.</param>
public sealed record ArchivedRequirementRow(
    RequirementId Id, string Name, SortKey SortName, string SearchName, UnitId OwnerUnit, string OwnerName, string OwnerSearch,
    LocalDate ArchivedOn, PersonId ArchivedBy, string ArchivedByName, SortKey ArchivedBySort);
