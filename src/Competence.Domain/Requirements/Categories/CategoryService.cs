using System.Collections.Immutable;
using Competence.Access;
using Competence.Organisation;

namespace Competence.Requirements.Categories;

/// <summary>
/// Keeps the tree of categories (REQ-21, REQ-22, ACC-37): a trust admin that of the own trust, the central operator that of the region. Everybody
/// who works with definitions or plans sees all of it.
/// </summary>
/// <param name="categories">Finds categories.</param>
/// <param name="reader">Reads the tree.</param>
/// <param name="history">Tells what has happened to a category.</param>
/// <param name="definitions">Tells what lies in a category.</param>
/// <param name="organisation">Finds units.</param>
/// <param name="tree">Tells what lies above a unit.</param>
/// <param name="work">Begins units of work.</param>
/// <param name="ids">Makes identifiers.</param>
/// <param name="clock">Tells now.</param>
public sealed class CategoryService(
    IRepository<CategoryId, Category> categories,
    CategoryReader reader,
    IHistory history,
    IRowSource<RequirementRow> definitions,
    IRepository<UnitId, OrganisationUnit> organisation,
    IOrganisationTree tree,
    IUnitOfWorkFactory work,
    IIdSource ids,
    BusinessClock clock)
{
    /// <summary>How many events may have come between a name that was seen and another one.</summary>
    private const int MostBetween = 100;

    private static readonly ImmutableArray<AccessAction> Seeing =
    [
        AccessAction.CategoryManage, AccessAction.RegionalCategoryManage, AccessAction.CentralRequirementEdit, AccessAction.RequirementAdministration,
        AccessAction.RequirementEdit, AccessAction.LearningGoalRequirementEdit, AccessAction.ApprenticeGoalRequirementEdit,
    ];

    /// <summary>All categories, with which branches the actor keeps.</summary>
    /// <returns>The tree; <see cref="GeneralRules.AccessDenied"/> for who works with neither definitions nor plans.</returns>
    public async ValueTask<Result<CategoryTree>> TreeAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        LocalDate today = clock.Read().Today;
        return Sees(actor, today)
            ? await reader.ReadAsync(path => KeepRefusal(actor, path, isRegion: path.Length == 1, today) is null, cancellationToken)
            : Denied();
    }

    /// <summary>Creates a category below a trust, or the region, or below another category of it.</summary>
    /// <param name="actor">Who creates it: who keeps that branch.</param>
    /// <param name="unit">The trust, or the region.</param>
    /// <param name="parent">The category that it shall lie below; none directly below <paramref name="unit"/>.</param>
    /// <param name="name">Its name; unlike all others in the same place, in any case.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The category; a refusal of <see cref="CategoryRules"/> or of the name, an unknown unit or category, or the actor may not.</returns>
    public ValueTask<Result<Category>> CreateAsync(
        Actor actor, UnitId unit, CategoryId? parent, string name, CancellationToken cancellationToken = default) =>
        CommitRetry.RunAsync<Category>(async () =>
        {
            Moment moment = clock.Read();
            if (await RefusalAsync(actor, unit, "unit", unit.ToString(), moment.Today, cancellationToken) is { } denied)
            {
                return denied;
            }

            Category? above = parent is { } id ? await categories.FindAsync(id, cancellationToken) : null;
            if (above?.Unit != (parent is null ? null : unit))
            {
                return GeneralRules.NotFound.Refuse(("what", "category"), ("id", parent));
            }

            CategoryId made = ids.Next<CategoryId>(moment.Now);
            IEnumerable<string> beside = await BesideAsync(unit, parent, except: null, cancellationToken);
            if (!Category.Create(made, unit, parent, name, beside).TryPickValue(out CategoryEvent.Created? fact, out Refusal? refusal))
            {
                return refusal;
            }

            Category next = Category.From(fact);
            IUnitOfWork commit = work.Begin();
            commit.Save(next, fact);
            if (above is not null)
            {
                CategoryEvent.ChildCreated grown = new(made);
                commit.Save(above.Apply(grown), grown);
            }

            return (await commit.CommitAsync(EventOrigin.Of(actor, moment.Now), cancellationToken)).Map(_ => next);
        });

    /// <summary>Gives a category another name; what lies in it follows.</summary>
    /// <param name="actor">Who renames it: who keeps its branch.</param>
    /// <param name="id">The category.</param>
    /// <param name="version">The state's version that the actor saw; what was put into it or made below it since does not matter.</param>
    /// <param name="name">The name; unlike all others in the same place, in any case.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The category; a refusal of <see cref="CategoryRules"/> or of the name, a conflict, or the actor may not.</returns>
    public ValueTask<Result<Category>> RenameAsync(Actor actor, CategoryId id, long version, string name, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, id, found => NameStaleAsync(found, version, cancellationToken), async found =>
        {
            IEnumerable<string> beside = await BesideAsync(found.Unit, found.Parent, found.Id, cancellationToken);
            return found.Rename(name, beside).Map<CategoryEvent>(fact => fact);
        }, cancellationToken);

    /// <summary>Deletes a category in which nothing lies: no category, and no definition by what is published or by a draft, archived ones counted (REQ-22).</summary>
    /// <param name="actor">Who deletes it: who keeps its branch.</param>
    /// <param name="id">The category.</param>
    /// <param name="version">The state's version that the actor saw.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The category as it was last; a refusal of <see cref="CategoryRules"/>, a conflict, or the actor may not.</returns>
    public ValueTask<Result<Category>> DeleteAsync(Actor actor, CategoryId id, long version, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, id, found => new(CommitRetry.Stale(version, found.Version)), async found =>
        {
            bool holdsCategories = (await reader.OfAsync(found.Unit, cancellationToken)).Exists(row => row.Parent == id);
            bool holdsDefinitions = !(await definitions.AfterAsync(new DefinitionsInCategorySpec(id), last: null, take: 1, cancellationToken)).IsEmpty;
            return found.Delete(holdsCategories, holdsDefinitions).Map<CategoryEvent>(fact => fact);
        }, cancellationToken);

    private static bool Sees(Actor actor, LocalDate today) => Seeing.Any(action => AccessPolicy.InGeneral(actor, action, today) is null);

    private static Refusal Denied() => GeneralRules.AccessDenied.Refuse(("action", AccessPolicy.SlugOf(AccessAction.CategoryManage)));

    private static Refusal? KeepRefusal(Actor actor, ImmutableArray<UnitId> path, bool isRegion, LocalDate today) =>
        AccessPolicy.OnOwned(actor, isRegion ? AccessAction.RegionalCategoryManage : AccessAction.CategoryManage, path, plan: null, today);

    private ValueTask<Result<Category>> ChangeAsync(
        Actor actor,
        CategoryId id,
        Func<Category, ValueTask<Refusal?>> staleness,
        Func<Category, ValueTask<Result<CategoryEvent>>> decide,
        CancellationToken cancellationToken) =>
        CommitRetry.RunAsync<Category>(async () =>
        {
            Moment moment = clock.Read();
            if (await categories.FindAsync(id, cancellationToken) is not { } found)
            {
                return GeneralRules.NotFound.Refuse(("what", "category"), ("id", id));
            }

            if (await RefusalAsync(actor, found.Unit, "category", id.ToString(), moment.Today, cancellationToken) is { } denied)
            {
                return denied;
            }

            if (await staleness(found) is { } stale)
            {
                return stale;
            }

            if (!(await decide(found)).TryPickValue(out CategoryEvent? fact, out Refusal? refusal))
            {
                return refusal;
            }

            Category next = found.Apply(fact);
            IUnitOfWork commit = work.Begin();
            if (fact is CategoryEvent.Deleted)
            {
                commit.Remove(found, fact);
            }
            else
            {
                commit.Save(next, fact);
            }

            return (await commit.CommitAsync(EventOrigin.Of(actor, moment.Now), cancellationToken)).Map(_ => next);
        });

    /// <summary>The conflict of who saw another name: none when all that has happened since is that something was put into it or made below it.</summary>
    private async ValueTask<Refusal?> NameStaleAsync(Category found, long version, CancellationToken cancellationToken)
    {
        if (CommitRetry.Stale(version, found.Version) is not { } stale)
        {
            return null;
        }

        long since = found.Version - version;
        if (since is < 1 or > MostBetween)
        {
            return stale;
        }

        ImmutableArray<HistoryEntry> happened = await history.ListAsync(found.Subject, new HistoryPage((int)since), cancellationToken);
        return happened.Count(entry => entry.Version > version && entry.Fact is CategoryEvent.ChildCreated or CategoryEvent.DefinitionPlaced) == since ? null : stale;
    }

    /// <summary>Why the actor does not keep the branch of a unit: it is no trust and not the region, or nobody may see it, or it is kept by others.</summary>
    private async ValueTask<Refusal?> RefusalAsync(
        Actor actor, UnitId unit, string what, string id, LocalDate today, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!Sees(actor, today) || await organisation.FindAsync(unit, cancellationToken) is not { } root)
        {
            return GeneralRules.NotFound.Refuse(("what", what), ("id", id));
        }

        ImmutableArray<UnitId> path = await tree.PathAsync(unit, cancellationToken);
        return KeepRefusal(actor, path, root.Kind == UnitKind.Region, today)
            ?? (root.Kind is UnitKind.Trust or UnitKind.Region ? null : CategoryRules.NotATrust.Refuse());
    }

    private async ValueTask<IEnumerable<string>> BesideAsync(UnitId unit, CategoryId? parent, CategoryId? except, CancellationToken cancellationToken) =>
        (await reader.OfAsync(unit, cancellationToken)).Where(row => row.Parent == parent && row.Id != except).Select(row => row.Name);
}
