using System.Collections.Immutable;
using Competence.Registrations.Procedures;
using Competence.Requirements;

namespace Competence.WebHost.Api.Contracts;

/// <summary>The actor's favourites.</summary>
/// <param name="Requirements">The procedures, in the order they were marked.</param>
internal sealed record FavouritesResponse(ImmutableArray<RequirementId> Requirements)
{
    /// <summary>Writes favourites.</summary>
    public static FavouritesResponse Of(Favourites favourites) => new(favourites.Requirements);
}
