using Competence.Plans;
using Competence.Requirements;
using FsCheck;
using FsCheck.Fluent;

namespace Competence.Domain.Tests.Plans;

/// <summary>Random attempts on one plan: what is refused changes nothing, the facts give the state again, and version numbers only rise.</summary>
public class PlanReplayTests
{
    private enum Attempt
    {
        Rename,
        Move,
        AddSubPlan,
        ChangeSubPlan,
        Reorder,
        RemoveSubPlan,
        Add,
        AddBoth,
        Activate,
        ActivateOther,
        Deactivate,
        Reactivate,
        ReactivateWithDraft,
        Delete,
        DeleteLate,
        ApproveBoth,
        ApproveAll,
        Take,
        TakeBoth,
        Adapt,
        SetOwner,
        SetBoth,
        Publish,
        Unpublish,
    }

    private static readonly Requirement
        One = Given.Draft(40, content: new RequirementContent { Name = "Krav 40", ValidityDays = 365, AllowAdaptation = true }, central: true)
            .Apply(new RequirementEvent.Published(1)),
        Other = Given.Published(41);

    [Fact]
    public void Replaying_the_facts_gives_the_state() =>
        Prop.ForAll(Attempts(), attempts =>
        {
            (Plan state, List<PlanEvent> facts) = Run(attempts);

            Plan replayed = facts.Skip(1).Aggregate(Plan.From((PlanEvent.Created)facts[0]), (at, fact) => at.Apply(fact));
            replayed.Should().Be(state);
            state.Version.Should().Be(facts.Count);
        }).QuickCheckThrowOnFailure();

