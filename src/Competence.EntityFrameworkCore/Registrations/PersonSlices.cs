using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Competence.EntityFrameworkCore.Requirements;
using Competence.EntityFrameworkCore.Storage;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.EntityFrameworkCore.Registrations;

/// <summary>Reads people in one batch each; plans and definitions come from a cache as long as they are as they were.</summary>
internal sealed class PersonSlices(
    StoreDatabase database, StateCache<PlanId, Plan> plans, StateCache<RequirementId, Requirement> requirements) : IPersonSlices
{
    private const int Most = 50;

    private readonly SliceTexts _one = new(database.Dialect, static column => $"{column} = @person");

    private readonly SliceTexts _several = new(database.Dialect, column => database.Dialect.IsAmongThose(column, "people"));

    private readonly string _focus = database.Dialect.Adapt($"""
        select {RegistrationReading.AllColumns} from competence.registration r
        where r.person_id = @person and r.requirement_id = @requirement and r.trust_id = {database.Dialect.NoId}
        """);

    private readonly string _requirement = database.Dialect.Adapt("""
        select q.id, q.owner_unit_id, q.level, q.is_central, q.published_version, q.is_archived, q.version,
            case when q.version = @known then null else q.body end
        from competence.requirement q where q.id = @requirement
        """);

    public async ValueTask<PersonSlice?> FindAsync(PersonId person, CancellationToken cancellationToken = default)
    {
        SliceReading reading = new(_one, SqlValue.Id("person", person.Value));
        await database.ReadAsync(reading.Queries, cancellationToken);
        return await SliceAsync(reading, cancellationToken);
    }

    public async ValueTask<RegistrationSlice?> FindAsync(
        PersonId person, RequirementId requirement, CancellationToken cancellationToken = default)
    {
        SqlValue who = SqlValue.Id("person", person.Value);
        SqlValue what = SqlValue.Id("requirement", requirement.Value);
        SliceReading reading = new(_one, who);
        Registration? registration = null;
        Requirement? known = requirements.Known(requirement);
        Requirement? definition = null;
        await database.ReadAsync(
            [
                .. reading.Queries,
                new SqlQuery(_focus, [who, what], row => registration = RegistrationReading.State(row)),
                new SqlQuery(
                    _requirement, [what, SqlValue.Long("known", known?.Version ?? 0)],
                    row => definition = row.IsNull(7) ? known : requirements.Keep(RequirementRecord.Read(row))),
            ],
            cancellationToken);
        PersonSlice? slice = await SliceAsync(reading, cancellationToken);
        return slice is null || definition is null
            ? null
            : new RegistrationSlice(slice, definition, registration ?? Registration.Blank(new RegistrationKey(person, requirement)));
    }

    public async IAsyncEnumerable<PersonSlice> StreamAsync(
        ImmutableArray<PersonId> people, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (PersonId[] chunk in people.Distinct().Order().Chunk(Most))
        {
            SliceReading reading = new(_several, SqlValue.Text("people", database.Dialect.Json([.. chunk])));
            await database.ReadAsync(reading.Queries, cancellationToken);
            foreach (PersonSlice slice in reading.Read(await plans.FindAsync(reading.Plans, cancellationToken)))
            {
                yield return slice;
            }
        }
    }

    private async ValueTask<PersonSlice?> SliceAsync(SliceReading reading, CancellationToken cancellationToken) =>
        reading.Read(await plans.FindAsync(reading.Plans, cancellationToken)).SingleOrDefault();
}
