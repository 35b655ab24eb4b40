namespace Competence.WebHost.Api.Contracts;

/// <summary>Which unit shall own it.</summary>
/// <param name="Owner">The unit.</param>
internal sealed record OwnerRequest(UnitId Owner);
