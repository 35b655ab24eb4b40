using System.Diagnostics;
using Competence.Absences;

namespace Competence.FollowUp.History;

/// <summary>The lines of absences; they never tell the note, which stands on the absence itself (ABS-07).</summary>
internal static class AbsenceLines
{
    private const string Start = "start";
    private const string End = "end";
    private const string Count = "count";
    private const string On = "on";

    public static HistoryLine Of(AbsenceEvent fact) => fact switch
    {
        AbsenceEvent.Registered it => HistoryLine.Of("absence.registered", (Start, it.Start), (End, it.End), (Count, it.Requirements.Length)),
        AbsenceEvent.Changed it => HistoryLine.Of("absence.changed", (Start, it.Start), (End, it.End), (Count, it.Requirements.Length)),
        AbsenceEvent.BackAtWork it => HistoryLine.Of("absence.back-at-work", (End, it.End)),
        AbsenceEvent.Settled it => HistoryLine.Of("absence.settled", (On, it.On)),
        _ => throw new UnreachableException($"Unknown event {fact.GetType().Name}"),
    };
}
