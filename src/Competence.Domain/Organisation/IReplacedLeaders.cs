using System.Collections.Immutable;

namespace Competence.Organisation;

/// <summary>Tells sign-in whom somebody may stand in for: the part that holds deputyships answers (DEP-08).</summary>
public interface IReplacedLeaders
{
    /// <summary>The deputyships of a person that work on a day, in no order; never of an own position.</summary>
    /// <param name="deputy">The person.</param>
    /// <param name="today">The day.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    ValueTask<ImmutableArray<ActingAs.Deputyship>> OfAsync(PersonId deputy, LocalDate today, CancellationToken cancellationToken = default);
}
