using System.Collections.Immutable;

namespace Competence.Registrations;

/// <summary>What changing deadlines in bulk came to: one outcome for every ticked cell (PRG-77).</summary>
/// <param name="Cells">The cells with their outcomes, each once, in the order they were asked for.</param>
public sealed record DeadlineBatch(ImmutableArray<DeadlineCellOutcome> Cells)
{
    /// <summary>How many deadlines can be changed at once.</summary>
    public const int MostAtOnce = 500;

    /// <summary>How many deadlines were set or removed.</summary>
    public int Changed => Cells.Count(cell => cell.Refusal is null);

    /// <summary>Equal when the cells are.</summary>
    public bool Equals(DeadlineBatch? other) => other is not null && Cells.SequenceEqual(other.Cells);

    /// <inheritdoc/>
    public override int GetHashCode() => Cells.Length;
}
