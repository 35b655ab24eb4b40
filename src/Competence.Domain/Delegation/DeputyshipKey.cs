namespace Competence.Delegation;

/// <summary>What identifies a deputyship: a leader has each person as deputy at most once (DEP-04).</summary>
/// <param name="LeaderPosition">The position of the leader who is replaced.</param>
/// <param name="Deputy">The person who replaces.</param>
public readonly record struct DeputyshipKey(PositionId LeaderPosition, PersonId Deputy);
