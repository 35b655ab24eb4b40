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

    /// <summary>The category of what <see cref="Name"/> is the name of; none (all zero) without one.</summary>
    public CategoryId Category { get; init; }

    /// <summary>The category of the draft; none (all zero) without a draft, or without a category in it.</summary>
    public CategoryId DraftCategory { get; init; }

    /// <summary>The way to <see cref="Category"/> from the top: trust or region, categories above, its own name (REQ-21); empty without one.</summary>
    public string CategoryPath { get; init; } = "";

    /// <summary>How that way is sorted: part by part; without a category first.</summary>
    public SortKey CategorySort { get; init; }

    /// <summary>Whether the unit that owns it is the region: what a regional central definition is (REQ-89).</summary>
    public bool IsRegional { get; init; }

    /// <summary>Who may fetch it: see <see cref="RequirementShare.Written"/>, one after the other (REQ-48).</summary>
    public string SharedWith { get; init; } = "";
}
