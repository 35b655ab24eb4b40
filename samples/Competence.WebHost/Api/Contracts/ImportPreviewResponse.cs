using System.Collections.Immutable;
using Competence.Organisation.Import;

namespace Competence.WebHost.Api.Contracts;

/// <summary>What an import run would do.</summary>
/// <param name="Kind">Which file.</param>
/// <param name="Report">What it would report.</param>
/// <param name="Endings">How many would end of how many.</param>
/// <param name="Stop">The refusal that the safety stop would answer; none when the run would go on.</param>
/// <param name="Positions">The first thousand of the positions that would end, by unit and name.</param>
/// <param name="Units">The units that would close, by name.</param>
/// <param name="GoesOnWith">The interrupted run that the file would go on with, if there is one.</param>
internal sealed record ImportPreviewResponse(
    ImportKind Kind, ImportReportResponse Report, ImportEndings Endings, RefusalResponse? Stop, ImmutableArray<EndingPosition> Positions,
    ImmutableArray<ClosingUnit> Units, ImportRunId? GoesOnWith)
{
    /// <summary>How many positions are listed; the number of all stands in the report.</summary>
    public const int MostPositions = 1000;

    /// <summary>Writes a preview.</summary>
    public static ImportPreviewResponse Of(ImportPreview preview) => new(
        preview.Kind, ImportReportResponse.Of(preview.Report), preview.Endings, preview.Stop is { } stop ? RefusalResponse.Of(stop) : null,
        [.. preview.Positions.Take(MostPositions)], preview.Units, preview.GoesOnWith);
}
