using Competence.Registrations;
using Competence.Requirements;
using FsCheck;
using FsCheck.Fluent;

namespace Competence.Domain.Tests.Registrations;

public class RandomAttemptTests
{
    private static readonly RequirementContent[] Kinds =
        [Scene.Self, Scene.Signed, Scene.ThreeTimes, Scene.SignedThreeTimes, Scene.Procedures, Scene.SignedProcedures, Scene.Linked];

    private static readonly Func<Scene, int, Refusal?>[] Attempts =
    [
        (scene, n) => scene.Draft(new RegistrationEntry(n % 3 == 0 ? null : scene.Today.PlusDays(-n), Comment: n % 2 == 0 ? "x" : null, Repetition: Pick(scene, n))),
        (scene, n) => scene.Fulfil(new RegistrationEntry(scene.Today.PlusDays(-n), Count: 1 + (n % 3))),
        (scene, n) => scene.Fulfil(new RegistrationEntry(scene.Today.PlusDays(-n), Repetition: Pick(scene, n))),
        (scene, n) => scene.Send(new RegistrationEntry(scene.Today.PlusDays(-n), Count: 1 + (n % 2))),
        (scene, n) => scene.Send(new RegistrationEntry(scene.Today.PlusDays(-n), Repetition: Pick(scene, n))),
        (scene, _) => scene.Unlock(),
        (scene, n) => scene.Clear(Pick(scene, n)),
        (scene, n) => scene.Withdraw(Pick(scene, n)),
        (scene, n) => scene.Sign(Pick(scene, n)),
        (scene, n) => scene.Reject(Pick(scene, n)),
        (scene, _) => scene.CancelSigning(),
        (scene, _) => scene.CancelRejection(),
        (scene, n) => scene.SetDeadline(scene.Today.PlusDays(n)),
        (scene, _) => scene.RemoveDeadline(),
        (scene, n) => n % 4 == 0 ? scene.ResetAfterAbsence() : null,
        (scene, n) => n % 6 == 0 ? scene.ResetForEverybody() : null,
        (scene, _) => scene is { Registration.Counted: > 1, Requirement: { IsArchived: false, Content.RepetitionCount: > 2 } } ? scene.PublishCount(2) : null,
        (scene, n) => n % 5 == 0 ? Archive(scene) : null,
        (scene, n) => scene.PassCourse(scene.Today.PlusDays(-n)),
        Pass,
    ];

    private static readonly Arbitrary<int[]> Steps = Gen.Choose(0, 10_000).ArrayOf(40).ToArbitrary();

    [Fact]
    public void Replaying_the_events_gives_the_state_whatever_was_attempted() => Prop.ForAll(Steps, steps =>
    {
        Scene scene = Attempted(steps, (_, _, _) => { });
        Registration replayed = scene.Facts.Aggregate(Registration.Blank(scene.Registration.Key), (state, fact) => state.Apply(fact));
        return replayed with { Standing = scene.Registration.Standing } == scene.Registration && replayed.Version == scene.Facts.Count;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_refused_attempt_changes_nothing() => Prop.ForAll(Steps, steps =>
    {
        bool unchanged = true;
        Attempted(steps, (scene, before, refusal) => unchanged &= refusal is null || before == scene.Registration);
        return unchanged;
    }).QuickCheckThrowOnFailure();

    [Fact]
    [Rule("PRG-24", "PRG-47", "PRG-64", "PRG-102")]
    public void The_state_is_never_better_than_what_counts() => Prop.ForAll(Steps, steps =>
    {
        bool holds = true;
        int most = Kinds[steps[0] % Kinds.Length].RepetitionCount;
        Attempted(steps, (scene, _, _) => holds &= IsFounded(scene.Registration, scene.Requirement.Content, most));
        return holds;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_event_happens_in_random_attempts()
    {
        HashSet<Type> seen = [];
        Prop.ForAll(Steps, steps => seen.UnionWith(Attempted(steps, (_, _, _) => { }).Facts.Select(fact => fact.GetType())))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

        seen.Should().BeEquivalentTo(typeof(RegistrationEvent).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(RegistrationEvent))));
    }

    private static Refusal? Archive(Scene scene)
    {
        if (!scene.Requirement.IsArchived)
        {
            scene.Archive();
        }

        return null;
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
            : registration.Repetitions.IsEmpty ? RegistrationState.NotStarted : RegistrationState.Started;
        bool within = content.LearningForm == LearningForm.ProcedureList
            || registration.Repetitions.Count(one => one.Counts || one.State == RepetitionState.Awaiting) <= most;
        return registration.State == expected && signed && within && (registration.State != RegistrationState.Fulfilled || registration.FulfilledOn is not null);
    }

    private static Scene Attempted(int[] steps, Action<Scene, Registration, Refusal?> watch)
    {
        Scene scene = new(Kinds[steps[0] % Kinds.Length]);
        foreach (int step in steps)
        {
            Registration before = scene.Registration;
            Refusal? refusal = Attempts[step % Attempts.Length](scene, step / Attempts.Length % 20);
            watch(scene, before, refusal);
        }

        return scene;
    }

    private static RepetitionId? Pick(Scene scene, int n) =>
        scene.Registration.Repetitions is { IsEmpty: false } all ? all[n % all.Length].Id : null;

    private static Refusal? Pass(Scene scene, int n)
    {
        scene.Today = scene.Today.PlusDays(n * 25);
        return null;
    }
}
