using Competence.Absences;
using Competence.WebHost.Api.Answers;
using Competence.WebHost.Api.Contracts;
using Competence.WebHost.Api.OpenApi;
using Competence.WebHost.Api.Requests;
using Competence.WebHost.SignIn;

namespace Competence.WebHost.Api.Endpoints;

/// <summary>Absences of employees, for those with the overview.</summary>
internal static class AbsenceEndpoints
{
    /// <summary>Maps the operations of <see cref="AbsenceService"/> and <see cref="RecertificationService"/>.</summary>
    public static void MapAbsences(this RouteGroupBuilder api)
    {
        MapOfPosition(api.MapGroup("/positions/{position}/absences"));
        MapOne(api.MapGroup("/absences/{absence}"));

        api.MapPost("/recertification-runs", (NightlyRunRequest body, RecertificationService service, CurrentActor current, CancellationToken stop) =>
                service.RunAsync(current.Actor, body.Day, stop).AnswerAsync())
            .Calls<RecertificationService>(nameof(RecertificationService.RunAsync), "Resets what is to be done again after absences that have ended; it runs by itself every night.");
    }

    private static void MapOfPosition(RouteGroupBuilder absences)
    {
        absences.MapGet("/", (PositionId position, AbsenceService service, CurrentActor current, CancellationToken stop) =>
                service.ListAsync(current.Actor, position, stop).RowsAsync(AbsenceResponse.Of))
            .Calls<AbsenceService>(nameof(AbsenceService.ListAsync), "The absences of a position, ended ones too, the latest start first.");

        absences.MapGet("/requirements", (PositionId position, AbsenceService service, CurrentActor current, CancellationToken stop) =>
                service.RecertifiableAsync(current.Actor, position, stop).RowsAsync(requirement => requirement))
            .Calls<AbsenceService>(nameof(AbsenceService.RecertifiableAsync), "The requirements that can be ticked to be done again after an absence.");

        absences.MapPost("/", (PositionId position, AbsenceRequest body, AbsenceService service, CurrentActor current, CancellationToken stop) =>
                service.RegisterAsync(current.Actor, position, body.Entry(), stop).CreatedAsync(AbsenceResponse.Of, made => $"absences/{made.Id}"))
            .Calls<AbsenceService>(nameof(AbsenceService.RegisterAsync), "Registers an absence on a position.");
    }

    private static void MapOne(RouteGroupBuilder one)
    {
        one.MapGet("/", (AbsenceId absence, AbsenceService service, CurrentActor current, CancellationToken stop) =>
                service.FindAsync(current.Actor, absence, stop).AnswerAsync(AbsenceSheetResponse.Of))
            .Calls<AbsenceService>(nameof(AbsenceService.FindAsync), "One absence, with the requirements that can be ticked on it.");

        one.MapGet("/history", (AbsenceId absence, [AsParameters] HistoryQuery part, AbsenceService service, CurrentActor current, CancellationToken stop) =>
                service.HistoryAsync(current.Actor, absence, part.Page, stop).AnswerAsync(HistoryResponse.Of))
            .Calls<AbsenceService>(nameof(AbsenceService.HistoryAsync), "What has happened to one absence, the newest first.");

        one.MapPut("/", (AbsenceId absence, IfMatchOptional seen, AbsenceRequest body, AbsenceService service, CurrentActor current, CancellationToken stop) =>
                service.ChangeAsync(current.Actor, absence, body.Entry(), seen.Version, stop).AnswerAsync(AbsenceResponse.Of))
            .Calls<AbsenceService>(nameof(AbsenceService.ChangeAsync), "Changes an absence: its days, its note and, until they were reset, what is ticked.");

        one.MapPost("/return", (AbsenceId absence, IfMatchOptional seen, AbsenceService service, CurrentActor current, CancellationToken stop) =>
                service.BackAtWorkAsync(current.Actor, absence, seen.Version, stop).AnswerAsync(AbsenceResponse.Of))
            .Calls<AbsenceService>(nameof(AbsenceService.BackAtWorkAsync), "Marks the employee as back at work: the absence ends, and what is ticked is reset.");
    }
}
