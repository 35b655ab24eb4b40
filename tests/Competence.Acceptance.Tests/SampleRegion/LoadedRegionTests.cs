using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Organisation.Import;
using Competence.Registrations;
using Competence.WebHost.Hosting;
using Competence.WebHost.SampleRegion;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.Acceptance.Tests.SampleRegion;

/// <summary>A large region is loaded in bulk; it must be as if its people had done everything through the services.</summary>
public sealed class LoadedRegionTests : IAsyncLifetime
{
    private static readonly HistoryPage All = new(10_000, Audience: Audience.Audit);
    private readonly StringWriter _console = new();
    private ServiceProvider _services = null!;
    private LocalDate _today;
    private List<PersonSlice> _people = [];

    public async ValueTask InitializeAsync()
    {
        PortalOptions options = new() { Size = 60, LoadedFrom = 60, Today = new LocalDate(2026, 3, 2) };
        ServiceCollection services = [];
        services.AddSingleton<PortalClock>();
        services.AddSingleton<IClock>(provider => provider.GetRequiredService<PortalClock>());
        services.AddSingleton(options);
        services.AddSingleton<SampleSeeder>();
        services.AddCompetence().AddDomain().UseInMemory();
        _services = services.BuildServiceProvider();
        _services.GetRequiredService<PortalClock>().MoveTo(options.Today);
        await _services.GetRequiredService<SampleSeeder>().RunAsync(_console, TestContext.Current.CancellationToken);
        _today = _services.GetRequiredService<BusinessClock>().Read().Today;
        _people = await _services.GetRequiredService<IPersonSlices>().StreamAsync(
            [.. await _services.GetRequiredService<IStoredOrganisation>().PositionsAsync().Select(position => position.Person).Distinct().ToListAsync()]).ToListAsync();
    }

    public async ValueTask DisposeAsync() => await _services.DisposeAsync();

    [Fact]
    public void People_have_about_as_many_registrations_as_in_a_real_region()
    {
        PersonSlice[] employed = [.. _people.Where(person => person.Plans.Length > 0)];

        employed.Length.Should().BeGreaterThan(50);
        employed.Average(person => person.Registrations.Count).Should().BeInRange(180, 220);
        employed.SelectMany(person => person.Registrations.Values).Select(row => row.State).Distinct().Should().HaveCount(5);
        _console.ToString().Should().MatchRegex("people: \\d+ of \\d+; states and events: [\\d,]+, [\\d,]+ a second");
    }

    [Fact]
    public async Task The_events_give_the_states()
    {
        int replayed = 0;
        foreach (RegistrationKey key in _people.SelectMany(person => person.Registrations.Values).Select(row => new RegistrationKey(row.Person, row.Requirement)))
        {
            Registration stored = (await _services.GetRequiredService<IRepository<RegistrationKey, Registration>>().FindAsync(key))!;
            ImmutableArray<HistoryEntry> entries = await _services.GetRequiredService<IHistory>().ListAsync(stored.Subject, All);
            RegistrationEvent[] facts = [.. entries.Reverse().Select(entry => entry.Fact).OfType<RegistrationEvent>()];
            Registration made = facts.Aggregate(Registration.Blank(key), (state, fact) => state.Apply(fact));
            (made with { Standing = stored.Standing }).Should().Be(stored);
            replayed += facts.Length;
        }

        foreach (Assignment stored in _people.SelectMany(person => person.Plans).Select(held => held.Assignment))
        {
            AssignmentEvent[] facts = [.. (await _services.GetRequiredService<IHistory>().ListAsync(stored.Subject, All)).Reverse().Select(entry => entry.Fact).OfType<AssignmentEvent>()];
            facts.Skip(1).Aggregate(Assignment.From((AssignmentEvent.Assigned)facts[0]), (state, fact) => state.Apply(fact)).Should().Be(stored);
        }

        replayed.Should().BeGreaterThan(5_000);
    }

    [Fact]
    public async Task What_is_derived_is_as_it_is_defined()
    {
        PersonId[] people = [.. _people.Select(person => person.Person)];

        IUnitOfWork work = _services.GetRequiredService<IUnitOfWorkFactory>().Begin();
        work.Stage(new RegistrationSet.RefreshPeople([.. people], _today));
        (await work.CommitAsync(new EventOrigin(_services.GetRequiredService<BusinessClock>().Read().Now, By: null, Job: "test"))).IsAccepted.Should().BeTrue();

        List<PersonSlice> refreshed = await _services.GetRequiredService<IPersonSlices>().StreamAsync([.. people]).ToListAsync();
        refreshed.SelectMany(person => person.Registrations.Values).Should().BeEquivalentTo(_people.SelectMany(person => person.Registrations.Values));
    }

    [Fact]
    public void Plans_are_as_complete_as_their_requirements_make_them()
    {
        StatusDay settled = new(_today.PlusDays(-1));

        _people.Should().OnlyContain(person =>
            CompletePlansWhenRequirementsAreMet.Decide(person, _ => true, settled, Instant.FromUtc(2026, 3, 2, 12, 0)).IsEmpty);
    }

    [Fact]
    public async Task Nobody_is_notified_of_what_was_loaded() =>
        (await _services.GetRequiredService<IOutbox>().PendingAsync(100_000)).Should().NotContain(entry => entry.Fact is RegistrationEvent || entry.Fact is AssignmentEvent);
}
