namespace Competence.Organisation.Import;

/// <summary>What is kept of a line of the positions file until all have been read.</summary>
/// <param name="Number">The line of the file.</param>
/// <param name="Fingerprint">The fingerprint of the line.</param>
/// <param name="Leader">The leader's position; none at the top.</param>
/// <param name="Stored">The position as it is stored, if it is.</param>
/// <param name="Content">What the line says; none when it is rejected, or unchanged and not needed.</param>
/// <param name="IsRejected">Whether it is not taken.</param>
internal sealed record FoundLine(
    int Number, long Fingerprint, PositionIdentity? Leader, StoredPosition? Stored, PositionLine? Content, bool IsRejected)
{
    /// <summary>Whether the line is another than the one the position was last read from.</summary>
    public bool IsNew => Stored?.Fingerprint != Fingerprint;
}
