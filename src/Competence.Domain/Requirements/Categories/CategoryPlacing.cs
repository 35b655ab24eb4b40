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
        if (next.Draft?.Category is not { } id)
        {
            return null;
        }

        if (await categories.FindAsync(id, cancellationToken) is not { } category)
        {
            return GeneralRules.NotFound.Refuse(("what", "category"), ("id", id));
        }

        ImmutableArray<UnitId> path = await tree.PathAsync(next.Draft.OwnerUnit ?? next.OwnerUnit, cancellationToken);
        if (!category.Place(next.Id, path).TryPickValue(out CategoryEvent.DefinitionPlaced? fact, out Refusal? refusal))
        {
            return refusal;
        }

        if (before?.Published?.Category != id && before?.Draft?.Category != id)
        {
            work.Save(category.Apply(fact), fact);
        }

        return null;
    }
}
