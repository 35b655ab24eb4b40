namespace Competence.EntityFrameworkCore.Storage;

/// <summary>What shall become of one stored state: several steps on it, made one.</summary>
/// <param name="Table">Where it lies.</param>
/// <param name="State">The state that is stored or removed in the end.</param>
/// <param name="Expected">The version that must be stored before.</param>
/// <param name="IsRemoved">Whether it is gone in the end.</param>
internal sealed record StagedState(StateTable Table, IAggregate State, long Expected, bool IsRemoved);
