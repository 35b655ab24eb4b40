namespace Competence.Organisation;

/// <summary>The open units directly below another, by name: what a node of the tree unfolds to (ORG-06).</summary>
public sealed class UnitsBelowSpec : Specification<UnitRow>
{
    /// <summary>The units directly below <paramref name="parent"/>; the region when there is none.</summary>
    public UnitsBelowSpec(UnitId? parent)
    {
        Parent = parent;
        Query.Where(unit => !unit.IsClosed && unit.Parent == Parent).OrderBy(unit => unit.SortName).OrderBy(unit => unit.Id);
    }

    /// <summary>The unit above; none for the top of the tree.</summary>
    public UnitId? Parent { get; }
}
