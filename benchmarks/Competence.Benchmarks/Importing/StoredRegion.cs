using System.Collections.Immutable;
using Competence.Files.Csv;
using Competence.Organisation;
using Competence.Organisation.Identities;
using Competence.Organisation.Import;
using Competence.Organisation.Moves;

namespace Competence.Benchmarks.Importing;

/// <summary>A region that was read from a file, in memory and ready to be compared: what a store gives an import, without the time that loading takes.</summary>
internal sealed class StoredRegion :
    IStoredOrganisation, IRepository<PositionId, Position>, IRepository<PersonId, Person>, IRepository<ImportRunId, ImportRun>,
    IRowSource<ImportRunRow>, IRotatingPlans, IUnitOfWorkFactory
{
    private static readonly LocalDate Start = new(2020, 1, 1);

    private readonly Dictionary<PositionIdentity, StoredPosition> _positions = [];
    private readonly Dictionary<PositionId, StoredPosition> _byId = [];
    private readonly Dictionary<PersonId, Person> _people = [];
    private readonly List<OrganisationUnit> _units = [];

    private StoredRegion()
    {
        CompetenceOptions options = new();
        Service = new OrganisationImportService(
            this, this, this, this, this, [], this, [], new NationalIdentityProtection(options), this, new TimeOrderedIds(), new BusinessClock(NodaTime.SystemClock.Instance, options), options);
    }

    public OrganisationImportService Service { get; }

    public static async Task<StoredRegion> ReadAsync(string path, int lines)
    {
        StoredRegion region = new();
        region.AddUnits(lines);
        TimeOrderedIds ids = new();
        Dictionary<PositionIdentity, PositionIdentity> leaders = [];
        await foreach (Result<ImportLine<PositionColumn>> read in new CsvImportSource<PositionColumn>(() => File.OpenRead(path)).ReadAsync())
        {
            ImportLine<PositionColumn> line = read.Value;
            PositionIdentity identity = new(line[PositionColumn.ObjectId], line[PositionColumn.Trust], line[PositionColumn.CostCentre]);
            PersonEvent.Created person = new(
                ids.Next<PersonId>(Instant.FromUnixTimeSeconds(lines)), identity.ObjectId, line[PositionColumn.GivenName], line[PositionColumn.FamilyName], line[PositionColumn.Email]);
            region._people.Add(person.Id, Person.From(person));
            region._positions.Add(identity, new StoredPosition(
                ids.Next<PositionId>(Instant.FromUnixTimeSeconds(lines)), person.Id, identity, line.Fingerprint, Occupation.Employee, Start, End: null, Leader: null, IsActive: true));
            if (line[PositionColumn.LeaderObjectId] is { Length: > 0 } leader)
            {
                leaders.Add(identity, new PositionIdentity(leader, line[PositionColumn.LeaderTrust], line[PositionColumn.LeaderCostCentre]));
            }
        }

        foreach ((PositionIdentity led, PositionIdentity leader) in leaders)
        {
            region._positions[led] = region._positions[led] with { Leader = region._positions[leader].Id };
        }

        foreach (StoredPosition position in region._positions.Values)
        {
            region._byId.Add(position.Id, position);
        }

        return region;
    }

    public IAsyncEnumerable<OrganisationUnit> UnitsAsync(CancellationToken cancellationToken = default) => _units.ToAsyncEnumerable();

    public IAsyncEnumerable<AnnouncedMove> MovesAsync(CancellationToken cancellationToken = default) => AsyncEnumerable.Empty<AnnouncedMove>();

    public IAsyncEnumerable<StoredPosition> PositionsAsync(CancellationToken cancellationToken = default) => _positions.Values.ToAsyncEnumerable();

    ValueTask<Position?> IRepository<PositionId, Position>.FindAsync(PositionId key, CancellationToken cancellationToken) => new(Of(_byId[key]));

    ValueTask<ImmutableArray<Position>> IRepository<PositionId, Position>.FindManyAsync(ImmutableArray<PositionId> keys, CancellationToken cancellationToken) =>
        new([.. keys.Select(key => Of(_byId[key]))]);

    ValueTask<Person?> IRepository<PersonId, Person>.FindAsync(PersonId key, CancellationToken cancellationToken) => new(_people[key]);

    ValueTask<ImmutableArray<Person>> IRepository<PersonId, Person>.FindManyAsync(ImmutableArray<PersonId> keys, CancellationToken cancellationToken) =>
        new([.. keys.Select(key => _people[key])]);

    ValueTask<ImportRun?> IRepository<ImportRunId, ImportRun>.FindAsync(ImportRunId key, CancellationToken cancellationToken) => default;

    ValueTask<ImmutableArray<ImportRun>> IRepository<ImportRunId, ImportRun>.FindManyAsync(ImmutableArray<ImportRunId> keys, CancellationToken cancellationToken) => new([]);

    public ValueTask<Page<ImportRunRow>> PageAsync(Specification<ImportRunRow> specification, PageRequest page, CancellationToken cancellationToken = default) =>
        new(new Page<ImportRunRow>([], 0, page));

    public ValueTask<ImmutableArray<ImportRunRow>> AfterAsync(
        Specification<ImportRunRow> specification, ImportRunRow? last, int take, CancellationToken cancellationToken = default) => new([]);

    public IAsyncEnumerable<ImportRunRow> StreamAsync(Specification<ImportRunRow> specification, CancellationToken cancellationToken = default) =>
        AsyncEnumerable.Empty<ImportRunRow>();

    public ValueTask<ImmutableDictionary<PositionId, int>> CountAsync(ImmutableArray<EndedPosition> ended, CancellationToken cancellationToken = default) =>
        new(ImmutableDictionary<PositionId, int>.Empty);

    public IUnitOfWork Begin() => new Discarded();

    private Position Of(StoredPosition position) => Position.From(new PositionEvent.Created(
        position.Id, position.Person, position.Identity, _units[1].Id, _units[1].Id, new Employment("Sykepleier", Occupation.Employee, false, Start, null), position.Leader));

    private void AddUnits(int lines)
    {
        TimeOrderedIds ids = new();
        Instant now = Instant.FromUnixTimeSeconds(lines);
        UnitId region = ids.Next<UnitId>(now), trust = ids.Next<UnitId>(now);
        _units.Add(OrganisationUnit.From(new OrganisationUnitEvent.Created(region, null, null, UnitKind.Region, "R", "Region")));
        _units.Add(OrganisationUnit.From(new OrganisationUnitEvent.Created(trust, region, trust, UnitKind.Trust, "T", "Trust")));
        for (int number = 0; number * PositionsFile.PerCostCentre < lines; number++)
        {
            _units.Add(OrganisationUnit.From(new OrganisationUnitEvent.Created(
                ids.Next<UnitId>(now), trust, trust, UnitKind.CostCentre, $"{4000 + number}", $"Ward {number}")));
        }
    }

    /// <summary>Takes everything and stores nothing.</summary>
    private sealed class Discarded : IUnitOfWork
    {
        public void Save<TState>(TState next, DomainEvent fact)
            where TState : class, IAggregate
        {
        }

        public void Remove<TState>(TState last, DomainEvent fact)
            where TState : class, IAggregate
        {
        }

        public void Record(Subject subject, DomainEvent fact)
        {
        }

        public void Expect(PersonId person, PersonRevision revision)
        {
        }

        public void Expect<TState>(TState seen)
            where TState : class, IAggregate
        {
        }

        public void Stage(ISetOperation operation)
        {
        }

        public ValueTask<Result<Commit>> CommitAsync(EventOrigin origin, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
