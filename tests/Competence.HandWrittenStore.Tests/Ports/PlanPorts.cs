using System.Collections.Immutable;
using Competence.Assignments;
using Competence.HandWrittenStore.Tests.Documents;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.HandWrittenStore.Tests.Ports;

/// <summary>Finds plans, definitions and assignments; versions are read out of the events.</summary>
internal sealed class PlanPorts(DocumentStore store) : IPlanLinks, IPlanVersions, IRequirementVersions, IPublishedPlans, IAssignments, IDefinitionUse
{
    public ValueTask<ImmutableArray<PlanId>> PlansHoldingAsync(RequirementId requirement, CancellationToken cancellationToken = default) =>
        new(PlansWith(plan => !plan.IsArchived && plan.Links.Any(link => link.Requirement == requirement && link.State != PlanLinkState.Deactivated)));

    public ValueTask<ImmutableArray<PlanId>> PlansLinkingAsync(RequirementId requirement, CancellationToken cancellationToken = default) =>
        new(PlansWith(plan => plan.Links.Any(link => link.Requirement == requirement)));

    public ValueTask<ImmutableArray<PlanVersionInfo>> ListAsync(PlanId plan, CancellationToken cancellationToken = default) =>
        new([.. VersionsOf(plan).Select(version => version.Info).OrderByDescending(info => info.Number)]);

    public ValueTask<PlanVersionContent?> FindAsync(PlanId plan, PlanVersionNumber number, CancellationToken cancellationToken = default)
    {
        Plan? state = VersionsOf(plan).FirstOrDefault(version => version.Info.Number == number).Plan;
        return new(state is null ? null : new PlanVersionContent(plan, number, state.SubPlans,
        [
            .. from link in state.Links
               where link.State != PlanLinkState.Deactivated && link.RequirementVersion > 0
               select new PlanVersionRequirement(link.SubPlan, link.State, PublishedOf(link.Requirement).Single(version => version.Number == link.RequirementVersion)),
        ]));
    }

    public ValueTask<ImmutableArray<RequirementVersion>> ListAsync(RequirementId requirement, CancellationToken cancellationToken = default) =>
        new([.. PublishedOf(requirement).OrderByDescending(version => version.Number)]);

    public ValueTask<Page<PlanRow>> PageAsync(PublishedPlanQuery query, PageRequest page, CancellationToken cancellationToken = default)
    {
        Shelf shelf = store.Shelf;
        PlanRow[] found =
        [
            .. shelf.All<Plan>()
                .Where(plan => !plan.IsArchived && PlanOffer.Reaches(plan.Publications, query.Units, plan.Publications.Select(publication => publication.Unit)
                    .Concat(query.Units.Select(scope => scope.Unit)).Distinct().ToDictionary(unit => unit, unit => OrganisationPorts.Path(shelf, unit))))
                .Select(plan => Rows.Of(shelf, plan))
                .Where(row => row.SearchText.Contains(query.Search.ToLowerInvariant(), StringComparison.Ordinal))
                .OrderBy(row => row.SortName).ThenBy(row => row.Id),
        ];
        return new(Rows.Page(found, page));
    }

    public ValueTask<ImmutableArray<Assignment>> OfPersonAsync(PersonId person, CancellationToken cancellationToken = default) =>
        new(Found(assignment => assignment.Person == person));

    public ValueTask<ImmutableArray<Assignment>> JoiningAsync(
        ImmutableArray<PositionId> positions, ImmutableArray<PlanId> plans, CancellationToken cancellationToken = default) =>
        new(Found(assignment => positions.Contains(assignment.Position) && plans.Contains(assignment.Plan)));

    public ValueTask<ImmutableArray<Assignment>> OnPositionsAsync(ImmutableArray<PositionId> positions, CancellationToken cancellationToken = default) =>
        new(Found(assignment => positions.Contains(assignment.Position)));

    public ValueTask<int> CountAsync(PlanId plan, CancellationToken cancellationToken = default) =>
        new(Found(assignment => assignment.Plan == plan).Length);

    public ValueTask<ImmutableArray<Assignment>> ActiveOfPlanAsync(PlanId plan, AssignmentId? last, int take, CancellationToken cancellationToken = default) =>
        new([.. Found(assignment => assignment.Plan == plan && assignment.IsActive && (last is null || assignment.Id > last)).Take(take)]);

    public ValueTask<bool> IsStartedAsync(RequirementId requirement, CancellationToken cancellationToken = default) =>
        new(store.Shelf.All<Registration>().Any(one => one.Key.Requirement == requirement && one.State != RegistrationState.NotStarted));

    public ValueTask<int> CountPersonsAsync(RequirementId requirement, CancellationToken cancellationToken = default)
    {
        Shelf shelf = store.Shelf;
        return new((from assignment in shelf.All<Assignment>()
                    where assignment.IsActive && shelf.Find<Plan>(Keys.Of(assignment.Plan)) is { IsArchived: false } plan
                        && plan.Links.Any(link => link.Requirement == requirement && link.State != PlanLinkState.Deactivated)
                    select assignment.Person).Distinct().Count());
    }

    private ImmutableArray<PlanId> PlansWith(Func<Plan, bool> holds) => [.. store.Shelf.All<Plan>().Where(holds).Select(plan => plan.Id).Order()];

    private ImmutableArray<Assignment> Found(Func<Assignment, bool> holds) => [.. store.Shelf.All<Assignment>().Where(holds).OrderBy(assignment => assignment.Id)];

    private IEnumerable<(PlanVersionInfo Info, Plan Plan)> VersionsOf(PlanId id)
    {
        Plan? plan = null;
        foreach (HistoryEntry entry in store.Shelf.HistoryOf(subject => subject == new Subject(Plan.SubjectKind, id.Value)))
        {
            PlanVersionNumber before = plan?.VersionNumber ?? default;
            plan = entry.Fact is PlanEvent.Created created ? Plan.From(created) : plan!.Apply((PlanEvent)entry.Fact);
            if (plan.VersionNumber != before)
            {
                yield return (new PlanVersionInfo(plan.VersionNumber, entry.Origin.At, entry.Origin.By), plan);
            }
        }
    }

    private IEnumerable<RequirementVersion> PublishedOf(RequirementId id)
    {
        Requirement? state = null;
        foreach (RequirementEvent fact in store.Shelf.HistoryOf(subject => subject == new Subject(Requirement.SubjectKind, id.Value)).Select(entry => entry.Fact).Cast<RequirementEvent>())
        {
            state = fact is RequirementEvent.Created created ? Requirement.From(created) : state!.Apply(fact);
            if (fact is RequirementEvent.Published)
            {
                yield return new RequirementVersion(id, state.PublishedVersion, state.Published!);
            }
        }
    }
}
