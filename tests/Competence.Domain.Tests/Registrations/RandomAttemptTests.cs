using Competence.Registrations;
using Competence.Requirements;
using FsCheck;
using FsCheck.Fluent;

namespace Competence.Domain.Tests.Registrations;

public class RandomAttemptTests
{
    [Fact]
    public void Replaying_the_events_gives_the_state_whatever_was_attempted() => Prop.ForAll(RandomAttempts.Steps, steps =>
    {
        Scene scene = RandomAttempts.Made(steps);
        Registration replayed = scene.Facts.Aggregate(Registration.Blank(scene.Registration.Key), (state, fact) => state.Apply(fact));
        return replayed with { Standing = scene.Registration.Standing } == scene.Registration && replayed.Version == scene.Facts.Count;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_refused_attempt_changes_nothing() => Prop.ForAll(RandomAttempts.Steps, steps =>
    {
        bool unchanged = true;
        RandomAttempts.Made(steps, (scene, before, refusal) => unchanged &= refusal is null || before == scene.Registration);
        return unchanged;
    }).QuickCheckThrowOnFailure();

    [Fact]
    [Rule("PRG-24", "PRG-47", "PRG-64", "PRG-102")]
    public void The_state_is_never_better_than_what_counts() => Prop.ForAll(RandomAttempts.Steps, steps =>
    {
        bool holds = true;
        int most = RandomAttempts.KindOf(steps).RepetitionCount;
        RandomAttempts.Made(steps, (scene, _, _) => holds &= IsFounded(scene.Registration, scene.Requirement.Content, most));
        return holds;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_event_happens_in_random_attempts()
    {
        HashSet<Type> seen = [];
        Prop.ForAll(RandomAttempts.Steps, steps => seen.UnionWith(RandomAttempts.Made(steps).Facts.Select(fact => fact.GetType())))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

        seen.Should().BeEquivalentTo(typeof(RegistrationEvent).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(RegistrationEvent))));
    }

    /// <param name="registration">The registration.</param>
    /// <param name="content">What is published now.</param>
    /// <param name="most">The number before it was lowered: what was sent by then may wait until the lower one is reached.</param>
    private static bool IsFounded(Registration registration, RequirementContent content, int most)
    {
        bool enough = registration.Counted >= content.RepetitionCount;
        bool signed = !content.RequiresSignature || registration.Repetitions.All(one => one.State != RepetitionState.Registered);
        RegistrationState expected = enough ? RegistrationState.Fulfilled
            : registration.Repetitions.Any(one => one.State == RepetitionState.Awaiting) ? RegistrationState.AwaitingSignature
            : registration.Repetitions.Any(one => one.State == RepetitionState.Rejected) ? RegistrationState.Rejected
            : registration.Repetitions.IsEmpty && registration.Attachments.IsEmpty ? RegistrationState.NotStarted : RegistrationState.Started;
        bool within = content.LearningForm == LearningForm.ProcedureList
            || registration.Repetitions.Count(one => one.Counts || one.State == RepetitionState.Awaiting) <= most;
        return registration.State == expected && signed && within && (registration.State != RegistrationState.Fulfilled || registration.FulfilledOn is not null);
    }
}
