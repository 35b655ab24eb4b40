using System.Collections.Immutable;
using Competence.Organisation;

namespace Competence.WebHost.Api.Contracts;

/// <summary>What is registered about a person. The national identity number is never answered.</summary>
/// <param name="Person">The person.</param>
/// <param name="ObjectId">The object id in the master data.</param>
/// <param name="GivenName">The given names.</param>
/// <param name="FamilyName">The family name.</param>
/// <param name="Email">The e-mail address at work, if any.</param>
/// <param name="Telephone">The telephone number at work, if any.</param>
/// <param name="HprNumber">The number in the register of health personnel, if any.</param>
/// <param name="Positions">The active positions, and for the person the ended ones after them.</param>
internal sealed record PersonalDataResponse(
    PersonId Person, string ObjectId, string GivenName, string FamilyName, string? Email, string? Telephone, string? HprNumber,
    ImmutableArray<PersonalPosition> Positions)
{
    /// <summary>Writes it.</summary>
    public static PersonalDataResponse Of(PersonalData data) => new(
        data.Person, data.ObjectId, data.GivenName, data.FamilyName, data.Email, data.Telephone, data.Hpr?.ToString(), data.Positions);
}
