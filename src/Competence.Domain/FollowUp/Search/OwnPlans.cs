using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.FollowUp.Search;

/// <summary>A person's own active plans, as search results show them.</summary>
internal sealed class OwnPlans
{
    private readonly PersonSlice _person;
    private readonly StatusDay _day;
    private readonly ILookup<RequirementId, (HeldPlan Held, PlanLink Link, PlanStage Stage)> _links;

    /// <summary>The plans of <paramref name="held"/> by name; of one that is held more than once, the assignment that comes first.</summary>
    public OwnPlans(PersonSlice person, IEnumerable<HeldPlan> held, StatusDay day)
    {
        (_person, _day) = (person, day);
        _links = held.DistinctBy(one => one.Plan.Id).OrderBy(one => SortKey.Of(one.Plan.Details.Name)).ThenBy(one => one.Assignment.Id)
            .Select(one => (Held: one, Stage: StageOf(one)))
            .SelectMany(one => one.Held.Plan.ActiveLinks.Select(link => (one.Held, Link: link, one.Stage)))
            .ToLookup(one => one.Link.Requirement);
    }

    /// <summary>The requirements that lie in them.</summary>
    public IReadOnlyCollection<RequirementId> Requirements => [.. _links.Select(links => links.Key)];

    public static OwnPlans None(PersonId person, StatusDay day) =>
        new(new PersonSlice(person, [], [], [], new Dictionary<RequirementId, RegistrationRow>()), [], day);

    /// <summary>One line for each plan that holds the requirement.</summary>
    public ImmutableArray<OwnSearchLine> LinesOf(RequirementId requirement) =>
    [
        .. _links[requirement].Select(one => new OwnSearchLine(
            one.Held.Assignment.Id, one.Held.Plan.Id, one.Held.Plan.Details.Name, one.Stage,
            RegistrationStatus.In(one.Held.Plan.Id, one.Link, _person, _day))),
    ];

    /// <summary>The requirements that were registered on last, the latest first.</summary>
    public ImmutableArray<RequirementId> LastUsed(int most) =>
    [
        .. _person.Registrations.Values
            .Where(row => row is { LastRegisteredAt: not null, FrozenOn: null } && _links.Contains(row.Requirement))
            .OrderByDescending(row => row.LastRegisteredAt).ThenBy(row => row.Requirement)
            .Take(most)
            .Select(row => row.Requirement),
    ];

    private PlanStage StageOf(HeldPlan held) =>
        held.Assignment.Completion is Completion.Approved or Completion.Completed ? PlanStage.Approved
        : held.Plan.ActiveLinks.Any(link => RegistrationStatus.In(held.Plan.Id, link, _person, _day) is not (RequirementStatus.NotStarted or RequirementStatus.NotRelevant))
            ? PlanStage.Started
        : PlanStage.NotStarted;
}
