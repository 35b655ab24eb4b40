namespace Competence.Requirements;

/// <summary>A definition as lists show it.</summary>
/// <param name="Id">The definition.</param>
/// <param name="Name">The published name, or the draft's before the first publishing.</param>
/// <param name="SortName">How it is sorted.</param>
/// <param name="SearchText">Name and description in lower case, for search.</param>
/// <param name="OwnerUnit">The unit that owns it.</param>
/// <param name="OwnerName">The owner's number and name.</param>
/// <param name="PublishedVersion">How many times it was published.</param>
/// <param name="HasDraft">Whether something is pending.</param>
/// <param name="IsCentral">Whether it is central.</param>
/// <param name="IsArchived">Whether it is archived.</param>
public sealed record RequirementRow(
    RequirementId Id, string Name, SortKey SortName, string SearchText, UnitId OwnerUnit, string OwnerName, int PublishedVersion, bool HasDraft, bool IsCentral, bool IsArchived)
{
    /// <summary>The owner's number and name in lower case, for search; empty without such a unit.</summary>
    public string OwnerSearch { get; init; } = "";

    /// <summary>The description in lower case, for search.</summary>
    public string DescriptionSearch { get; init; } = "";

    /// <summary>Id and name of each course that it is linked to, as published or as draft before the first publishing (REQ-90, LMS-24); empty without courses.</summary>
    public string CourseList { get; init; } = "";
}