    [Fact]
    [Rule("PLN-68", "PLN-74")]
    public void Version_numbers_only_rise_begin_with_1_0_and_stand_in_the_fact_that_made_them() =>
        Prop.ForAll(Attempts(), attempts =>
        {
            Plan at = Plan.From((PlanEvent.Created)Run([]).Facts[0]);
            foreach (PlanEvent fact in Run(attempts).Facts.Skip(1))
            {
                Plan next = at.Apply(fact);
                if (NumberIn(fact) is { } number)
                {
                    number.Should().BeGreaterThan(at.VersionNumber).And.Be(next.VersionNumber);
                    at.VersionNumber.IsNone.Should().Be(number == new PlanVersionNumber(1, 0));
                }
                else
                {
                    next.VersionNumber.Should().Be(at.VersionNumber);
                }

                at = next;
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    [Rule("PLN-22", "PLN-28", "PLN-57")]
    public void A_plan_is_always_whole() =>
        Prop.ForAll(Attempts(), attempts =>
        {
            Plan state = Run(attempts).State;

            state.Links.Select(link => link.Requirement).Should().OnlyHaveUniqueItems();
            state.Publications.Select(publication => publication.Unit).Should().OnlyHaveUniqueItems();
            state.Links.Should().NotContain(link => state.SubPlans.All(subPlan => subPlan.Id != link.SubPlan));
            state.Links.Should().NotContain(link => (link.DeactivationReason == null) == (link.State == PlanLinkState.Deactivated));
            state.VersionNumber.IsNone.Should().Be(!Run(attempts).Facts.Exists(fact => NumberIn(fact) is not null));
            if (state.IsPublished)
            {
                (state.DocumentOwner, state.DocumentResponsible).Should().Match<(PersonId?, PersonId?)>(people => people.Item1 != null && people.Item2 != null);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_attempts_reach_every_kind_of_fact()
    {
        HashSet<Type> seen = [.. Gen.Sample(Attempts().Generator, 500).SelectMany(attempts => Run(attempts).Facts).Select(fact => fact.GetType())];

        seen.Should().BeEquivalentTo(typeof(PlanEvent).GetNestedTypes());
    }

    private static PlanVersionNumber? NumberIn(PlanEvent fact) =>
        (PlanVersionNumber?)fact.GetType().GetProperties().FirstOrDefault(property => property.PropertyType == typeof(PlanVersionNumber))?.GetValue(fact);

    private static Arbitrary<Attempt[]> Attempts() => Arb.From(Gen.Choose(0, 80).SelectMany(length => Gen.ArrayOf(Gen.Elements(Enum.GetValues<Attempt>()), length)));

    private static (Plan State, List<PlanEvent> Facts) Run(Attempt[] attempts)
    {
        PlanEvent.Created first = Plan.Create(Given.PlanId, Given.Ward, isCentral: false, Given.Details).Value;
        Plan state = Plan.From(first);
        List<PlanEvent> facts = [first];
        foreach (Attempt attempt in attempts)
        {
            Decide(state, attempt, facts.Count).Switch(Keep, _ => { });
            if (facts[^1] is PlanEvent.DocumentPeopleSet && state.FirstPublishing() is { } published)
            {
                Keep(published);
            }
        }

        return (state, facts);

        void Keep(PlanEvent fact)
        {
            facts.Add(fact);
            state = state.Apply(fact);
        }
    }

    private static Result<PlanEvent> Decide(Plan state, Attempt attempt, int step) => attempt switch
    {
        Attempt.Rename => Any(state.ChangeDetails(Given.Details with { Name = $"SPHF - {step}" })),
        Attempt.Move => Any(state.ChangeOwner(step % 2 == 0 ? Given.NextWard : Given.Ward)),
        Attempt.AddSubPlan => Any(state.AddSubPlan(Given.Id<SubPlanId>(100 + step), "Ny", false)),
        Attempt.ChangeSubPlan => Any(state.ChangeSubPlan(SubPlan(state), $"Nr {step}", step % 2 == 0)),
        Attempt.Reorder => Any(state.MoveSubPlan(SubPlan(state), state.SubPlans.Length - 1)),
        Attempt.RemoveSubPlan => Any(state.RemoveSubPlan(SubPlan(state))),
        Attempt.Add => Any(state.AddLinks(SubPlan(state), [One], Given.WardPath, Given.Monday)),
        Attempt.AddBoth => Any(state.AddLinks(SubPlan(state), [One, Other], Given.WardPath, Given.Monday)),
        Attempt.Activate => Any(state.Activate(One)),
        Attempt.ActivateOther => Any(state.Activate(Other)),
        Attempt.Deactivate => Any(state.DeactivateLink(One, "Utgått", isAssigned: true)),
        Attempt.Reactivate => state.Reactivate(One, SubPlan(state)),
        Attempt.ReactivateWithDraft => state.Reactivate(One with { Draft = Other.Content }, SubPlan(state)),
        Attempt.Delete => Any(state.DeleteLink(One, isAssigned: false, Given.Monday)),
        Attempt.DeleteLate => Any(state.DeleteLink(Other, isAssigned: true, Given.Monday + Duration.FromHours(25))),
        Attempt.ApproveBoth => Approve(state, [One.Id, Other.Id]),
        Attempt.ApproveAll => Approve(state, null),
        Attempt.Take => Any(state.TakePublished([One with { PublishedVersion = step }])),
        Attempt.TakeBoth => Any(state.TakePublished([One with { PublishedVersion = step }, Other with { PublishedVersion = step }])),
        Attempt.Adapt => Any(state.AdaptValidity(One, new AdaptedValidity(step, "Fordi"))),
        Attempt.SetOwner => Any(state.SetDocumentPeople(Given.Kari, null)),
        Attempt.SetBoth => Any(state.SetDocumentPeople(Given.Kari, Given.Lars)),
        Attempt.Publish => Any(state.Publish(new PlanPublication(step % 2 == 0 ? Given.Ward : Given.NextWard, step % 3 == 0))),
        Attempt.Unpublish => Any(state.Unpublish(Given.Ward)),
        _ => throw new ArgumentOutOfRangeException(nameof(attempt)),
    };

    private static Result<PlanEvent> Approve(Plan state, System.Collections.Immutable.ImmutableArray<RequirementId>? selected) =>
        state.ToApprove([One, Other], selected).TryPickValue(out var chosen, out Refusal? refusal)
            ? Any(state.Approve([.. chosen.Select(item => item.Requirement)]))
            : refusal;

    private static SubPlanId SubPlan(Plan state) => state.SubPlans.IsEmpty ? Given.First : state.SubPlans[0].Id;

    private static Result<PlanEvent> Any<T>(Result<T> result) where T : PlanEvent => result.Map<PlanEvent>(fact => fact);
}
