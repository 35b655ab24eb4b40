using System.Collections.Immutable;
using Competence.InMemory.Storage;
using Competence.Organisation;
using Competence.Organisation.Import;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.Domain.Tests.Organisation;

/// <summary>An organisation in memory and the runs on it, with the units of <see cref="UnitText.TwoTrusts"/> unless others are imported.</summary>
internal sealed class NightlyRuns
{
    public static readonly LocalDate Monday = new(2026, 3, 2);

    private readonly SetClock _clock = new();
    private readonly ServiceProvider _services;

    /// <param name="largestShareOfRejectedLines">The option of that name.</param>
    /// <param name="configure">Sets other options; without it there is no safety stop.</param>
    /// <param name="store">A store that other runs have too.</param>
    public NightlyRuns(double largestShareOfRejectedLines = 1, Action<CompetenceOptions>? configure = null, InMemoryStore? store = null)
    {
        ServiceCollection services = new();
        services.AddSingleton<IClock>(_clock);
        services.AddCompetence(options =>
        {
            options.LargestShareOfRejectedLines = largestShareOfRejectedLines;
            options.LargestShareOfEndings = 1;
            configure?.Invoke(options);
        }).AddDomain().UseInMemory(store ?? new InMemoryStore());
        services.AddSingleton<IPositionEndings>(Endings);
        services.AddSingleton<IPositionReturns>(Returns);
        Type stored = services.Last(service => service.ServiceType == typeof(IUnitOfWorkFactory)).ImplementationType!;
        services.AddSingleton(provider => new RecordedWork((IUnitOfWorkFactory)ActivatorUtilities.CreateInstance(provider, stored)));
        services.AddSingleton<IUnitOfWorkFactory>(provider => provider.GetRequiredService<RecordedWork>());
        _services = services.BuildServiceProvider();
        Today = Monday;
    }

    public static Actor Job { get; } = Actor.OfJob("nightly-import");

    public RecordedEndings Endings { get; } = new();

    public RecordedReturns Returns { get; } = new();

    /// <summary>The set operations of each commit so far.</summary>
    public List<IReadOnlyList<ISetOperation>> Commits => Get<RecordedWork>().Commits;

    public LocalDate Today
    {
        set => _clock.Now = value.At(new LocalTime(3, 0)).InZoneLeniently(DateTimeZoneProviders.Tzdb["Europe/Oslo"]).ToInstant();
    }

    public T Get<T>() where T : notnull => _services.CreateScope().ServiceProvider.GetRequiredService<T>();

    public async Task<NightlyRuns> WithUnits()
    {
        (await ImportUnits(ImportCalendar.Of(Get<CompetenceOptions>()).LastOnOrBefore(Monday.PlusWeeks(-520)), UnitText.TwoTrusts)).IsAccepted.Should().BeTrue();
        return this;
    }

    public async Task<Result<ImportReport>> ImportUnits(LocalDate run, params IEnumerable<UnitText> lines) =>
        (await Get<OrganisationImportService>().ImportUnitsAsync(Job, FileOf(lines), run)).Map(done => done.ToReport());

    public async Task<Result<ImportReport>> ImportPositions(LocalDate run, params IEnumerable<PositionText> lines) =>
        (await Get<OrganisationImportService>().ImportPositionsAsync(Job, FileOf(lines), run)).Map(done => done.ToReport());

    public static TextFile<UnitColumn> FileOf(IEnumerable<UnitText> lines) => TextFile<UnitColumn>.Of(lines.Select(line => line.Texts));

    public static TextFile<PositionColumn> FileOf(IEnumerable<PositionText> lines) => TextFile<PositionColumn>.Of(lines.Select(line => line.Texts));

    /// <summary>The report of a run that must be accepted, on the day of the run.</summary>
    public async Task<ImportReport> Run(LocalDate run, params IEnumerable<PositionText> lines)
    {
        Today = run;
        return (await ImportPositions(run, lines)).Value;
    }

    public async Task<ImmutableArray<Position>> Positions()
    {
        List<StoredPosition> stored = await Get<IStoredOrganisation>().PositionsAsync().ToListAsync();
        ImmutableArray<Position> found = await Get<IRepository<PositionId, Position>>().FindManyAsync([.. stored.Select(position => position.Id)]);
        return [.. found.OrderBy(position => position.Identity)];
    }

    public async Task<Position> PositionOf(PositionText line) =>
        (await Positions()).Single(position => position.Identity == new PositionIdentity(line.ObjectId, line.Trust, line.CostCentre));

    public async Task<Person> PersonOf(PositionText line) =>
        (await Get<IRepository<PersonId, Person>>().FindAsync((await PositionOf(line)).Person))!;

    public async Task<ImmutableArray<OrganisationUnit>> Units() => [.. await Get<IStoredOrganisation>().UnitsAsync().ToListAsync()];

    public async Task<OrganisationUnit> Unit(string trust, string number)
    {
        ImmutableArray<OrganisationUnit> units = await Units();
        UnitId? trustId = units.SingleOrDefault(unit => unit.Kind == UnitKind.Trust && unit.Number == trust)?.Id;
        return units.Single(unit => unit.Number == number && unit.Trust == trustId);
    }

    /// <summary>What happened to a subject, oldest first.</summary>
    public async Task<ImmutableArray<HistoryEntry>> History(Subject subject) =>
        [.. (await Get<IHistory>().ListAsync(subject, new HistoryPage(1000, Audience: Audience.Audit))).Reverse()];
}
