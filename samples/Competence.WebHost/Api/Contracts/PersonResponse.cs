using Competence.Organisation;

namespace Competence.WebHost.Api.Contracts;

/// <summary>A person.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="ObjectId">The object id in the master data.</param>
/// <param name="GivenName">The given names.</param>
/// <param name="FamilyName">The family name.</param>
/// <param name="Email">The e-mail address at work, if any.</param>
internal sealed record PersonResponse(PersonId Id, string ObjectId, string GivenName, string FamilyName, string? Email)
{
    /// <summary>Writes a person.</summary>
    public static PersonResponse Of(Person person) => new(person.Id, person.ObjectId, person.GivenName, person.FamilyName, person.Email);
}
