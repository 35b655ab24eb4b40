namespace Competence.Delegation;

/// <summary>That somebody may stand in for a leader: from the moment it is set, to the end of the last day if it has one (DEP-05, DEP-06).</summary>
/// <param name="Key">The leader's position and the deputy.</param>
/// <param name="Leader">The leader.</param>
/// <param name="DeputyPosition">The position that the deputy was chosen in; the deputyship ends with it (DEP-15).</param>
/// <param name="LastDay">The last day it works; none while it lasts until it is removed.</param>
/// <param name="IsOpen">Whether it was neither removed nor ended; it may have expired all the same.</param>
/// <param name="Version">How many events made it.</param>
public sealed partial record Deputyship(
    DeputyshipKey Key, PersonId Leader, PositionId DeputyPosition, LocalDate? LastDay, bool IsOpen, long Version) : IAggregate
{
    /// <summary>The kind of subject that a deputyship is.</summary>
    public const string SubjectKind = "deputyship";

    /// <summary>It belongs to the deputy, who is told of it.</summary>
    public Subject Subject => new(SubjectKind, Key.LeaderPosition.Value, Key.Deputy);

    /// <summary>Whether it was not removed or ended and has not expired; <see cref="EndOf"/> tells what may have ended it besides.</summary>
    public bool LastsOn(LocalDate day) => IsOpen && !(LastDay < day);
}
