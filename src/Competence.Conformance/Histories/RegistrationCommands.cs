using System.Collections.Immutable;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.Conformance.Histories;

/// <summary>What persons, signers and leaders do with registrations.</summary>
internal static class RegistrationCommands
{
    public static IReadOnlyList<StoryCommand> All { get; } =
    [
        new("save-draft", 4, (world, step) => RegisterAsync(world, step, service => service.SaveDraftAsync)),
        new("fulfil", 16, (world, step) => RegisterAsync(world, step, service => service.FulfilAsync)),
        new("send", 12, (world, step) => RegisterAsync(world, step, service => service.SendAsync)),
        new("withdraw", 3, (world, step) => OnRepetitionAsync(world, step, RepetitionState.Awaiting, (service, registration, repetition) =>
            service.WithdrawAsync(world.Leader, registration.Key.Person, registration.Key.Requirement, repetition))),
        new("sign", 8, (world, step) => OnRepetitionAsync(world, step, RepetitionState.Awaiting, (service, registration, repetition) =>
            service.SignAsync(world.Signer.Actor, registration.Key.Person, registration.Key.Requirement, repetition, step.C % 2 == 0 ? null : "Fint"))),
        new("reject", 5, (world, step) => OnRepetitionAsync(world, step, RepetitionState.Awaiting, (service, registration, repetition) =>
            service.RejectAsync(world.Signer.Actor, registration.Key.Person, registration.Key.Requirement, repetition, "other", "Ikke nok"))),
        new("cancel-signing", 4, (world, step) => OnRepetitionAsync(world, step, RepetitionState.Signed, (service, registration, repetition) =>
            service.CancelDecisionAsync(world.Signer.Actor, registration.Key.Person, registration.Key.Requirement, repetition))),
        new("cancel-rejection", 5, (world, step) => OnRepetitionAsync(world, step, RepetitionState.Rejected, (service, registration, repetition) =>
            service.CancelDecisionAsync(world.Signer.Actor, registration.Key.Person, registration.Key.Requirement, repetition))),
        new("unlock", 3, (world, step) => StoryCommand.Answer(Service(world).UnlockAsync(
            StoryWorld.Pick(world.People, step.A).Actor, StoryWorld.Pick(world.People, step.A).Id, StoryWorld.Pick(world.Requirements, step.B)))),
        new("clear", 2, (world, step) => StoryCommand.Answer(Service(world).ClearAsync(
            StoryWorld.Pick(world.People, step.A).Actor, StoryWorld.Pick(world.People, step.A).Id, StoryWorld.Pick(world.Requirements, step.B)))),
        new("set-deadline", 2, (world, step) => StoryCommand.Answer(Service(world).SetDeadlineAsync(
            world.Leader, StoryWorld.Pick(world.People, step.A).Id, StoryWorld.Pick(world.Requirements, step.B), world.Today.PlusDays(step.C % 90)))),
        new("remove-deadline", 3, (world, step) => StoryCommand.Answer(Service(world).RemoveDeadlineAsync(
            world.Leader, StoryWorld.Pick(world.People, step.A).Id, StoryWorld.Pick(world.Requirements, step.B)))),
        new("mark-not-relevant", 4, (world, step) => InHeldPlanAsync(world, step, (service, person, plan, requirement) =>
            service.MarkNotRelevantAsync(world.Leader, person, plan.Id, requirement, "Gjelder ikke"))),
        new("mark-relevant", 4, (world, step) => InHeldPlanAsync(world, step, (service, person, plan, requirement) =>
            service.MarkRelevantAsync(world.Leader, person, plan.Id, requirement))),
        new("mark-sub-plan-not-relevant", 3, (world, step) => InHeldPlanAsync(world, step, (service, person, plan, _) =>
            service.MarkSubPlanNotRelevantAsync(world.Leader, person, plan.Id, StoryWorld.Pick(plan.SubPlans, step.C).Id, "Ikke her"))),
        new("mark-sub-plan-relevant", 3, (world, step) => InHeldPlanAsync(world, step, (service, person, plan, _) =>
            service.MarkSubPlanRelevantAsync(world.Leader, person, plan.Id, StoryWorld.Pick(plan.SubPlans, step.C).Id))),
        new("mark-point-not-relevant", 2, OnPointAsync),
        new("a-stranger-tries", 1, (world, step) => StoryCommand.Answer(Service(world).FulfilAsync(
            world.Region.Stranger.Actor, StoryWorld.Pick(world.People, step.A).Id, StoryWorld.Pick(world.Requirements, step.B), new RegistrationEntry(world.Today)))),
    ];

