using System.Collections.Immutable;
using Competence.Access;

namespace Competence.Delegation;

/// <summary>Those to whom a leader of residents or apprentices delegates the approval of goals (DEP-17).</summary>
/// <param name="facts">Loads positions.</param>
/// <param name="approvers">Finds a delegated approver.</param>
/// <param name="delegations">Finds those of a leader.</param>
/// <param name="history">What has happened.</param>
/// <param name="work">Begins units of work.</param>
/// <param name="clock">Tells today.</param>
/// <param name="options">The largest page.</param>
public sealed class DelegatedApproverService(
    IAccessFacts facts,
    IRepository<DelegatedApproverKey, DelegatedApprover> approvers,
    IDelegations delegations,
    IHistory history,
    IUnitOfWorkFactory work,
    BusinessClock clock,
    CompetenceOptions options)
{
    /// <summary>The delegated approvers of a leader, as the leader sees them.</summary>
    /// <param name="actor">The leader, in that position, also one who leads nobody any more while some are left; nobody else, a deputy included (DEP-10).</param>
    /// <param name="position">The leader's position.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The approvers; <see cref="GeneralRules.NotFound"/> or <see cref="GeneralRules.AccessDenied"/> otherwise.</returns>
    public async ValueTask<Result<LeaderApprovers>> ListAsync(Actor actor, PositionId position, CancellationToken cancellationToken = default)
    {
        if (!(await FindAsync(actor, position, isKept: true, clock.Read().Today, cancellationToken)).TryPickValue(out PositionFacts? leader, out Refusal? refusal))
        {
            return refusal;
        }

        return new LeaderApprovers(
            position, leader.Person, await LeadsCandidatesAsync(position, cancellationToken), await delegations.ApproversAsync(position, cancellationToken));
    }

    /// <summary>Delegates to somebody, or changes the description where that is done already (DEP-17 to DEP-20).</summary>
    /// <param name="actor">The leader, in that position.</param>
    /// <param name="position">The leader's position.</param>
    /// <param name="approver">Any employee of the region but the leader.</param>
    /// <param name="description">What residents and apprentices read of it; trimmed; may be empty.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The approver; a refusal of <see cref="DelegatedApproverRules"/>, a text that is too long, or the actor may not.</returns>
    public ValueTask<Result<DelegatedApprover>> SetAsync(
        Actor actor, PositionId position, PersonId approver, string description, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, position, approver, isKept: false, async (state, leader) =>
        {
            bool leads = await LeadsCandidatesAsync(position, cancellationToken);
            bool isEmployed = (await facts.PositionsAsync(approver, cancellationToken)).Any(held => held.IsActiveOn(clock.Read().Today));
            return state.Choose(leader, leads, approver, isEmployed, description);
        }, cancellationToken);

    /// <summary>Removes a delegated approver, at once (DEP-23).</summary>
    /// <param name="actor">The leader, in that position, also one who leads nobody any more: unlike a deputyship it does not end by itself.</param>
    /// <param name="position">The leader's position.</param>
    /// <param name="approver">The approver.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The approver after it; <see cref="DelegatedApproverRules.NotApprover"/>, or the actor may not.</returns>
    public ValueTask<Result<DelegatedApprover>> RemoveAsync(
        Actor actor, PositionId position, PersonId approver, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, position, approver, isKept: true,
            (state, _) => new(state.Remove().Map(fact => ImmutableArray.Create<DelegatedApproverEvent>(fact))), cancellationToken);

    /// <summary>What has happened between a leader and a delegated approver, the newest first; also when it is over.</summary>
    /// <param name="actor">The leader, in that position.</param>
    /// <param name="position">The leader's position.</param>
    /// <param name="approver">The approver.</param>
    /// <param name="page">Which part; cut to the largest that the options allow.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The entries, none for who never was one; "not found" and "access denied" as <see cref="ListAsync"/>.</returns>
    public async ValueTask<Result<ImmutableArray<HistoryEntry>>> HistoryAsync(
        Actor actor, PositionId position, PersonId approver, HistoryPage page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (!(await FindAsync(actor, position, isKept: true, clock.Read().Today, cancellationToken)).TryPickValue(out _, out Refusal? refusal))
        {
            return refusal;
        }

        HistoryPage seen = page with { Take = Math.Clamp(page.Take, 1, options.LargestPage), Audience = Audience.History };
        return await history.ListAsync(DelegatedApprover.None(new DelegatedApproverKey(position, approver)).Subject, seen, cancellationToken);
    }

    private ValueTask<Result<DelegatedApprover>> ChangeAsync(
        Actor actor,
        PositionId position,
        PersonId approver,
        bool isKept,
        Func<DelegatedApprover, PositionFacts, ValueTask<Result<ImmutableArray<DelegatedApproverEvent>>>> decide,
        CancellationToken cancellationToken) =>
        CommitRetry.RunAsync<DelegatedApprover>(async () =>
        {
            Moment moment = clock.Read();
            if (!(await FindAsync(actor, position, isKept, moment.Today, cancellationToken)).TryPickValue(out PositionFacts? leader, out Refusal? refusal))
            {
                return refusal;
            }

            DelegatedApproverKey key = new(position, approver);
            DelegatedApprover state = await approvers.FindAsync(key, cancellationToken) ?? DelegatedApprover.None(key);
            if (!(await decide(state, leader)).TryPickValue(out ImmutableArray<DelegatedApproverEvent> decided, out refusal))
            {
                return refusal;
            }

            return decided is [var fact] ? await SaveAsync(state.Apply(fact), fact, EventOrigin.Of(actor, moment.Now), cancellationToken) : state;
        });

    private async ValueTask<Result<DelegatedApprover>> SaveAsync(
        DelegatedApprover next, DelegatedApproverEvent fact, EventOrigin origin, CancellationToken cancellationToken)
    {
        IUnitOfWork unit = work.Begin();
        unit.Save(next, fact);
        return (await unit.CommitAsync(origin, cancellationToken)).Map(_ => next);
    }

    /// <summary>The leader's position, for who delegates from it; where <paramref name="isKept"/>, for who once delegated from it too.</summary>
    private async ValueTask<Result<PositionFacts>> FindAsync(
        Actor actor, PositionId position, bool isKept, LocalDate today, CancellationToken cancellationToken)
    {
        if ((await facts.PositionsAsync([position], cancellationToken)).FirstOrDefault() is not { } leader)
        {
            return GeneralRules.NotFound.Refuse(("what", "position"), ("id", position));
        }

        Refusal? answer = AccessPolicy.Answer(
            AccessPolicy.OnPosition(actor, AccessAction.GoalApprovalDelegate, leader, today),
            AccessPolicy.SightOfEmployee(actor, leader.Person, [leader], today), "position", position);
        return answer is not { } refusal || (isKept && await KeepsSomeAsync(actor, leader, today, cancellationToken)) ? leader : refusal;
    }

    private async ValueTask<bool> KeepsSomeAsync(Actor actor, PositionFacts leader, LocalDate today, CancellationToken cancellationToken) =>
        actor.As is ActingAs.Position own && own.Id == leader.Position && actor.Person == leader.Person && leader.IsActiveOn(today)
        && !(await delegations.ApproversAsync(leader.Position, cancellationToken)).IsEmpty;

    private async ValueTask<bool> LeadsCandidatesAsync(PositionId position, CancellationToken cancellationToken) =>
        (await delegations.LeadershipsAsync([position], clock.Read().Today, cancellationToken)).Any(leadership => leadership.LeadsCandidates);
}
