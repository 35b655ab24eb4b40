using System.Collections.Immutable;
using Competence.Access;

namespace Competence.Organisation;

/// <summary>Looks up units, persons and positions. Nobody changes them here: they come from the HR master data (ORG-03, ORG-18).</summary>
/// <param name="units">Finds units.</param>
/// <param name="people">Finds persons.</param>
/// <param name="positions">Finds positions.</param>
/// <param name="tree">Answers which units are above which.</param>
/// <param name="facts">Loads what the access policy decides from.</param>
/// <param name="unitRows">Lists units.</param>
/// <param name="personRows">Lists persons.</param>
/// <param name="positionRows">Lists positions.</param>
/// <param name="clock">Tells today.</param>
/// <param name="options">How large a page may be.</param>
public sealed class OrganisationService(
    IRepository<UnitId, OrganisationUnit> units,
    IRepository<PersonId, Person> people,
    IRepository<PositionId, Position> positions,
    IOrganisationTree tree,
    IAccessFacts facts,
    IRowSource<UnitRow> unitRows,
    IRowSource<PersonRow> personRows,
    IRowSource<PositionRow> positionRows,
    BusinessClock clock,
    CompetenceOptions options)
{
    /// <summary>One unit, closed ones too. Everybody who is signed in may look it up.</summary>
    /// <returns>The unit; <see cref="GeneralRules.NotFound"/> or <see cref="GeneralRules.AccessDenied"/> otherwise.</returns>
    public async ValueTask<Result<OrganisationUnit>> FindUnitAsync(Actor actor, UnitId id, CancellationToken cancellationToken = default)
    {
        if (InGeneral(actor, AccessAction.UnitSearch) is { } denied)
        {
            return denied;
        }

        return await units.FindAsync(id, cancellationToken) is { } unit ? unit : GeneralRules.NotFound.Refuse(("what", "unit"), ("id", id));
    }

    /// <summary>One person: oneself, or an employee that the actor has in the overview.</summary>
    /// <returns>The person; <see cref="GeneralRules.NotFound"/> for one that the actor may not see.</returns>
    public async ValueTask<Result<Person>> FindPersonAsync(Actor actor, PersonId id, CancellationToken cancellationToken = default)
    {
        bool isSeen = await SeesAsync(actor, id, cancellationToken);
        return isSeen && await people.FindAsync(id, cancellationToken) is { } person
            ? person
            : GeneralRules.NotFound.Refuse(("what", "person"), ("id", id));
    }

    /// <summary>One position, active or not, of a person that the actor may see.</summary>
    /// <returns>The position; <see cref="GeneralRules.NotFound"/> for one that the actor may not see.</returns>
    public async ValueTask<Result<Position>> FindPositionAsync(Actor actor, PositionId id, CancellationToken cancellationToken = default)
    {
        return await positions.FindAsync(id, cancellationToken) is { } position && await SeesAsync(actor, position.Person, cancellationToken)
            ? position
            : GeneralRules.NotFound.Refuse(("what", "position"), ("id", id));
    }

    /// <summary>Persons with an active position whose name contains a text, by name: everybody who is signed in may search for a signer (PRG-48).</summary>
    /// <param name="actor">Who searches.</param>
    /// <param name="search">Part of a name, in any case; empty for all.</param>
    /// <param name="page">Which page; a larger one than the options allow is cut to that.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public async ValueTask<Result<Page<PersonRow>>> SearchPeopleAsync(
        Actor actor, string search, PageRequest page = default, CancellationToken cancellationToken = default) =>
        InGeneral(actor, AccessAction.PersonSearch) is { } denied
            ? denied
            : await personRows.PageAsync(new PeopleNamedSpec(search), Cut(page), cancellationToken);

    /// <summary>Active positions of persons whose name contains a text, by name: to choose somebody with the place and title that tell two of one name apart (DEP-03, DEP-18).</summary>
    /// <param name="actor">Who searches.</param>
    /// <param name="search">Part of a name, in any case; empty for all.</param>
    /// <param name="page">Which page; a larger one than the options allow is cut to that.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public async ValueTask<Result<Page<PositionRow>>> SearchPositionsAsync(
        Actor actor, string search, PageRequest page = default, CancellationToken cancellationToken = default) =>
        InGeneral(actor, AccessAction.PersonSearch) is { } denied
            ? denied
            : await positionRows.PageAsync(new PositionsNamedSpec(search), Cut(page), cancellationToken);

    /// <summary>Open units whose number or name contains a text, by name (ORG-06).</summary>
    /// <param name="actor">Who searches.</param>
    /// <param name="search">Part of a number or name, in any case; empty for all.</param>
    /// <param name="page">Which page; a larger one than the options allow is cut to that.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public async ValueTask<Result<Page<UnitRow>>> SearchUnitsAsync(
        Actor actor, string search, PageRequest page = default, CancellationToken cancellationToken = default) =>
        InGeneral(actor, AccessAction.UnitSearch) is { } denied
            ? denied
            : await unitRows.PageAsync(new UnitsMatchingSpec(search), Cut(page), cancellationToken);

    /// <summary>The open units directly below another, by name: what a node of the tree unfolds to (ORG-06).</summary>
    /// <param name="actor">Who browses.</param>
    /// <param name="parent">The unit above; none for the top of the tree.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async ValueTask<Result<ImmutableArray<UnitRow>>> ChildrenAsync(Actor actor, UnitId? parent, CancellationToken cancellationToken = default)
    {
        if (InGeneral(actor, AccessAction.UnitSearch) is { } denied)
        {
            return denied;
        }

        if (parent is { } above && await units.FindAsync(above, cancellationToken) is null)
        {
            return GeneralRules.NotFound.Refuse(("what", "unit"), ("id", above));
        }

        List<UnitRow> children = await unitRows.StreamAsync(new UnitsBelowSpec(parent), cancellationToken).ToListAsync(cancellationToken);
        return children.ToImmutableArray();
    }

    /// <summary>The active positions of a unit, without those below, by name: for who has the employees of the unit in the overview through a role.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="page">Which page; a larger one than the options allow is cut to that.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async ValueTask<Result<Page<PositionRow>>> PositionsOfUnitAsync(
        Actor actor, UnitId unit, PageRequest page = default, CancellationToken cancellationToken = default)
    {
        if (InGeneral(actor, AccessAction.UnitSearch) is { } denied)
        {
            return denied;
        }

        ImmutableArray<UnitId> path = await tree.PathAsync(unit, cancellationToken);
        if (path.IsEmpty)
        {
            return GeneralRules.NotFound.Refuse(("what", "unit"), ("id", unit));
        }

        LocalDate today = clock.Read().Today;
        EmployeeScope scope = AccessPolicy.Employees(actor, AccessAction.EmployeeOverview, today);
        if (!scope.WholeRegion && !scope.Units.Any(reached => reached.Reaches(path)))
        {
            return GeneralRules.AccessDenied.Refuse(("action", AccessPolicy.SlugOf(AccessAction.EmployeeOverview)));
        }

        return await positionRows.PageAsync(new PositionsOfUnitSpec(unit, today), Cut(page), cancellationToken);
    }

    private Refusal? InGeneral(Actor actor, AccessAction action) => AccessPolicy.InGeneral(actor, action, clock.Read().Today);

    private async ValueTask<bool> SeesAsync(Actor actor, PersonId person, CancellationToken cancellationToken)
    {
        ImmutableArray<PositionFacts> held = await facts.PositionsAsync(person, cancellationToken);
        return AccessPolicy.SightOfEmployee(actor, person, held, clock.Read().Today) is null;
    }

    private PageRequest Cut(PageRequest page) => new(page.Number, Math.Min(page.Size, options.LargestPage));
}
