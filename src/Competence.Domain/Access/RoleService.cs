namespace Competence.Access;

/// <summary>The ordered roles of positions: looked up by trust admins, granted and revoked by the central operator only (ACC-03, ACC-04).</summary>
/// <param name="facts">Loads positions.</param>
/// <param name="roles">Finds the roles of a position.</param>
/// <param name="work">Begins units of work.</param>
/// <param name="clock">Tells today.</param>
public sealed class RoleService(IAccessFacts facts, IRepository<PositionId, PositionRoles> roles, IUnitOfWorkFactory work, BusinessClock clock)
{
    /// <summary>The roles of one position, ended ones too (ACC-91); with version 0 for a position that never had any.</summary>
    /// <returns>The roles; <see cref="GeneralRules.NotFound"/> or <see cref="GeneralRules.AccessDenied"/> otherwise.</returns>
    public async ValueTask<Result<PositionRoles>> ListAsync(Actor actor, PositionId position, CancellationToken cancellationToken = default)
    {
        LocalDate today = clock.Read().Today;
        if (await FindAsync(position, cancellationToken) is not { } found)
        {
            return NotFound(position);
        }

        Refusal? may = AccessPolicy.InGeneral(actor, AccessAction.RoleGrant, today) is null ? null : AccessPolicy.OnPosition(actor, AccessAction.RoleView, found, today);
        return Answer(actor, may, found, today) is { } refusal ? refusal : await LoadAsync(found, cancellationToken);
    }

    /// <summary>Grants a role to a position.</summary>
    /// <param name="actor">Who grants it: the central operator.</param>
    /// <param name="position">The position; it must be active (ACC-09).</param>
    /// <param name="grant">The role, its scope and its days, both ends included.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The roles after it; a refusal of <see cref="RoleRules"/>, or the position is not seen, or the actor may not.</returns>
    public ValueTask<Result<PositionRoles>> GrantAsync(
        Actor actor, PositionId position, RoleGrant grant, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, position, (state, isActive, _) => state.Grant(grant, isActive).Map<PositionRolesEvent>(fact => fact), cancellationToken);

    /// <summary>Revokes a role of a position: it stops at once.</summary>
    /// <param name="actor">Who revokes it: the central operator.</param>
    /// <param name="position">The position; it may have ended.</param>
    /// <param name="role">The role.</param>
    /// <param name="scope">What it was granted for.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The roles after it; <see cref="RoleRules.NotGranted"/>, or the position is not seen, or the actor may not.</returns>
    public ValueTask<Result<PositionRoles>> RevokeAsync(
        Actor actor, PositionId position, Role role, RoleScope scope, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, position, (state, _, today) => state.Revoke(role, scope, today).Map<PositionRolesEvent>(fact => fact), cancellationToken);

    private ValueTask<Result<PositionRoles>> ChangeAsync(
        Actor actor, PositionId position, Func<PositionRoles, bool, LocalDate, Result<PositionRolesEvent>> decide, CancellationToken cancellationToken) =>
        CommitRetry.RunAsync<PositionRoles>(async () =>
        {
            Moment moment = clock.Read();
            if (await FindAsync(position, cancellationToken) is not { } found)
            {
                return NotFound(position);
            }

            if (Answer(actor, AccessPolicy.InGeneral(actor, AccessAction.RoleGrant, moment.Today), found, moment.Today) is { } denied)
            {
                return denied;
            }

            PositionRoles state = await LoadAsync(found, cancellationToken);
            return decide(state, found.IsActiveOn(moment.Today), moment.Today).TryPickValue(out PositionRolesEvent? fact, out Refusal? refusal)
                ? await SaveAsync(state.Apply(fact), fact, EventOrigin.Of(actor, moment.Now), cancellationToken)
                : refusal;
        });

    private async ValueTask<Result<PositionRoles>> SaveAsync(
        PositionRoles next, PositionRolesEvent fact, EventOrigin origin, CancellationToken cancellationToken)
    {
        IUnitOfWork unit = work.Begin();
        unit.Save(next, fact);
        return (await unit.CommitAsync(origin, cancellationToken)).Map(_ => next);
    }

    private async ValueTask<PositionFacts?> FindAsync(PositionId position, CancellationToken cancellationToken) =>
        (await facts.PositionsAsync([position], cancellationToken)).FirstOrDefault();

    private async ValueTask<PositionRoles> LoadAsync(PositionFacts position, CancellationToken cancellationToken) =>
        await roles.FindAsync(position.Position, cancellationToken) ?? PositionRoles.None(position.Position, position.Person);

    private static Refusal? Answer(Actor actor, Refusal? may, PositionFacts position, LocalDate today)
    {
        Refusal? sight = AccessPolicy.OnPosition(actor, AccessAction.RoleView, position, today) is null
            ? null
            : AccessPolicy.SightOfEmployee(actor, position.Person, [position], today);
        return AccessPolicy.Answer(may, sight, "position", position.Position);
    }

    private static Refusal NotFound(PositionId position) => GeneralRules.NotFound.Refuse(("what", "position"), ("id", position));
}
