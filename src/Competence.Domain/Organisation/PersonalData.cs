using System.Collections.Immutable;

namespace Competence.Organisation;

/// <summary>What is registered about a person, as the person and those with the overview see it (ORG-36). The national identity number is not in it: it is kept by its digest alone.</summary>
/// <param name="Person">The person.</param>
/// <param name="ObjectId">The object id in the master data.</param>
/// <param name="GivenName">Given names.</param>
/// <param name="FamilyName">Family name.</param>
/// <param name="Email">E-mail address at work, if any.</param>
/// <param name="Telephone">Telephone number at work, if any.</param>
/// <param name="Hpr">The number in the register of health personnel, if any.</param>
/// <param name="Positions">The active positions, and for the person the ended ones after them; by the unit's name.</param>
public sealed record PersonalData(
    PersonId Person,
    string ObjectId,
    string GivenName,
    string FamilyName,
    string? Email,
    string? Telephone,
    HprNumber? Hpr,
    ImmutableArray<PersonalPosition> Positions)
{
    /// <summary>Given names and family name.</summary>
    public string Name => $"{GivenName} {FamilyName}";

    /// <summary>Equal when everything is.</summary>
    public bool Equals(PersonalData? other) => other is not null && Person == other.Person && ObjectId == other.ObjectId
        && GivenName == other.GivenName && FamilyName == other.FamilyName && Email == other.Email && Telephone == other.Telephone
        && Hpr == other.Hpr && Positions.SequenceEqual(other.Positions);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Person, Positions.Length);
}
