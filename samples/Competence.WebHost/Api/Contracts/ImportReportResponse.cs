using System.Collections.Immutable;
using Competence.Organisation.Import;

namespace Competence.WebHost.Api.Contracts;

/// <summary>What an import run did.</summary>
/// <param name="Run">The date of the run.</param>
/// <param name="Lines">How many lines the file has below its header.</param>
/// <param name="Created">How many came.</param>
/// <param name="Changed">How many changed.</param>
/// <param name="Deactivated">How many were deactivated or closed.</param>
/// <param name="Reopened">How many were opened again.</param>
/// <param name="RotatedPlans">How many learning-goal plans continue on the position that a resident rotated to.</param>
/// <param name="Unchanged">How many lines changed nothing.</param>
/// <param name="Skipped">How many lines it is too early or too late for.</param>
/// <param name="RejectedLines">How many lines were not taken.</param>
/// <param name="Rejected">The first thousand of those, by line.</param>
internal sealed record ImportReportResponse(
    LocalDate Run, int Lines, int Created, int Changed, int Deactivated, int Reopened, int RotatedPlans, int Unchanged, int Skipped,
    int RejectedLines, ImmutableArray<RejectedLineResponse> Rejected)
{
    /// <summary>Writes a report.</summary>
    public static ImportReportResponse Of(ImportReport report) => new(
        report.Run, report.Lines, report.Created, report.Changed, report.Deactivated, report.Reopened, report.RotatedPlans, report.Unchanged, report.Skipped,
        report.RejectedLines,
        [.. report.Rejected.Select(line => new RejectedLineResponse(line.Line, line.Column, RefusalResponse.Of(line.Reason)))]);
}
