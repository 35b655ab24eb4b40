namespace Competence.Requirements.Categories;

/// <summary>A category as the tree is read from.</summary>
/// <param name="Id">The category.</param>
/// <param name="Unit">The trust, or the region, in whose branch it lies.</param>
/// <param name="Parent">The category that it lies below; none directly below the unit.</param>
/// <param name="Name">Its name.</param>
/// <param name="SortName">How it is sorted.</param>
/// <param name="Version">How many events made it.</param>
public sealed record CategoryRow(CategoryId Id, UnitId Unit, CategoryId? Parent, string Name, SortKey SortName, long Version);
