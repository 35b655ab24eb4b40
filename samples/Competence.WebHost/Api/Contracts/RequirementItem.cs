using Competence.Requirements;

namespace Competence.WebHost.Api.Contracts;

/// <summary>A definition in a list.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Name">Its name.</param>
/// <param name="OwnerUnit">The unit that may edit it.</param>
/// <param name="OwnerName">The owner's number and name.</param>
/// <param name="PublishedVersion">How many times it was published.</param>
/// <param name="HasDraft">Whether something is pending.</param>
/// <param name="IsCentral">Whether it was created under global administration.</param>
/// <param name="IsRegional">Whether the region owns it.</param>
/// <param name="Category">The category that it lies in; none without one.</param>
/// <param name="CategoryPath">The way to the category from the top; empty without one.</param>
/// <param name="CourseList">Id and name of each course that it is linked to; empty without courses.</param>
internal sealed record RequirementItem(
    RequirementId Id, string Name, UnitId OwnerUnit, string OwnerName, int PublishedVersion, bool HasDraft, bool IsCentral, bool IsRegional,
    CategoryId? Category, string CategoryPath, string CourseList)
{
    /// <summary>Writes a row.</summary>
    public static RequirementItem Of(RequirementRow row) =>
        new(row.Id, row.Name, row.OwnerUnit, row.OwnerName, row.PublishedVersion, row.HasDraft, row.IsCentral, row.IsRegional,
            row.Category.IsNone ? null : row.Category, row.CategoryPath, row.CourseList);
}
