using System.Collections.Immutable;
using Competence.Access;

namespace Competence.Organisation;

/// <summary>A position as personal data shows it.</summary>
/// <param name="Position">The position.</param>
/// <param name="Title">The title of the post.</param>
/// <param name="Occupation">What it is for competence management.</param>
/// <param name="IsTemporary">Whether it is a temporary post.</param>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day; none while it is open-ended.</param>
/// <param name="UnitPath">Number and name of its unit and of those above, the region first and the unit last.</param>
/// <param name="Leader">Who leads the person there, and whether by hand.</param>
/// <param name="Loan">The loan that it is the temporary position of; none for an ordinary one.</param>
/// <param name="IsActive">Whether it is active today.</param>
/// <param name="IsChosen">Whether the viewer acts from it.</param>
public sealed record PersonalPosition(
    PositionId Position,
    string Title,
    Occupation Occupation,
    bool IsTemporary,
    LocalDate Start,
    LocalDate? End,
    ImmutableArray<string> UnitPath,
    LeaderOfPosition Leader,
    LoanFacts? Loan,
    bool IsActive,
    bool IsChosen)
{
    /// <summary>Number and name of its unit.</summary>
    public string UnitName => UnitPath[^1];

    /// <summary>Equal when everything is.</summary>
    public bool Equals(PersonalPosition? other) => other is not null && Position == other.Position && Title == other.Title && Occupation == other.Occupation
        && IsTemporary == other.IsTemporary && Start == other.Start && End == other.End && UnitPath.SequenceEqual(other.UnitPath)
        && Leader == other.Leader && Loan == other.Loan && IsActive == other.IsActive && IsChosen == other.IsChosen;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Position, Title, Start, End);
}
