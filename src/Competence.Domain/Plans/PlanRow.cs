namespace Competence.Plans;

/// <summary>A plan as lists show it.</summary>
/// <param name="Id">The plan.</param>
/// <param name="Name">Its name.</param>
/// <param name="SortName">How it is sorted.</param>
/// <param name="SearchText">The name in lower case, for search.</param>
/// <param name="ContentType">What it holds.</param>
/// <param name="OwnerUnit">The unit that owns it.</param>
/// <param name="OwnerName">The owner's number and name.</param>
/// <param name="VersionMajor">The version's first part; 0 while it has none.</param>
/// <param name="VersionMinor">The version's second part.</param>
/// <param name="IsPublished">Whether it can be assigned anywhere.</param>
/// <param name="HasPending">Whether its approval tab lists anything (PLN-47, PLN-52, PLN-86).</param>
/// <param name="IsArchived">Whether it is archived.</param>
public sealed record PlanRow(
    PlanId Id, string Name, SortKey SortName, string SearchText, PlanContentType ContentType, UnitId OwnerUnit, string OwnerName, int VersionMajor, int VersionMinor, bool IsPublished, bool HasPending, bool IsArchived);
