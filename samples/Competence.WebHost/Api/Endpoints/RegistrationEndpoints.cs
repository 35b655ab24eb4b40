using Competence.Registrations;
using Competence.Requirements;
using Competence.WebHost.Api.Answers;
using Competence.WebHost.Api.Contracts;
using Competence.WebHost.Api.OpenApi;
using Competence.WebHost.Api.Requests;
using Competence.WebHost.SignIn;

namespace Competence.WebHost.Api.Endpoints;

/// <summary>What persons do on their requirements, and signers decide.</summary>
internal static class RegistrationEndpoints
{
    private const string Repetition = "/repetitions/{repetition}";

    /// <summary>Maps the operations of <see cref="RegistrationService"/> on one registration.</summary>
    public static void MapRegistrations(this RouteGroupBuilder api)
    {
        RouteGroupBuilder one = api.MapGroup("/people/{person}/requirements/{requirement}");
        MapReading(one);
        MapRegistering(one);
        MapSigning(one);
        MapDeadline(one);
        api.MapPost("/deadlines", (DeadlinesRequest body, RegistrationService service, CurrentActor current, CancellationToken stop) =>
                service.ChangeDeadlinesAsync(current.Actor, body.Cells, body.On, stop).AnswerAsync(DeadlinesResponse.Of))
            .Calls<RegistrationService>(nameof(RegistrationService.ChangeDeadlinesAsync), "Sets, changes or removes the deadlines of exactly the ticked persons and requirements.");
    }

    private static void MapReading(RouteGroupBuilder one)
    {
        one.MapGet("/", (PersonId person, RequirementId requirement, RegistrationService service, BusinessClock clock, CurrentActor current, CancellationToken stop) =>
                service.FindAsync(current.Actor, person, requirement, stop).AnswerAsync(slice => RegistrationFileResponse.Of(slice, clock.Read().Today)))
            .Calls<RegistrationService>(nameof(RegistrationService.FindAsync), "One requirement of a person, with how it stands in each plan.");

        one.MapGet("/history", (PersonId person, RequirementId requirement, [AsParameters] HistoryQuery part, RegistrationService service, CurrentActor current, CancellationToken stop) =>
                service.HistoryAsync(current.Actor, person, requirement, part.Page, stop).AnswerAsync(HistoryResponse.Of))
            .Calls<RegistrationService>(nameof(RegistrationService.HistoryAsync), "What has happened to one registration, the newest first.");
    }

    private static void MapRegistering(RouteGroupBuilder one)
    {
        one.MapPut("/draft", (PersonId person, RequirementId requirement, IfMatchOptional seen, EntryRequest body, RegistrationService service, BusinessClock clock, CurrentActor current, CancellationToken stop) =>
                service.SaveDraftAsync(current.Actor, person, requirement, body.Entry, body.Through, seen.Version, stop).WriteAsync(clock))
            .Calls<RegistrationService>(nameof(RegistrationService.SaveDraftAsync), "Saves what is unfinished.");

        one.MapPost("/fulfilment", (PersonId person, RequirementId requirement, IfMatchOptional seen, EntryRequest body, RegistrationService service, BusinessClock clock, CurrentActor current, CancellationToken stop) =>
                service.FulfilAsync(current.Actor, person, requirement, body.Entry, body.Through, seen.Version, stop).WriteAsync(clock))
            .Calls<RegistrationService>(nameof(RegistrationService.FulfilAsync), "Marks a requirement as fulfilled, or registers repetitions of it.");

        one.MapPost("/quick-registration", (PersonId person, RequirementId requirement, PlanId? through, IfMatchOptional seen, RegistrationService service, BusinessClock clock, CurrentActor current, CancellationToken stop) =>
                service.QuickRegisterAsync(current.Actor, person, requirement, through, seen.Version, stop).WriteAsync(clock))
            .Calls<RegistrationService>(nameof(RegistrationService.QuickRegisterAsync), "Registers one repetition of a procedure as performed today; takes no body.");

        one.MapPost("/sending", (PersonId person, RequirementId requirement, IfMatchOptional seen, EntryRequest body, RegistrationService service, BusinessClock clock, CurrentActor current, CancellationToken stop) =>
                service.SendAsync(current.Actor, person, requirement, body.Entry, body.Through, seen.Version, stop).WriteAsync(clock))
            .Calls<RegistrationService>(nameof(RegistrationService.SendAsync), "Sends a requirement, or repetitions of it, to a signer.");

        one.MapPost("/unlocking", (PersonId person, RequirementId requirement, IfMatchOptional seen, RegistrationService service, BusinessClock clock, CurrentActor current, CancellationToken stop) =>
                service.UnlockAsync(current.Actor, person, requirement, seen.Version, stop).WriteAsync(clock))
            .Calls<RegistrationService>(nameof(RegistrationService.UnlockAsync), "Opens a fulfilled or sent registration for change.");

        one.MapPost("/clearing", (PersonId person, RequirementId requirement, IfMatchOptional seen, ClearRequest body, RegistrationService service, BusinessClock clock, CurrentActor current, CancellationToken stop) =>
                service.ClearAsync(current.Actor, person, requirement, body.Repetition, seen.Version, stop).WriteAsync(clock))
            .Calls<RegistrationService>(nameof(RegistrationService.ClearAsync), "Makes a fulfilled requirement not fulfilled again.");

        one.MapPost(Repetition + "/withdrawal", (PersonId person, RequirementId requirement, RepetitionId repetition, IfMatchOptional seen, RegistrationService service, BusinessClock clock, CurrentActor current, CancellationToken stop) =>
                service.WithdrawAsync(current.Actor, person, requirement, repetition, seen.Version, stop).WriteAsync(clock))
            .Calls<RegistrationService>(nameof(RegistrationService.WithdrawAsync), "Takes a request back from the signer.");
    }

