using System.Collections.Immutable;
using Competence.Access;
using Competence.Organisation;

namespace Competence.Loans;

public sealed partial class LoanService
{
    /// <summary>How many a search for a leader shows.</summary>
    public const int MostLeaders = 10;

    /// <summary>All loans made from an ordinary position: ongoing and planned, and those that have run out (LOA-14, LOA-15).</summary>
    /// <returns>The loans; the position is not seen, or the actor may not.</returns>
    public async ValueTask<Result<EmployeeLoans>> ListAsync(Actor actor, PositionId position, CancellationToken cancellationToken = default)
    {
        LocalDate today = clock.Read().Today;
        Result<Lender> asked = await LenderAsync(actor, position, today, "position", position, cancellationToken);
        if (!asked.TryPickValue(out _, out Refusal? refusal))
        {
            return refusal;
        }

        ImmutableArray<Loan> lent = (await reader.OfPositionsAsync([position], cancellationToken)).RemoveAll(loan => loan.OrdinaryPosition != position);
        ImmutableArray<LoanSummary> shown = await reader.SummariesAsync([.. lent.OrderBy(loan => (loan.Terms.Start, loan.Id))], today, cancellationToken);
        return new EmployeeLoans(
            shown.RemoveAll(loan => loan.Status == LoanStatus.Finished),
            [.. shown.Where(loan => loan.Status == LoanStatus.Finished).Reverse()]);
    }

    /// <summary>A loan with all its fields, for who may edit it; without the comment when it is over, for then nothing is edited (LOA-17, LOA-40).</summary>
    /// <returns>The loan; it is not seen, or the actor may not.</returns>
    public async ValueTask<Result<LoanFile>> FindAsync(Actor actor, LoanId id, CancellationToken cancellationToken = default)
    {
        LocalDate today = clock.Read().Today;
        if (!(await ManagedAsync(actor, id, today, cancellationToken)).TryPickValue(out Loan? loan, out Refusal? refusal))
        {
            return refusal;
        }

        LoanSummary summary = (await reader.SummariesAsync([loan], today, cancellationToken))[0];
        return new LoanFile(summary, loan.OrdinaryPosition, summary.Status == LoanStatus.Finished ? null : loan.Terms.Comment);
    }

    /// <summary>The ongoing loan behind a borrowed employee: for the leader who borrows (LOA-07, LOA-28), as long as it is in effect (LOA-33).</summary>
    /// <param name="actor">The borrowing leader.</param>
    /// <param name="position">The temporary position, which stands in the leader's overview.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The loan; the position is not seen, is none of a loan, or the actor may not.</returns>
    public async ValueTask<Result<BorrowedLoan>> BorrowedAsync(Actor actor, PositionId position, CancellationToken cancellationToken = default)
    {
        LocalDate today = clock.Read().Today;
        Refusal unknown = GeneralRules.NotFound.Refuse(("what", "position"), ("id", position));
        if ((await reader.FactsAsync([position], cancellationToken)).FirstOrDefault() is not { Loan: not null } asked)
        {
            return unknown;
        }

        Refusal? may = AccessPolicy.OnPosition(actor, AccessAction.LoanView, asked, today) ?? RefuseOwn(actor, asked, AccessAction.LoanView);
        Refusal? sees = AccessPolicy.SightOfEmployee(actor, asked.Person, [asked], today);
        if (AccessPolicy.Answer(may, sees, "position", position) is { } refusal)
        {
            return refusal;
        }

        Loan? loan = (await reader.OfPositionsAsync([position], cancellationToken)).FirstOrDefault(loan => loan.TemporaryPosition == position);
        return loan is null ? unknown : await reader.BorrowedAsync(loan, cancellationToken);
    }

    /// <summary>What has happened to a loan, newest first, for the lending side and without the comments that it had (LOA-13, LOA-40).</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="id">The loan.</param>
    /// <param name="page">Which part.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The entries; the loan is not seen, or the actor may not.</returns>
    public async ValueTask<Result<ImmutableArray<HistoryEntry>>> HistoryAsync(
        Actor actor, LoanId id, HistoryPage page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (!(await ManagedAsync(actor, id, clock.Read().Today, cancellationToken)).TryPickValue(out Loan? loan, out Refusal? refusal))
        {
            return refusal;
        }

        HistoryPage seen = page with { Take = Math.Clamp(page.Take, 1, options.LargestPage), Audience = Audience.Audit };
        return (await history.ListAsync(loan.Subject, seen, cancellationToken)).Select(WithoutComment).ToImmutableArray();
    }

    /// <summary>The leader that is filled in when a unit is chosen (LOA-11).</summary>
    /// <param name="actor">Who registers or edits a loan.</param>
    /// <param name="unit">The borrowing unit.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The leader; <see cref="LoanRules.LeaderMissing"/> when the unit has none, there is no such unit, or the actor manages no loans.</returns>
    public async ValueTask<Result<LeaderChoice>> LeaderOfUnitAsync(Actor actor, UnitId unit, CancellationToken cancellationToken = default)
    {
        if (AccessPolicy.InGeneral(actor, AccessAction.LoanManage, clock.Read().Today) is { } denied)
        {
            return denied;
        }

        if (!await reader.IsUnitAsync(unit, cancellationToken))
        {
            return GeneralRules.NotFound.Refuse(("what", "unit"), ("id", unit));
        }

        return await reader.LeaderOfUnitAsync(unit, cancellationToken) is { } leader
            && (await reader.LeadersAsync([leader], cancellationToken)).TryGetValue(leader, out LeaderChoice? choice)
                ? choice
                : LoanRules.LeaderMissing.Refuse();
    }

    /// <summary>Who may be chosen instead of the leader that was filled in, by name: one entry for each active ordinary position (LOA-12).</summary>
    /// <param name="actor">Who registers or edits a loan.</param>
    /// <param name="search">Part of a name, in any case.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The first <see cref="MostLeaders"/>, with how many there are; the actor manages no loans.</returns>
    public async ValueTask<Result<Page<LeaderChoice>>> SearchLeadersAsync(Actor actor, string search, CancellationToken cancellationToken = default)
    {
        if (AccessPolicy.InGeneral(actor, AccessAction.LoanManage, clock.Read().Today) is { } denied)
        {
            return denied;
        }

        Page<PositionRow> found = await positionRows.PageAsync(new PositionsNamedSpec(search), new PageRequest(1, MostLeaders), cancellationToken);
        return new Page<LeaderChoice>([.. found.Items.Select(row => new LeaderChoice(row.Id, row.Name, row.UnitName))], found.Total, found.Request);
    }

    private static HistoryEntry WithoutComment(HistoryEntry entry) => entry.Fact switch
    {
        LoanEvent.Registered it => entry with { Fact = it with { Terms = it.Terms with { Comment = null } } },
        LoanEvent.Changed it => entry with { Fact = it with { Terms = it.Terms with { Comment = null } } },
        _ => entry,
    };

    private async ValueTask<Result<Loan>> ManagedAsync(Actor actor, LoanId id, LocalDate today, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(id, cancellationToken) is not { } loan)
        {
            return NotFound(id);
        }

        return (await LenderAsync(actor, loan.OrdinaryPosition, today, Loan.SubjectKind, id, cancellationToken)).Map(_ => loan);
    }
}
