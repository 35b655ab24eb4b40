namespace Competence.Requirements.Categories;

/// <summary>A category in its place in the tree.</summary>
/// <param name="Id">The category.</param>
/// <param name="Parent">The category that it lies below; none directly below the unit of its branch.</param>
/// <param name="Name">Its name.</param>
/// <param name="Path">The way to it from the top: trust, categories above, its own name.</param>
/// <param name="Version">How many events made it.</param>
public sealed record CategoryNode(CategoryId Id, CategoryId? Parent, string Name, string Path, long Version);
