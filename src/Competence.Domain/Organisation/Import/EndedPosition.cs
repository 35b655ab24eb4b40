namespace Competence.Organisation.Import;

/// <summary>A position that ends.</summary>
/// <param name="Position">The position as it is after its end.</param>
/// <param name="RotatesTo">The position of the next employment, which the same import run opened, when the resident rotates (ORG-44); none for any other end.</param>
public sealed record EndedPosition(Position Position, PositionId? RotatesTo = null)
{
    /// <summary>
    /// The day on which somebody had ended the position that it rotates to, when that one comes back in the same commit: what was put away with it then
    /// is taken out by <see cref="IPositionReturns"/>. None when it does not come back.
    /// </summary>
    public LocalDate? TargetReturnsFrom { get; init; }
}
