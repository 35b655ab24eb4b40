using System.Diagnostics;
using Competence.Delegation;

namespace Competence.FollowUp.History;

/// <summary>The lines of deputyships and delegated approvers.</summary>
internal static class DelegationLines
{
    public static HistoryLine Of(DeputyshipEvent fact) => fact switch
    {
        DeputyshipEvent.Chosen it => HistoryLine.Of("deputyship.chosen", ("leader", it.Leader), ("lastDay", it.LastDay)),
        DeputyshipEvent.Changed it => HistoryLine.Of("deputyship.changed", ("lastDay", it.LastDay)),
        DeputyshipEvent.Removed => HistoryLine.Of("deputyship.removed"),
        DeputyshipEvent.Ended it => HistoryLine.Of("deputyship.ended", ("cause", it.Cause)),
        _ => throw new UnreachableException($"Unknown event {fact.GetType().Name}"),
    };

    public static HistoryLine Of(DelegatedApproverEvent fact) => fact switch
    {
        DelegatedApproverEvent.Chosen it => HistoryLine.Of("approver.chosen", ("leader", it.Leader), ("description", Written(it.Description))),
        DelegatedApproverEvent.Described it => HistoryLine.Of("approver.described", ("description", Written(it.Description))),
        DelegatedApproverEvent.Removed => HistoryLine.Of("approver.removed"),
        _ => throw new UnreachableException($"Unknown event {fact.GetType().Name}"),
    };

    private static string? Written(string description) => description.Length == 0 ? null : description;
}
