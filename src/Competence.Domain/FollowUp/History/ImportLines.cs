using System.Diagnostics;
using Competence.Organisation.Import;

namespace Competence.FollowUp.History;

/// <summary>The lines of import runs.</summary>
internal static class ImportLines
{
    public static HistoryLine Of(ImportRunEvent fact) => fact switch
    {
        ImportRunEvent.Started it => HistoryLine.Of(
            "import.started", ("kind", it.Kind), ("date", it.Date), ("lines", it.File.Lines), ("rejected", it.File.RejectedLines),
            ("ending", it.Endings.Ending), ("active", it.Endings.Active), ("accepted", it.Endings.AcceptedPercent)),
        ImportRunEvent.Advanced it => HistoryLine.Of(
            "import.advanced", ("created", it.Counts.Created), ("changed", it.Counts.Changed), ("deactivated", it.Counts.Deactivated),
            ("reopened", it.Counts.Reopened), ("rotated", it.Counts.RotatedPlans is > 0 and var plans ? plans : null)),
        ImportRunEvent.Finished it => HistoryLine.Of("import.finished", ("at", it.FinishedAt)),
        ImportRunEvent.Superseded it => HistoryLine.Of("import.superseded", ("by", it.By)),
        _ => throw new UnreachableException($"Unknown event {fact.GetType().Name}"),
    };
}
