using System.Collections.Immutable;

namespace Competence;

/// <summary>A state that is loaded with the history that made it.</summary>
public sealed record LoadedState
{
    /// <param name="state">The state after the last of the facts.</param>
    /// <param name="facts">All that happened to it, the oldest first.</param>
    /// <exception cref="ArgumentException">The facts are not as many as the state's version says.</exception>
    public LoadedState(IAggregate state, ImmutableArray<LoadedFact> facts)
    {
        ArgumentNullException.ThrowIfNull(state);
        (State, Facts) = facts.Length == state.Version
            ? (state, facts)
            : throw new ArgumentException($"The {state.GetType().Name} is at version {state.Version} after {facts.Length} events.", nameof(facts));
    }

    /// <summary>The state after the last of the facts.</summary>
    public IAggregate State { get; }

    /// <summary>All that happened to it, the oldest first: as many as the state's version says.</summary>
    public ImmutableArray<LoadedFact> Facts { get; }

    /// <summary>Equal when the state and the facts are.</summary>
    public bool Equals(LoadedState? other) => other is not null && State.Equals(other.State) && Facts.AsSpan().SequenceEqual(other.Facts.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(State, Facts.Length);
}