    private static void MapSigning(RouteGroupBuilder one)
    {
        one.MapPost(Repetition + "/signature", (PersonId person, RequirementId requirement, RepetitionId repetition, IfMatchOptional seen, SignRequest body, RegistrationService service, BusinessClock clock, CurrentActor current, CancellationToken stop) =>
                service.SignAsync(current.Actor, person, requirement, repetition, body.Comment, seen.Version, stop).WriteAsync(clock))
            .Calls<RegistrationService>(nameof(RegistrationService.SignAsync), "Signs a repetition that was sent to the actor.");

        one.MapPost(Repetition + "/rejection", (PersonId person, RequirementId requirement, RepetitionId repetition, IfMatchOptional seen, RejectRequest body, RegistrationService service, BusinessClock clock, CurrentActor current, CancellationToken stop) =>
                service.RejectAsync(current.Actor, person, requirement, repetition, body.Reason, body.Comment, seen.Version, stop).WriteAsync(clock))
            .Calls<RegistrationService>(nameof(RegistrationService.RejectAsync), "Rejects a repetition that was sent to the actor.");

        one.MapPost("/decisions", (PersonId person, RequirementId requirement, IfMatchOptional seen, SigningDecisionsRequest body, RegistrationService service, BusinessClock clock, CurrentActor current, CancellationToken stop) =>
                service.DecideEachAsync(current.Actor, person, requirement, [.. body.Decisions.Select(one => one.Decision)], seen.Version, stop)
                    .AnswerAsync(batch => SigningBatchResponse.Of(batch, clock.Read().Today)))
            .Calls<RegistrationService>(nameof(RegistrationService.DecideEachAsync), "Signs, rejects and cancels repetitions that were sent to the actor, each for itself.");

        one.MapPost(Repetition + "/cancellation", (PersonId person, RequirementId requirement, RepetitionId repetition, IfMatchOptional seen, RegistrationService service, BusinessClock clock, CurrentActor current, CancellationToken stop) =>
                service.CancelDecisionAsync(current.Actor, person, requirement, repetition, seen.Version, stop).WriteAsync(clock))
            .Calls<RegistrationService>(nameof(RegistrationService.CancelDecisionAsync), "Takes back the actor's own signing or rejection.");
    }

    private static void MapDeadline(RouteGroupBuilder one)
    {
        one.MapPut("/deadline", (PersonId person, RequirementId requirement, IfMatchOptional seen, DeadlineRequest body, RegistrationService service, BusinessClock clock, CurrentActor current, CancellationToken stop) =>
                service.SetDeadlineAsync(current.Actor, person, requirement, body.On, seen.Version, stop).WriteAsync(clock))
            .Calls<RegistrationService>(nameof(RegistrationService.SetDeadlineAsync), "Sets or changes the deadline of a requirement for a person.");

        one.MapDelete("/deadline", (PersonId person, RequirementId requirement, IfMatchOptional seen, RegistrationService service, BusinessClock clock, CurrentActor current, CancellationToken stop) =>
                service.RemoveDeadlineAsync(current.Actor, person, requirement, seen.Version, stop).WriteAsync(clock))
            .Calls<RegistrationService>(nameof(RegistrationService.RemoveDeadlineAsync), "Removes the deadline of a requirement for a person.");
    }

    private static Task<Answer<RegistrationResponse>> WriteAsync(this ValueTask<Result<Registration>> outcome, BusinessClock clock) =>
        outcome.AnswerAsync(registration => RegistrationResponse.Of(registration, clock.Read().Today));
}
