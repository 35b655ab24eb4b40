using Competence.Registrations;
using Competence.Requirements;
using FsCheck;
using FsCheck.Fluent;

namespace Competence.Domain.Tests.Registrations;

public class LawTests
{
    private const int Often = 50;

    [Fact]
    [Rule("PRG-60")]
    public void Signing_and_cancelling_it_gives_the_status_back() =>
        GivesBack((scene, id) => scene.Sign(id));

    [Fact]
    [Rule("PRG-60")]
    public void Rejecting_and_cancelling_it_gives_the_status_back() =>
        GivesBack((scene, id) => scene.Reject(id));

    [Fact]
    [Rule("PRG-37", "PRG-39")]
    public void A_sub_plan_that_is_not_relevant_and_relevant_again_is_as_it_was()
    {
        int marked = 0;
        Prop.ForAll(RandomAttempts.Steps, steps =>
        {
            Scene scene = RandomAttempts.Made(steps);
            (Registration registration, RequirementStatus status) = (scene.Registration, scene.StatusIn(Scene.PlanA));
            if (scene.MarkSubPlanNotRelevant(Scene.PlanA, Scene.SubPlan) is not null)
            {
                return;
            }

            marked++;
            scene.StatusIn(Scene.PlanA).Should().Be(RequirementStatus.NotRelevant);
            scene.MarkSubPlanRelevant(Scene.PlanA, Scene.SubPlan).Should().BeNull();
            scene.StatusIn(Scene.PlanA).Should().Be(status);
            (scene.Registration with { Standing = registration.Standing }).Should().Be(registration);
            scene.Registration.Standing.ExpiresOn.Should().Be(registration.Standing.ExpiresOn);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
        marked.Should().BeGreaterThan(Often);
    }

    /// <summary>What was sent before the number was lowered can be more than it: a rejection of one of those is not taken back (PRG-102).</summary>
    private static bool IsMoreThanAskedFor(Scene scene) =>
        scene.Requirement.Content is { LearningForm: not LearningForm.ProcedureList } content
        && scene.Registration.Repetitions.Count(one => one.Counts || one.State == RepetitionState.Awaiting) > content.RepetitionCount;

    /// <summary>What a signer does with the last request that awaits, taken back at once, leaves the status as it was before.</summary>
    private static void GivesBack(Func<Scene, RepetitionId, Refusal?> act)
    {
        int acted = 0;
        Prop.ForAll(RandomAttempts.Steps, steps =>
        {
            Scene scene = RandomAttempts.Made(steps);
            RequirementStatus before = scene.Status;
            if (!IsMoreThanAskedFor(scene)
                && scene.Registration.Repetitions.LastOrDefault(one => one.State == RepetitionState.Awaiting) is { } awaiting && act(scene, awaiting.Id) is null)
            {
                acted++;
                scene.CancelDecision(awaiting.Id).Should().BeNull();
                scene.Status.Should().Be(before);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
        acted.Should().BeGreaterThan(Often);
    }
}
