using System.Collections.Immutable;
using Competence.Access;
using Competence.Organisation.Import;

namespace Competence.Organisation;

/// <summary>Looks up which positions there are and what each holds, for trust admins, and for the central operator, who reactivates positions and grants roles (ACC-03, ACC-04, ACC-91). Changes nothing.</summary>
/// <param name="reports">Lists positions.</param>
/// <param name="facts">Loads positions.</param>
/// <param name="positions">Finds positions.</param>
/// <param name="people">Finds persons.</param>
/// <param name="units">Finds units.</param>
/// <param name="roles">Finds the roles of a position.</param>
/// <param name="clock">Tells today.</param>
/// <param name="options">How large a page may be, and on which days there is an import run.</param>
public sealed class AccessManagementService(
    IAccessReports reports,
    IAccessFacts facts,
    IRepository<PositionId, Position> positions,
    IRepository<PersonId, Person> people,
    IRepository<UnitId, OrganisationUnit> units,
    IRepository<PositionId, PositionRoles> roles,
    BusinessClock clock,
    CompetenceOptions options)
{
    private static readonly ImmutableArray<AccessAction> LookUps = [AccessAction.RoleView, AccessAction.PositionReactivate];

    private readonly EmploymentCalendar _calendar = new(ImportCalendar.Of(options));

    /// <summary>One position in the units of the actor's role, active or ended, with what it holds (ACC-91).</summary>
    /// <returns>The position; <see cref="GeneralRules.NotFound"/> for one that the actor may not look up.</returns>
    public async ValueTask<Result<AccessFile>> FindAsync(Actor actor, PositionId id, CancellationToken cancellationToken = default)
    {
        LocalDate today = clock.Read().Today;
        PositionFacts? found = (await facts.PositionsAsync([id], cancellationToken)).FirstOrDefault();
        if (found is null
            || LookUps.All(action => AccessPolicy.OnPosition(actor, action, found, today) is not null)
            || await positions.FindAsync(id, cancellationToken) is not { } position
            || await people.FindAsync(position.Person, cancellationToken) is not { } person
            || await units.FindAsync(position.Unit, cancellationToken) is not { } unit)
        {
            return GeneralRules.NotFound.Refuse(("what", "position"), ("id", id));
        }

        PositionRoles held = await roles.FindAsync(id, cancellationToken) ?? PositionRoles.None(id, position.Person);
        Instant? lastSignIn = await reports.LastSignInAsync(id, cancellationToken);
        bool mayReactivate = AccessPolicy.OnPosition(actor, AccessAction.PositionReactivate, found, today) is null;
        return new AccessFile(position, person, unit, held, mayReactivate, _calendar.ReactivatedUntil(today, position.Occupation), lastSignIn);
    }

    /// <summary>One page of the positions in the units of the actor's role, active and deactivated ones unless filtered, by name (ORG-83, ORG-84).</summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="search">Part of a name, an e-mail address or a unit's number or name, in any case; empty for all.</param>
    /// <param name="role">Only positions that hold this role today; none for all.</param>
    /// <param name="isActive">Only active, or only deactivated positions; none for both.</param>
    /// <param name="page">Which page; a larger one than the options allow is cut to that.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The page; <see cref="GeneralRules.AccessDenied"/> for who may not look up roles.</returns>
    public async ValueTask<Result<Page<AccessRow>>> SearchAsync(
        Actor actor, string search = "", Role? role = null, bool? isActive = null, PageRequest page = default, CancellationToken cancellationToken = default)
    {
        LocalDate today = clock.Read().Today;
        if (LookUps.All(action => AccessPolicy.InGeneral(actor, action, today) is not null))
        {
            return AccessPolicy.InGeneral(actor, AccessAction.RoleView, today)!;
        }

        PageRequest cut = new(page.Number, Math.Min(page.Size, options.LargestPage));
        PositionScope[] scopes = [.. LookUps.Select(action => AccessPolicy.Positions(actor, action, today))];
        PositionScope scope = new([.. scopes.SelectMany(one => one.Units).Distinct()], scopes.Any(one => one.WholeRegion));
        return await reports.PageAsync(new AccessQuery(scope, today, search, role, isActive, cut), cancellationToken);
    }
}
