using Competence.Plans;
using Competence.Requirements;

namespace Competence.Domain.Tests.Plans;

/// <summary>One method of a service, called so that it succeeds for who may.</summary>
/// <param name="Kind">What it does, and so what is answered to who may not.</param>
/// <param name="CallAsync">Calls it as an actor, on an expected version that is off by so much; the refusal, or none.</param>
internal sealed record UseCase(UseCaseKind Kind, Func<AccessScene, Actor, long, Task<Refusal?>> CallAsync)
{
    /// <summary>Every method of the two services, by name.</summary>
    public static IReadOnlyDictionary<string, UseCase> All { get; } = new Dictionary<string, UseCase>
    {
        [$"{nameof(PlanService)}.{nameof(PlanService.CreateAsync)}"] = Makes((at, actor) => at.Plans.CreateAsync(actor, Workshop.Ward, Given.Details)),
        [$"{nameof(PlanService)}.{nameof(PlanService.ListAsync)}"] = Lists((at, actor) => at.Plans.ListAsync(actor, "")),
        [$"{nameof(PlanService)}.{nameof(PlanService.ChangeDetailsAsync)}"] = Plan((at, actor, version) => at.Plans.ChangeDetailsAsync(actor, at.PlanId, version, Given.Details)),
        [$"{nameof(PlanService)}.{nameof(PlanService.ChangeOwnerAsync)}"] = Plan((at, actor, version) => at.Plans.ChangeOwnerAsync(actor, at.PlanId, version, Workshop.Ward)),
        [$"{nameof(PlanService)}.{nameof(PlanService.AddSubPlanAsync)}"] = Plan((at, actor, version) => at.Plans.AddSubPlanAsync(actor, at.PlanId, version, "Ny")),
        [$"{nameof(PlanService)}.{nameof(PlanService.ChangeSubPlanAsync)}"] = Plan((at, actor, version) => at.Plans.ChangeSubPlanAsync(actor, at.PlanId, version, at.SubPlan, "Ny", true)),
        [$"{nameof(PlanService)}.{nameof(PlanService.MoveSubPlanAsync)}"] = Plan((at, actor, version) => at.Plans.MoveSubPlanAsync(actor, at.PlanId, version, at.SubPlan, 1)),
        [$"{nameof(PlanService)}.{nameof(PlanService.RemoveSubPlanAsync)}"] = Plan((at, actor, version) => at.Plans.RemoveSubPlanAsync(actor, at.PlanId, version, at.EmptySubPlan)),
        [$"{nameof(PlanService)}.{nameof(PlanService.LinkAsync)}"] = Plan((at, actor, version) => at.Plans.LinkAsync(actor, at.PlanId, version, at.SubPlan, [at.Unlinked])),
        [$"{nameof(PlanService)}.{nameof(PlanService.AddNewAsync)}"] = Plan((at, actor, version) => at.Plans.AddNewAsync(actor, at.PlanId, version, at.SubPlan, new RequirementContent { Name = "Nytt" })),
        [$"{nameof(PlanService)}.{nameof(PlanService.ActivateAsync)}"] = Plan((at, actor, version) => at.Plans.ActivateAsync(actor, at.PlanId, version, at.Inactive)),
        [$"{nameof(PlanService)}.{nameof(PlanService.ApproveAsync)}"] = Plan((at, actor, version) => at.Plans.ApproveAsync(actor, at.PlanId, version)),
        [$"{nameof(PlanService)}.{nameof(PlanService.DeactivateLinkAsync)}"] = Plan((at, actor, version) => at.Plans.DeactivateLinkAsync(actor, at.PlanId, version, at.Inactive, "Utgått")),
        [$"{nameof(PlanService)}.{nameof(PlanService.ReactivateLinkAsync)}"] = Plan((at, actor, version) => at.Plans.ReactivateLinkAsync(actor, at.PlanId, version, at.Deactivated, at.SubPlan)),
        [$"{nameof(PlanService)}.{nameof(PlanService.DeleteLinkAsync)}"] = Plan((at, actor, version) => at.Plans.DeleteLinkAsync(actor, at.PlanId, version, at.Inactive)),
        [$"{nameof(PlanService)}.{nameof(PlanService.AdaptValidityAsync)}"] = Plan((at, actor, version) => at.Plans.AdaptValidityAsync(actor, at.PlanId, version, at.Inactive, adaptation: null)),
        [$"{nameof(PlanService)}.{nameof(PlanService.SetDocumentPeopleAsync)}"] = Plan((at, actor, version) => at.Plans.SetDocumentPeopleAsync(actor, at.PlanId, version, Given.Lars, Given.Lars)),
        [$"{nameof(PlanService)}.{nameof(PlanService.PublishAsync)}"] = Plan((at, actor, version) => at.Plans.PublishAsync(actor, at.PlanId, version, Workshop.NextTrust, true)),
        [$"{nameof(PlanService)}.{nameof(PlanService.UnpublishAsync)}"] = Plan((at, actor, version) => at.Plans.UnpublishAsync(actor, at.PlanId, version, Workshop.Ward)),
        [$"{nameof(PlanService)}.{nameof(PlanService.PendingAsync)}"] = Asks(UseCaseKind.Inspects, (at, actor) => at.Plans.PendingAsync(actor, at.PlanId)),
        [$"{nameof(PlanService)}.{nameof(PlanService.FindDefinitionsAsync)}"] = Asks(UseCaseKind.Inspects, (at, actor) => at.Plans.FindDefinitionsAsync(actor, at.PlanId, new DefinitionQuery())),
        [$"{nameof(PlanService)}.{nameof(PlanService.FindAsync)}"] = Asks(UseCaseKind.Views, (at, actor) => at.Plans.FindAsync(actor, at.PlanId)),
        [$"{nameof(PlanService)}.{nameof(PlanService.VersionsAsync)}"] = Asks(UseCaseKind.Views, (at, actor) => at.Plans.VersionsAsync(actor, at.PlanId)),
        [$"{nameof(PlanService)}.{nameof(PlanService.OpenVersionAsync)}"] = Asks(UseCaseKind.Views, (at, actor) => at.Plans.OpenVersionAsync(actor, at.PlanId, new PlanVersionNumber(1, 0))),
        [$"{nameof(PlanService)}.{nameof(PlanService.HistoryAsync)}"] = Asks(UseCaseKind.Views, (at, actor) => at.Plans.HistoryAsync(actor, at.PlanId, new HistoryPage(10))),

        [$"{nameof(RequirementService)}.{nameof(RequirementService.CreateAsync)}"] = Makes((at, actor) => at.Requirements.CreateAsync(actor, Workshop.Ward, new RequirementContent { Name = "Nytt" })),
        [$"{nameof(RequirementService)}.{nameof(RequirementService.ListAsync)}"] = Lists((at, actor) => at.Requirements.ListAsync(actor, new RequirementListQuery())),
        [$"{nameof(RequirementService)}.{nameof(RequirementService.FindPrerequisitesAsync)}"] = Lists((at, actor) => at.Requirements.FindPrerequisitesAsync(actor, new DefinitionQuery())),
        [$"{nameof(RequirementService)}.{nameof(RequirementService.ListArchivedAsync)}"] = Lists((at, actor) => at.Requirements.ListArchivedAsync(actor, new RequirementListQuery())),
        [$"{nameof(RequirementService)}.{nameof(RequirementService.DeleteAsync)}"] = new(UseCaseKind.Changes, async (at, actor, off) => RefusalOf(await at.Requirements.DeleteAsync(actor, at.Unlinked, 2 + off))),
        [$"{nameof(RequirementService)}.{nameof(RequirementService.UsedInAsync)}"] = Asks(UseCaseKind.Views, (at, actor) => at.Requirements.UsedInAsync(actor, at.Drafted)),
        [$"{nameof(RequirementService)}.{nameof(RequirementService.SaveDraftAsync)}"] = Requirement((at, actor, version) => at.Requirements.SaveDraftAsync(actor, at.Drafted, version, new RequirementContent { Name = "Nyere" })),
        [$"{nameof(RequirementService)}.{nameof(RequirementService.PublishAsync)}"] = Requirement((at, actor, version) => at.Requirements.PublishAsync(actor, at.Drafted, version)),
        [$"{nameof(RequirementService)}.{nameof(RequirementService.DiscardDraftAsync)}"] = Requirement((at, actor, version) => at.Requirements.DiscardDraftAsync(actor, at.Drafted, version)),
        [$"{nameof(RequirementService)}.{nameof(RequirementService.ShareAsync)}"] = Requirement((at, actor, version) => at.Requirements.ShareAsync(actor, at.Drafted, version, [new RequirementShare(Workshop.NextTrust, true)])),
        [$"{nameof(RequirementService)}.{nameof(RequirementService.EndShareAsync)}"] = Requirement((at, actor, version) => at.Requirements.EndShareAsync(actor, at.Drafted, version, Workshop.Ward)),
        [$"{nameof(RequirementService)}.{nameof(RequirementService.FindAsync)}"] = Asks(UseCaseKind.Views, (at, actor) => at.Requirements.FindAsync(actor, at.Drafted)),
        [$"{nameof(RequirementService)}.{nameof(RequirementService.VersionsAsync)}"] = Asks(UseCaseKind.Views, (at, actor) => at.Requirements.VersionsAsync(actor, at.Drafted)),
        [$"{nameof(RequirementService)}.{nameof(RequirementService.HistoryAsync)}"] = Asks(UseCaseKind.Views, (at, actor) => at.Requirements.HistoryAsync(actor, at.Drafted, new HistoryPage(10))),
        [$"{nameof(RequirementService)}.{nameof(RequirementService.SharesAsync)}"] = Asks(UseCaseKind.Views, (at, actor) => at.Requirements.SharesAsync(actor, at.Drafted)),
    };

    private static UseCase Plan<T>(Func<AccessScene, Actor, long, ValueTask<Result<T>>> call) where T : notnull =>
        new(UseCaseKind.Changes, async (at, actor, off) => RefusalOf(await call(at, actor, at.PlanVersion + off)));

    private static UseCase Requirement<T>(Func<AccessScene, Actor, long, ValueTask<Result<T>>> call) where T : notnull =>
        new(UseCaseKind.Changes, async (at, actor, off) => RefusalOf(await call(at, actor, at.DraftedVersion + off)));

    private static UseCase Makes<T>(Func<AccessScene, Actor, ValueTask<Result<T>>> call) where T : notnull => Asks(UseCaseKind.Makes, call);

    private static UseCase Lists<T>(Func<AccessScene, Actor, ValueTask<Result<T>>> call) where T : notnull => Asks(UseCaseKind.Lists, call);

    private static UseCase Asks<T>(UseCaseKind kind, Func<AccessScene, Actor, ValueTask<Result<T>>> call) where T : notnull =>
        new(kind, async (at, actor, _) => RefusalOf(await call(at, actor)));

    private static Refusal? RefusalOf<T>(Result<T> result) where T : notnull => result.Match<Refusal?>(_ => null, refusal => refusal);
}
