using System.Collections.Immutable;
using Competence.Organisation;

namespace Competence.Requirements.Categories;

/// <summary>Puts definitions into categories when their drafts say so.</summary>
/// <remarks>
/// A category goes on by one version with every definition that is put into it, so that whoever deletes it at the same moment loses the race or
/// wins it: nothing lies in a category that is gone.
/// </remarks>
/// <param name="categories">Finds categories.</param>
/// <param name="tree">Tells what lies above a unit.</param>
public sealed class CategoryPlacing(IRepository<CategoryId, Category> categories, IOrganisationTree tree)
{
    /// <summary>Stages that the category of a draft that was just saved holds the definition.</summary>
    /// <param name="work">The unit of work in which the definition is saved.</param>
    /// <param name="before">The definition as it was; none when it is new.</param>
    /// <param name="next">The definition with the draft.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns><see langword="null"/>; or <see cref="GeneralRules.NotFound"/> for an unknown category, or <see cref="CategoryRules.OfAnotherTrust"/>.</returns>
    public async ValueTask<Refusal?> StageAsync(IUnitOfWork work, Requirement? before, Requirement next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(next);
        if (next.Draft is not { Category: { } id } draft)
        {
            return null;
        }

        if (!(await PlaceAsync(next, draft, id, cancellationToken)).TryPickValue(out (Category Category, CategoryEvent.DefinitionPlaced Fact) placed, out Refusal? refusal))
        {
            return refusal;
        }

        if (before?.Published?.Category != id && before?.Draft?.Category != id)
        {
            work.Save(placed.Category.Apply(placed.Fact), placed.Fact);
        }

        return null;
    }

    /// <summary>Why a definition that was just published cannot lie in its category: what was a category of its trust when the draft was saved may be none now.</summary>
    /// <param name="next">The definition with what is published now.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns><see langword="null"/>; or <see cref="GeneralRules.NotFound"/> for an unknown category, or <see cref="CategoryRules.OfAnotherTrust"/>.</returns>
    public async ValueTask<Refusal?> RefusalAsync(Requirement next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(next);
        return next.Published is not { Category: { } id } published ? null
            : (await PlaceAsync(next, published, id, cancellationToken)).TryPickValue(out _, out Refusal? refusal) ? null
            : refusal;
    }

    private async ValueTask<Result<(Category Category, CategoryEvent.DefinitionPlaced Fact)>> PlaceAsync(
        Requirement definition, RequirementContent content, CategoryId id, CancellationToken cancellationToken)
    {
        if (await categories.FindAsync(id, cancellationToken) is not { } category)
        {
            return GeneralRules.NotFound.Refuse(("what", "category"), ("id", id));
        }

        ImmutableArray<UnitId> path = await tree.PathAsync(content.OwnerUnit ?? definition.OwnerUnit, cancellationToken);
        return category.Place(definition.Id, path).Map(fact => (category, fact));
    }
}
