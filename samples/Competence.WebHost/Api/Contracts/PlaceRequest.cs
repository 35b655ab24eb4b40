namespace Competence.WebHost.Api.Contracts;

/// <summary>Where it shall stand in the order.</summary>
/// <param name="Place">The place, from 0.</param>
internal sealed record PlaceRequest(int Place);