    private delegate ValueTask<Result<Registration>> Registering(
        Actor actor, PersonId person, RequirementId requirement, RegistrationEntry entry, PlanId? through, long? version, CancellationToken cancellationToken);

    private static RegistrationService Service(StoryWorld world) => world.Get<RegistrationService>();

    private static async ValueTask<string> RegisterAsync(StoryWorld world, Step step, Func<RegistrationService, Registering> verb)
    {
        if (await world.RequirementAsync(step.B) is not { } requirement)
        {
            return "gone";
        }

        PersonId person = StoryWorld.Pick(world.People, step.A).Id;
        Actor actor = step.C % 5 == 0 ? world.Leader : StoryWorld.Pick(world.People, step.A).Actor;
        LocalDate performed = world.Today.PlusDays(1 - (step.C % 60));
        Registration registration = await world.RegistrationAsync(step.A, step.B);
        RegistrationEntry entry = new(
            performed,
            requirement.Content.ManualExpiryDate ? performed.PlusDays(1 + (step.C % 200)) : null,
            requirement.Content.CommentField && step.C % 3 == 0 ? $"Kommentar {step.C}" : null,
            requirement.Content.RequiresSignature ? world.Signer.Id : null,
            Repetition: step.C % 4 == 0 ? registration.Repetitions.FirstOrDefault()?.Id : null,
            Count: requirement.Content.RepetitionCount > 1 && step.C % 7 == 0 ? 2 : 1);
        return await StoryCommand.Answer(verb(Service(world))(
            actor, person, requirement.Id, entry, null, step.C % 6 == 0 ? registration.Version : null, default));
    }

    private static async ValueTask<string> OnRepetitionAsync(
        StoryWorld world, Step step, RepetitionState state,
        Func<RegistrationService, Registration, RepetitionId, ValueTask<Result<Registration>>> verb)
    {
        List<(Registration Registration, RepetitionId Repetition)> found = [];
        for (int person = 0; person < world.People.Length; person++)
        {
            for (int requirement = 0; requirement < world.Requirements.Count; requirement++)
            {
                Registration registration = await world.RegistrationAsync(person, requirement);
                found.AddRange(registration.Repetitions.Where(repetition => repetition.State == state).Select(repetition => (registration, repetition.Id)));
            }
        }

        return found.Count == 0
            ? "none"
            : await StoryCommand.Answer(verb(Service(world), StoryWorld.Pick(found, step.A).Registration, StoryWorld.Pick(found, step.A).Repetition));
    }

    private static async ValueTask<string> InHeldPlanAsync(
        StoryWorld world, Step step, Func<RegistrationService, PersonId, Plan, RequirementId, ValueTask<Result<NotRelevantMark>>> verb)
    {
        PersonId person = StoryWorld.Pick(world.People, step.A).Id;
        PersonSlice slice = (await world.Get<IPersonSlices>().FindAsync(person))!;
        if (slice.Plans.IsEmpty)
        {
            return "no plans";
        }

        Plan plan = StoryWorld.Pick(slice.Plans, step.B).Plan;
        PlanLink[] links = [.. plan.ActiveLinks];
        return links.Length == 0
            ? "no links"
            : await StoryCommand.Answer(verb(Service(world), person, plan, StoryWorld.Pick(links, step.C).Requirement));
    }

    private static async ValueTask<string> OnPointAsync(StoryWorld world, Step step)
    {
        Requirement requirement = (await world.RequirementAsync(0))!;
        PersonId person = StoryWorld.Pick(world.People, step.A).Id;
        ImmutableArray<ChecklistPoint> points = requirement.Content.Checklist;
        return points.IsEmpty
            ? "no points"
            : await StoryCommand.Answer(step.C % 2 == 0
                ? Service(world).MarkPointNotRelevantAsync(world.Leader, person, StoryWorld.Pick(world.Plans, step.B), requirement.Id, points[0].Id, "Ikke")
                : Service(world).MarkPointRelevantAsync(world.Leader, person, StoryWorld.Pick(world.Plans, step.B), requirement.Id, points[0].Id));
    }
}
