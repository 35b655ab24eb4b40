using System.Collections.Immutable;

namespace Competence.Organisation.Moves;

/// <summary>The announcement that a reorganisation moves a position to another cost centre, so that its plans are not deactivated (ORG-75, ORG-77). A position has one at most that is waiting.</summary>
/// <param name="Position">The position that is to be carried on.</param>
/// <param name="Person">Its person.</param>
/// <param name="Present">The identity that the position has until the move.</param>
/// <param name="CostCentre">The number of the cost centre to move to, in the same trust; it need not be in the units file yet.</param>
/// <param name="On">The date of the change: the move takes effect in the first run on or after it that shows the person at the new cost centre (ORG-80).</param>
/// <param name="State">How far it has come.</param>
/// <param name="Version">How many events made it.</param>
public sealed partial record AnnouncedMove(
    PositionId Position, PersonId Person, PositionIdentity Present, string CostCentre, LocalDate On, AnnouncedMoveState State, long Version) : IAggregate
{
    /// <summary>The kind of subject that an announced move is.</summary>
    public const string SubjectKind = "announced-move";

    /// <summary>
    /// Where moves that took effect carried the position on from, the latest first: the file may go on naming it by these as a leader, until there is another position of
    /// such an identity.
    /// </summary>
    public ImmutableArray<FormerCostCentre> Former { get; init; } = [];

    /// <inheritdoc/>
    public Subject Subject => new(SubjectKind, Position.Value, Person);

    /// <summary>The identity that the position has after the move (ORG-78).</summary>
    public PositionIdentity Target => Present with { CostCentre = CostCentre };

    /// <summary>Whether an import run still looks for it.</summary>
    public bool IsWaiting => State == AnnouncedMoveState.Waiting;

    /// <summary>Equal when all is, the former cost centres in their order.</summary>
    public bool Equals(AnnouncedMove? other) =>
        other is not null && Position == other.Position && Person == other.Person && Present == other.Present && CostCentre == other.CostCentre
        && On == other.On && State == other.State && Version == other.Version && Former.AsSpan().SequenceEqual(other.Former.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Position, Version);
}
