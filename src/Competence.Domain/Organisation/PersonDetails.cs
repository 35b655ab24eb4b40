using Competence.Organisation.Identities;

namespace Competence.Organisation;

/// <summary>What the HR master data, the only source, has of a person beside the object id.</summary>
/// <param name="GivenName">Given names.</param>
/// <param name="FamilyName">Family name.</param>
/// <param name="Email">E-mail address at work, if any.</param>
public sealed record PersonDetails(string GivenName, string FamilyName, string? Email)
{
    /// <summary>Telephone number at work, if any.</summary>
    public string? Telephone { get; init; }

    /// <summary>The number in the register of health personnel, if any.</summary>
    public HprNumber? Hpr { get; init; }

    /// <summary>What is kept of the national identity number, if it is known.</summary>
    public ProtectedIdentity? NationalIdentity { get; init; }
}
