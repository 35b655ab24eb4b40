using Competence.EntityFrameworkCore.Storage;
using Competence.Organisation;
using Competence.Organisation.Identities;

namespace Competence.EntityFrameworkCore.Organisation;

/// <summary>A row of <c>person</c>.</summary>
internal sealed record PersonRecord(
    Guid Id, string ObjectId, string GivenName, string FamilyName, string Name, string? Email, SortKey SortName, string SearchText,
    string? Telephone, int? HprNumber, string? NationalIdentity, long Version)
    : IStateRecord<PersonRecord, Person>, IIdentifiedRecord
{
    public static PersonRecord From(Person state) => new(
        state.Id.Value, state.ObjectId, state.GivenName, state.FamilyName, state.Name, state.Email, state.SortName,
        state.Name.ToLowerInvariant(), state.Telephone, state.Hpr?.Value, state.NationalIdentity?.ToHex(), state.Version);

    public Person ToState() => new(new PersonId(Id), ObjectId, GivenName, FamilyName, Email, Version)
    {
        Telephone = Telephone,
        Hpr = HprNumber is { } hpr ? Competence.Organisation.HprNumber.Of(hpr) : null,
        NationalIdentity = ProtectedIdentity.TryParse(NationalIdentity, out ProtectedIdentity identity) ? identity : null,
    };
}
