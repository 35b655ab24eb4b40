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

    /// <summary>The last column of a definition; those of its registration follow.</summary>
    private const int Body = 7;

    private readonly SliceTexts _one = new(database.Dialect, static column => $"{column} = @person");

    private readonly SliceTexts _several = new(database.Dialect, column => database.Dialect.IsAmongThose(column, "people"));

    private readonly string _focus = database.Dialect.Adapt($"""
        select q.id, q.owner_unit_id, q.level, q.is_central, q.published_version, q.version, q.running_reset_id,
            case when q.version = @known then null else q.body end, {RegistrationReading.AllColumns}
        from competence.requirement q
        left join competence.registration r on r.person_id = @person and r.requirement_id = q.id and r.trust_id = {database.Dialect.NoId}
        where q.id = @requirement
        """);

    private readonly string _inUse = database.Dialect.Adapt(
        $"select q.id from competence.requirement q where {database.Dialect.IsAmongThose("q.id", "ids")} and q.archived_on is null");

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
        SliceReading reading = new(_one, who);
        Registration? registration = null;
        Requirement? known = requirements.Known(requirement);
        Requirement? definition = null;
        await database.ReadAsync(
            [
                .. reading.Queries,
                new SqlQuery(_focus, [who, SqlValue.Id("requirement", requirement.Value), SqlValue.Long("known", known?.Version ?? 0)], row =>
                {
                    definition = row.IsNull(Body) ? known : requirements.Keep(RequirementRecord.Read(row));
                    registration = row.IsNull(Body + 1) ? null : RegistrationReading.State(row, Body + 1);
                }),
            ],
            cancellationToken);
        PersonSlice? slice = await SliceAsync(reading, cancellationToken);
        return slice is null || definition is null
            ? null
            : new RegistrationSlice(slice, definition, registration ?? Registration.Blank(new RegistrationKey(person, requirement)))
            {
                EndedPrerequisites = await EndedAsync(definition.Content.Dependencies, cancellationToken),
            };
    }

    private async ValueTask<ImmutableHashSet<RequirementId>> EndedAsync(ImmutableArray<RequirementId> prerequisites, CancellationToken cancellationToken)
    {
        if (prerequisites.IsEmpty)
        {
            return [];
        }

        ImmutableArray<RequirementId> used = await database.ListAsync(
            _inUse, [SqlValue.Text("ids", database.Dialect.Json(prerequisites))], static row => new RequirementId(row.Id(0)), cancellationToken);
        return [.. prerequisites.Except(used)];
    }

    public async IAsyncEnumerable<PersonSlice> StreamAsync(
        ImmutableArray<PersonId> people, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (PersonId[] chunk in people.Distinct().Order().Chunk(Most))
        {
            SliceReading reading = new(_several, SqlValue.Text("people", database.Dialect.Json([.. chunk])));
            await database.ReadAsync(reading.Queries, cancellationToken);
            foreach (PersonSlice slice in reading.ReadSeveral(await plans.FindAsync(reading.Plans, cancellationToken)))
            {
                yield return slice;
            }
        }
    }

    private async ValueTask<PersonSlice?> SliceAsync(SliceReading reading, CancellationToken cancellationToken) =>
        reading.ReadOne(await plans.FindAsync(reading.Plans, cancellationToken));
}
