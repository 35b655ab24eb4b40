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
        new("save-draft", 4, (world, step) => RegisterAsync(world, step, _ => true, service => service.SaveDraftAsync)),
        new("fulfil", 16, (world, step) => RegisterAsync(world, step, definition => !definition.Content.RequiresSignature, service => service.FulfilAsync)),
        new("send", 12, (world, step) => RegisterAsync(world, step, definition => definition.Content.RequiresSignature, service => service.SendAsync)),
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
        new("unlock", 3, (world, step) => OnRegistrationAsync(
            world, step, registration => registration.State != RegistrationState.NotStarted,
            (service, actor, key) => service.UnlockAsync(actor, key.Person, key.Requirement))),
        new("clear", 3, (world, step) => OnRegistrationAsync(
            world, step, registration => registration.State == RegistrationState.Fulfilled,
            (service, actor, key) => service.ClearAsync(actor, key.Person, key.Requirement))),
        new("set-deadline", 4, (world, step) => OnRegistrationAsync(
            world, step, _ => true, (service, _, key) => service.SetDeadlineAsync(world.Leader, key.Person, key.Requirement, world.Today.PlusDays(step.C % 90)))),
        new("remove-deadline", 3, (world, step) => OnRegistrationAsync(
            world, step, registration => registration.Deadline is not null,
            (service, _, key) => service.RemoveDeadlineAsync(world.Leader, key.Person, key.Requirement))),
        new("mark-not-relevant", 3, (world, step) => InHeldPlanAsync(world, step, (service, person, plan, requirement) =>
            service.MarkNotRelevantAsync(world.Leader, person, plan.Id, requirement, "Gjelder ikke"))),
        new("mark-sub-plan-not-relevant", 2, (world, step) => InHeldPlanAsync(world, step, (service, person, plan, _) =>
            service.MarkSubPlanNotRelevantAsync(world.Leader, person, plan.Id, StoryWorld.Pick(plan.SubPlans, step.C).Id, "Ikke her"))),
        new("mark-relevant", 6, OnMarkAsync),
        new("mark-point-not-relevant", 2, OnPointAsync),
        new("a-stranger-tries", 1, (world, step) => StoryCommand.Answer(Service(world).FulfilAsync(
            world.Region.Stranger.Actor, StoryWorld.Pick(world.People, step.A).Id, StoryWorld.Pick(world.Requirements, step.B), new RegistrationEntry(world.Today)))),
    ];

    private delegate ValueTask<Result<Registration>> Registering(
        Actor actor, PersonId person, RequirementId requirement, RegistrationEntry entry, PlanId? through, long? version, CancellationToken cancellationToken);

    private static RegistrationService Service(StoryWorld world) => world.Get<RegistrationService>();

    private static async ValueTask<string> RegisterAsync(
        StoryWorld world, Step step, Func<Requirement, bool> suits, Func<RegistrationService, Registering> verb)
    {
        if (await world.SomethingToDoAsync(step, suits) is not ({ } registration, { } requirement))
        {
            return "nothing to do";
        }

        Actor actor = step.C % 5 == 0 ? world.Leader : world.People.Single(employee => employee.Id == registration.Key.Person).Actor;
        LocalDate performed = world.Today.PlusDays(1 - (step.C % 60));
        RegistrationEntry entry = new(
            performed,
            requirement.Content.ManualExpiryDate ? performed.PlusDays(1 + (step.C % 200)) : null,
            requirement.Content.CommentField && step.C % 3 == 0 ? $"Kommentar {step.C}" : null,
            requirement.Content.RequiresSignature ? world.Signer.Id : null,
            step.C % 11 == 0 ? null : [.. requirement.Content.Checklist.Select(point => point.Id)],
            step.C % 4 == 0 ? registration.Repetitions.FirstOrDefault()?.Id : null,
            Count: requirement.Content.RepetitionCount > 1 && step.C % 7 == 0 ? 2 : 1);
        return await StoryCommand.Answer(verb(Service(world))(
            actor, registration.Key.Person, requirement.Id, entry, null, step.C % 6 == 0 ? registration.Version : null, default));
    }

    private static async ValueTask<string> OnRegistrationAsync(
        StoryWorld world, Step step, Func<Registration, bool> suits, Func<RegistrationService, Actor, RegistrationKey, ValueTask<Result<Registration>>> verb)
    {
        List<Registration> found = [.. (await world.RegistrationsAsync()).Where(suits)];
        return found.Count == 0
            ? "none"
            : await StoryCommand.Answer(verb(
                Service(world), step.B % 2 == 0 ? world.Leader : world.People.Single(employee => employee.Id == StoryWorld.Pick(found, step.A).Key.Person).Actor,
                StoryWorld.Pick(found, step.A).Key));
    }

    private static async ValueTask<string> OnRepetitionAsync(
        StoryWorld world, Step step, RepetitionState state,
        Func<RegistrationService, Registration, RepetitionId, ValueTask<Result<Registration>>> verb)
    {
        (Registration Registration, RepetitionId Repetition)[] found =
        [
            .. from registration in await world.RegistrationsAsync()
               from repetition in registration.Repetitions
               where repetition.State == state
               select (registration, repetition.Id),
        ];
        return found.Length == 0
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

    private static async ValueTask<string> OnMarkAsync(StoryWorld world, Step step)
    {
        PersonId person = StoryWorld.Pick(world.People, step.A).Id;
        NotRelevantMarkKey[] marks = [.. (await world.Get<IPersonSlices>().FindAsync(person))!.Marks
            .Select(mark => mark.Key).Where(key => key.Kind != MarkTargetKind.ChecklistPoint).OrderBy(key => key.ToString(), StringComparer.Ordinal)];
        if (marks.Length == 0)
        {
            return "no marks";
        }

        NotRelevantMarkKey chosen = StoryWorld.Pick(marks, step.B);
        return await StoryCommand.Answer(chosen.Kind == MarkTargetKind.SubPlan
            ? Service(world).MarkSubPlanRelevantAsync(world.Leader, person, chosen.Plan, SubPlanId.From(chosen.Target))
            : Service(world).MarkRelevantAsync(world.Leader, person, chosen.Plan, RequirementId.From(chosen.Target)));
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
