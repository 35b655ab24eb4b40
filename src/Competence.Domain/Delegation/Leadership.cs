namespace Competence.Delegation;

/// <summary>That a position leads somebody: at least one active position has it as its nearest leader (ACC-06).</summary>
/// <param name="Position">The position that leads.</param>
/// <param name="LeadsCandidates">Whether a resident or an apprentice is among those led (DEP-17).</param>
public readonly record struct Leadership(PositionId Position, bool LeadsCandidates);
