namespace Competence.Organisation.Moves;

/// <summary>The announced moves that have come as far as this, by date, then name.</summary>
public sealed class AnnouncedMovesSpec : Specification<AnnouncedMoveRow>
{
    /// <summary>The moves that are <paramref name="state"/>.</summary>
    public AnnouncedMovesSpec(AnnouncedMoveState state)
    {
        State = state;
        Query.Where(move => move.State == State).OrderBy(move => move.MovesOn).OrderBy(move => move.SortName).OrderBy(move => move.Position);
    }

    /// <summary>How far they have come.</summary>
    public AnnouncedMoveState State { get; }
}
