using Competence.EntityFrameworkCore.Storage;
using Competence.Organisation;

namespace Competence.EntityFrameworkCore.Organisation;

/// <summary>A row of <c>person</c>.</summary>
internal sealed record PersonRecord(
    Guid Id, string ObjectId, string GivenName, string FamilyName, string Name, string? Email, SortKey SortName, string SearchText, long Version)
    : IStateRecord<PersonRecord, Person>, IIdentifiedRecord
{
    public static PersonRecord From(Person state) => new(
        state.Id.Value, state.ObjectId, state.GivenName, state.FamilyName, state.Name, state.Email, state.SortName,
        state.Name.ToLowerInvariant(), state.Version);

    public Person ToState() => new(new PersonId(Id), ObjectId, GivenName, FamilyName, Email, Version);
}
