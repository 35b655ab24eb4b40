using Competence.Assignments;
using Competence.Plans;
using Competence.Requirements;
using FsCheck;
using FsCheck.Fluent;

namespace Competence.Domain.Tests.Assignments;

/// <summary>Random attempts on one assignment: what is refused changes nothing, and the facts give the state again.</summary>
public class AssignmentReplayTests
{
    private enum Attempt
    {
        Meet,
        MeetByLeader,
        Miss,
        Approve,
        Withdraw,
        WithdrawOpen,
        Deactivate,
        EndPosition,
        Reactivate,
        ReactivateElsewhere,
        ReactivateArchived,
        Rotate,
    }

    [Fact]
    public void Replaying_the_facts_gives_the_state() =>
        Prop.ForAll(Attempts(), attempts =>
        {
            (Assignment state, List<AssignmentEvent> facts) = Run(attempts);

            Assignment replayed = facts.Skip(1).Aggregate(Assignment.From((AssignmentEvent.Assigned)facts[0]), (at, fact) => at.Apply(fact));
            replayed.Should().Be(state);
            state.Version.Should().Be(facts.Count);
        }).QuickCheckThrowOnFailure();

    [Fact]
    [Rule("ASG-34")]
    public void A_state_is_never_half_one_thing_and_half_another() =>
        Prop.ForAll(Attempts(), attempts =>
        {
            Assignment state = Run(attempts).State;

            (state.Deactivation is null).Should().Be(state.IsActive);
            (state.CompletedOn is not null).Should().Be(state.IsComplete);
            (state.AwaitingSince is not null).Should().Be(state.Completion == Completion.AwaitingApproval);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_attempts_reach_every_kind_of_fact_that_a_living_assignment_can_have()
    {
        HashSet<Type> seen = [.. Gen.Sample(Attempts().Generator, 500).SelectMany(attempts => Run(attempts).Facts).Select(fact => fact.GetType())];

        seen.Should().BeEquivalentTo(typeof(AssignmentEvent).GetNestedTypes().Where(type => type != typeof(AssignmentEvent.Removed)));
    }

    private static Arbitrary<Attempt[]> Attempts() => Arb.From(Gen.ArrayOf(Gen.Elements(Enum.GetValues<Attempt>())));

    private static (Assignment State, List<AssignmentEvent> Facts) Run(Attempt[] attempts)
    {
        AssignmentEvent.Assigned first = new(Given.Assigned.Id, Given.Kari, Given.KarisPosition, Given.PlanId, Given.Now);
        Assignment state = Assignment.From(first);
        List<AssignmentEvent> facts = [first];
        foreach (Attempt attempt in attempts)
        {
            if (Decide(state, attempt) is { } fact)
            {
                facts.Add(fact);
                state = state.Apply(fact);
            }
        }

        return (state, facts);
    }

    private static AssignmentEvent? Decide(Assignment state, Attempt attempt) => attempt switch
    {
        Attempt.Meet => state.MeetRequirements(CompletionMode.Automatic, Given.Today, Given.Now),
        Attempt.MeetByLeader => state.MeetRequirements(CompletionMode.LeaderApproval, Given.Today, Given.Now),
        Attempt.Miss => state.MissRequirements(),
        Attempt.Approve => Accepted(state.Approve(met: true, Given.Today)),
        Attempt.Withdraw => Accepted(state.WithdrawApproval(met: true, Given.Now)),
        Attempt.WithdrawOpen => Accepted(state.WithdrawApproval(met: false, Given.Now)),
        Attempt.Deactivate => Accepted(state.Deactivate(DeactivationCause.ByHand, Given.Today, [Given.Cell(RequirementStatus.Started)])),
        Attempt.EndPosition => Accepted(state.Deactivate(DeactivationCause.PositionEnded, Given.Today, [])),
        Attempt.Reactivate => Accepted(state.Reactivate(state.Position, planIsArchived: false, heldThere: false)),
        Attempt.ReactivateElsewhere => Accepted(state.Reactivate(Given.KarisNextPosition, planIsArchived: false, heldThere: false)),
        Attempt.Rotate => state.Rotate(PlanContentType.LearningGoalPlan, Given.KarisNextPosition, heldThere: false, Given.Today),
        _ => Accepted(state.Reactivate(state.Position, planIsArchived: true, heldThere: false)),
    };

    private static AssignmentEvent? Accepted<T>(Result<T> decided) where T : AssignmentEvent => decided.TryPickValue(out T? fact, out _) ? fact : null;
}
