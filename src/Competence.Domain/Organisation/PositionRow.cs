namespace Competence.Organisation;

/// <summary>A position as lists show it.</summary>
/// <param name="Id">The position.</param>
/// <param name="Person">Its person.</param>
/// <param name="Name">The person's name.</param>
/// <param name="SortName">How the person is sorted.</param>
/// <param name="Title">The title.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="UnitName">The unit's number and name.</param>
/// <param name="Trust">The employing trust.</param>
/// <param name="Start">The first day.</param>
/// <param name="IsActive">Whether nothing has ended it.</param>
/// <param name="SearchText">The person's name in lower case, for search.</param>
public sealed record PositionRow(
    PositionId Id, PersonId Person, string Name, SortKey SortName, string Title, UnitId Unit, string UnitName, UnitId Trust, LocalDate Start, bool IsActive,
    string SearchText)
{
    /// <summary>The last day; none while it is open-ended.</summary>
    public LocalDate? End { get; init; }

    /// <summary>Whether it is the temporary position of a loan, which is active on the days of the loan only.</summary>
    public bool IsLent { get; init; }
}
