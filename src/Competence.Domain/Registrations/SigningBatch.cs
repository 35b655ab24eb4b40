using System.Collections.Immutable;

namespace Competence.Registrations;

/// <summary>What deciding on several repetitions came to (PRG-62).</summary>
/// <param name="Registration">The registration after all of it; where something was refused, as it is stored by then.</param>
/// <param name="Outcomes">One for each decision, in the order they were asked for.</param>
public sealed record SigningBatch(Registration Registration, ImmutableArray<SigningOutcome> Outcomes)
{
    /// <summary>Equal when the registration and the outcomes are.</summary>
    public bool Equals(SigningBatch? other) => other is not null && Registration == other.Registration && Outcomes.SequenceEqual(other.Outcomes);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Registration, Outcomes.Length);
}
