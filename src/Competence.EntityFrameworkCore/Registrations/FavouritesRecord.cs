using System.Collections.Immutable;
using Competence.EntityFrameworkCore.Storage;
using Competence.Registrations.Procedures;
using Competence.Requirements;

namespace Competence.EntityFrameworkCore.Registrations;

/// <summary>A row of <c>favourites</c>, under the id of the person; the definitions lie in its body.</summary>
internal sealed record FavouritesRecord(Guid Id, long Version, string Body) : IStateRecord<FavouritesRecord, Favourites>, IIdentifiedRecord
{
    public static FavouritesRecord From(Favourites state) => new(state.Person.Value, state.Version, StoreJson.Write(state.Requirements));

    public Favourites ToState() => new(new PersonId(Id), StoreJson.Read<ImmutableArray<RequirementId>>(Body), Version);
}
