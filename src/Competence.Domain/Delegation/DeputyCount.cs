namespace Competence.Delegation;

/// <summary>What the deputy column shows for one leader (DEP-13).</summary>
/// <param name="Position">The leader's position.</param>
/// <param name="Deputies">How many deputies work today; 0 reads "assign".</param>
public readonly record struct DeputyCount(PositionId Position, int Deputies);
