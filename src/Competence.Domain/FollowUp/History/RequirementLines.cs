using System.Diagnostics;
using Competence.Registrations.Resets;
using Competence.Requirements;
using Competence.Requirements.Categories;

namespace Competence.FollowUp.History;

/// <summary>The lines of definitions and of their resets.</summary>
internal static class RequirementLines
{
    public static HistoryLine Of(RequirementEvent fact) => fact switch
    {
        RequirementEvent.Created it => HistoryLine.Of("requirement.created", ("name", it.Content.Name), ("unit", it.OwnerUnit)),
        RequirementEvent.DraftSaved it => HistoryLine.Of("requirement.draft-saved", ("name", it.Content.Name)),
        RequirementEvent.Published it => HistoryLine.Of("requirement.published", ("version", it.Number)),
        RequirementEvent.DraftDiscarded => HistoryLine.Of("requirement.draft-discarded"),
        RequirementEvent.Deleted => HistoryLine.Of("requirement.deleted"),
        RequirementEvent.Shared it => HistoryLine.Of("requirement.shared", ("count", it.Shares.Length)),
        RequirementEvent.ResetBegun it => HistoryLine.Of("requirement.reset-begun", ("reason", it.Reason)),
        RequirementEvent.ResetFinished => HistoryLine.Of("requirement.reset-finished"),
        RequirementEvent.Archived it => HistoryLine.Of("requirement.archived", ("reason", it.Reason)),
        RequirementEvent.FileAdded it => HistoryLine.Of("requirement.file-added", ("name", it.File.Name)),
        RequirementEvent.FileRemoved it => HistoryLine.Of("requirement.file-removed", ("name", it.Name)),
        RequirementEvent.ShareEnded it => HistoryLine.Of("requirement.share-ended", ("unit", it.Unit)),
        _ => throw new UnreachableException($"Unknown event {fact.GetType().Name}"),
    };

    public static HistoryLine Of(CategoryEvent fact) => fact switch
    {
        CategoryEvent.Created it => HistoryLine.Of("category.created", ("name", it.Name)),
        CategoryEvent.Renamed it => HistoryLine.Of("category.renamed", ("name", it.Name)),
        CategoryEvent.ChildCreated => HistoryLine.Of("category.child-created"),
        CategoryEvent.DefinitionPlaced it => HistoryLine.Of("category.definition-placed", ("requirement", it.Requirement)),
        CategoryEvent.Deleted => HistoryLine.Of("category.deleted"),
        _ => throw new UnreachableException($"Unknown event {fact.GetType().Name}"),
    };

    public static HistoryLine Of(RequirementResetEvent fact) => fact switch
    {
        RequirementResetEvent.Begun it => HistoryLine.Of(
            "reset.begun", ("requirement", it.Requirement), ("assigned", it.Extent.Assigned), ("begun", it.Extent.Begun), ("reason", it.Reason)),
        RequirementResetEvent.Advanced it => HistoryLine.Of("reset.advanced", ("people", it.People), ("registrations", it.Registrations)),
        RequirementResetEvent.Finished it => HistoryLine.Of("reset.finished", ("at", it.At)),
        _ => throw new UnreachableException($"Unknown event {fact.GetType().Name}"),
    };
}
