using Competence.Loans;
using Competence.WebHost.Api.Answers;
using Competence.WebHost.Api.Contracts;
using Competence.WebHost.Api.OpenApi;
using Competence.WebHost.Api.Requests;
using Competence.WebHost.SignIn;

namespace Competence.WebHost.Api.Endpoints;

/// <summary>Employees lent to other units.</summary>
internal static class LoanEndpoints
{
    /// <summary>Maps the operations of <see cref="LoanService"/> and <see cref="LoanNightService"/>.</summary>
    public static void MapLoans(this RouteGroupBuilder api)
    {
        RouteGroupBuilder ofPosition = api.MapGroup("/positions/{position}");
        ofPosition.MapGet("/loans", (PositionId position, LoanService service, CurrentActor current, CancellationToken stop) =>
                service.ListAsync(current.Actor, position, stop).AnswerAsync())
            .Calls<LoanService>(nameof(LoanService.ListAsync), "The loans made from an ordinary position: ongoing and planned, and those that have run out.");

        ofPosition.MapPost("/loans", (PositionId position, LendRequest body, LoanService service, CurrentActor current, CancellationToken stop) =>
                service.RegisterAsync(current.Actor, position, body.ToRequest(), stop).CreatedAsync(LoanResponse.Of, loan => $"loans/{loan.Id}"))
            .Calls<LoanService>(nameof(LoanService.RegisterAsync), "Lends an employee out from an ordinary position; the leader of the unit is filled in where none is named.");

        ofPosition.MapGet("/borrowed", (PositionId position, LoanService service, CurrentActor current, CancellationToken stop) =>
                service.BorrowedAsync(current.Actor, position, stop).AnswerAsync())
            .Calls<LoanService>(nameof(LoanService.BorrowedAsync), "The ongoing loan behind a temporary position, for the leader who borrows.");

        MapOne(api.MapGroup("/loans/{loan}"));

        api.MapGet("/units/{unit}/leader", (UnitId unit, LoanService service, CurrentActor current, CancellationToken stop) =>
                service.LeaderOfUnitAsync(current.Actor, unit, stop).AnswerAsync())
            .Calls<LoanService>(nameof(LoanService.LeaderOfUnitAsync), "The leader that is filled in when a unit borrows.");

        api.MapGet("/borrowing-leaders", (string? search, LoanService service, CurrentActor current, CancellationToken stop) =>
                service.SearchLeadersAsync(current.Actor, search ?? "", stop).PageAsync(choice => choice))
            .Calls<LoanService>(nameof(LoanService.SearchLeadersAsync), "Who may be chosen as borrowing leader, by name.");

        api.MapPost("/loan-runs", (LoanNightService service, CurrentActor current, CancellationToken stop) =>
                service.RunAsync(current.Actor, stop).AnswerAsync(count => new LoansPutAwayResponse(count)))
            .Calls<LoanNightService>(nameof(LoanNightService.RunAsync), "Puts away the temporary positions of loans that have run out; it runs by itself as well.");
    }

    private static void MapOne(RouteGroupBuilder one)
    {
        one.MapGet("/", (LoanId loan, LoanService service, CurrentActor current, CancellationToken stop) =>
                service.FindAsync(current.Actor, loan, stop).AnswerAsync(LoanFileResponse.Of))
            .Calls<LoanService>(nameof(LoanService.FindAsync), "A loan with all its fields, for who may edit it.");

        one.MapPut("/", (LoanId loan, IfMatchOptional seen, LendRequest body, LoanService service, CurrentActor current, CancellationToken stop) =>
                service.EditAsync(current.Actor, loan, body.ToRequest(), seen.Version, stop).AnswerAsync(LoanResponse.Of))
            .Calls<LoanService>(nameof(LoanService.EditAsync), "Edits a loan; another unit for an ongoing one ends it today and gives a new loan from tomorrow.");

        one.MapDelete("/", (LoanId loan, IfMatchOptional seen, LoanService service, CurrentActor current, CancellationToken stop) =>
                service.DeleteAsync(current.Actor, loan, seen.Version, stop).DoneAsync())
            .Calls<LoanService>(nameof(LoanService.DeleteAsync), "Deletes a planned loan.");

        one.MapPost("/end", (LoanId loan, IfMatchOptional seen, LoanService service, CurrentActor current, CancellationToken stop) =>
                service.EndAsync(current.Actor, loan, seen.Version, stop).AnswerAsync(LoanResponse.Of))
            .Calls<LoanService>(nameof(LoanService.EndAsync), "Ends an ongoing loan: today is its last day.");

        one.MapGet("/history", (LoanId loan, [AsParameters] HistoryQuery part, LoanService service, CurrentActor current, CancellationToken stop) =>
                service.HistoryAsync(current.Actor, loan, part.Page, stop).AnswerAsync(HistoryResponse.Of))
            .Calls<LoanService>(nameof(LoanService.HistoryAsync), "What has happened to a loan, the newest first.");
    }
}
