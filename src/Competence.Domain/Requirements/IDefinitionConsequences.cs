using System.Collections.Immutable;

namespace Competence.Requirements;

/// <summary>
/// What follows elsewhere when something happens to definitions, in the same unit of work. Parts that come after this one implement it:
/// a plan that holds a published definition gets a new version (PLN-72), a published validity moves expiry dates (REQ-102).
/// </summary>
/// <remarks>All that are registered are asked, in the order of registration; none may rely on the order.</remarks>
public interface IDefinitionConsequences
{
    /// <summary>Stages what follows in <paramref name="work"/>.</summary>
    /// <param name="work">The unit of work in which the definitions were saved or removed.</param>
    /// <param name="changes">What happened in one action, each to another definition.</param>
    /// <param name="moment">Now.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns><see langword="null"/>, or why it cannot follow: then nothing at all is stored.</returns>
    ValueTask<Refusal?> StageAsync(
        IUnitOfWork work, ImmutableArray<DefinitionChange> changes, Moment moment, CancellationToken cancellationToken = default);
}
