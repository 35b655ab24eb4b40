namespace Competence.Organisation;

/// <summary>The active positions of one unit, by the persons' names.</summary>
public sealed class PositionsOfUnitSpec : Specification<PositionRow>
{
    /// <summary>The active positions of <paramref name="unit"/>, without those of units below.</summary>
    public PositionsOfUnitSpec(UnitId unit)
    {
        Unit = unit;
        Query.Where(position => position.IsActive && position.Unit == Unit).OrderBy(position => position.SortName).OrderBy(position => position.Id);
    }

    /// <summary>The unit.</summary>
    public UnitId Unit { get; }
}
