namespace Competence.Requirements.Categories;

/// <summary>A category of definitions: a node in the tree of a trust, or of the region for what the trusts have in common (REQ-21).</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Unit">The trust, or the region, in whose branch it lies.</param>
/// <param name="Parent">The category that it lies directly below; none when it lies directly below <paramref name="Unit"/>.</param>
/// <param name="Name">Its name, unlike that of every other that lies beside it.</param>
/// <param name="Version">How many events made it: one more for each category that was made below it and each definition that was put into it, too.</param>
public sealed partial record Category(CategoryId Id, UnitId Unit, CategoryId? Parent, string Name, long Version) : IAggregate
{
    /// <summary>The kind of subject that a category is.</summary>
    public const string SubjectKind = "category";

    /// <summary>The longest name, in characters.</summary>
    public const int LongestName = 100;

    /// <inheritdoc/>
    public Subject Subject => new(SubjectKind, Id.Value);
}
