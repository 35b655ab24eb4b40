using System.Collections.Immutable;

namespace Competence.Organisation.Import;

/// <summary>What a run would do. The run itself with the same file does that, as long as nothing else happens in between.</summary>
/// <param name="Kind">Which file.</param>
/// <param name="Report">The report that the run would leave; of a run that was interrupted, what is left to do.</param>
/// <param name="Endings">How many of the active positions, or of the open units, would end.</param>
/// <param name="Stop">The refusal of the safety stop that the run would be answered with; none when it would go on.</param>
/// <param name="Positions">The positions that would end, by unit and name; none in a preview of units.</param>
/// <param name="Units">The units that would close, by name; none in a preview of positions.</param>
/// <param name="GoesOnWith">The interrupted run that the file would go on with, if there is one.</param>
public sealed record ImportPreview(
    ImportKind Kind,
    ImportReport Report,
    ImportEndings Endings,
    Refusal? Stop,
    ImmutableArray<EndingPosition> Positions,
    ImmutableArray<ClosingUnit> Units,
    ImportRunId? GoesOnWith)
{
    /// <summary>Equal when all is.</summary>
    public bool Equals(ImportPreview? other) =>
        other is not null && Kind == other.Kind && Report == other.Report && Endings == other.Endings && Equals(Stop, other.Stop)
        && GoesOnWith == other.GoesOnWith && Positions.AsSpan().SequenceEqual(other.Positions.AsSpan())
        && Units.AsSpan().SequenceEqual(other.Units.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Report, Endings, GoesOnWith);
}
