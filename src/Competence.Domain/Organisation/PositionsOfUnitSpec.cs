namespace Competence.Organisation;

/// <summary>The active positions of one unit, by the persons' names.</summary>
public sealed class PositionsOfUnitSpec : Specification<PositionRow>
{
    /// <summary>The active positions of <paramref name="unit"/>, without those of units below.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="today">The day: those on loan to the unit are among them while the loan is in effect.</param>
    public PositionsOfUnitSpec(UnitId unit, LocalDate today)
    {
        Unit = unit;
        Today = today;
        Query.Where(position => position.IsActive && position.Unit == Unit
            && (!position.IsLent || (position.Start <= Today && (position.End == null || position.End >= Today)))).OrderBy(position => position.SortName).OrderBy(position => position.Id);
    }

    /// <summary>The unit.</summary>
    public UnitId Unit { get; }

    /// <summary>The day.</summary>
    public LocalDate Today { get; }
}
