using Competence.Hosting.Nightly;
using Competence.Testing.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.Hosting.Tests.Nightly;

public class NightlyRunnerTests
{
    private readonly List<string> _ran = [];

    [Fact]
    public async Task Jobs_run_in_the_order_of_registration_for_today_in_the_zone()
    {
        using HostUnderTest host = Host(new FakeClock(Instant.FromUtc(2026, 3, 2, 23, 30)), Job("one"), Job("two"));

        (await host.Get<NightlyRunner>().RunOnceAsync()).Should().Be(0);

        _ran.Should().Equal("one 2026-03-03", "two 2026-03-03");
    }

    [Fact]
    public async Task A_job_that_fails_does_not_stop_the_others_and_runs_again_the_next_night()
    {
        using HostUnderTest host = Host(FakeClock.OnAMonday(), Job("one", fails: true), Job("two"));

        (await host.Get<NightlyRunner>().RunOnceAsync()).Should().Be(1);
        host.Clock.AdvanceDays(1);
        (await host.Get<NightlyRunner>().RunOnceAsync()).Should().Be(1);

        _ran.Should().Equal("one 2026-03-02", "two 2026-03-02", "one 2026-03-03", "two 2026-03-03");
    }

    [Fact]
    public async Task Each_job_has_services_of_its_own()
    {
        List<Guid> seen = [];
        using HostUnderTest host = new(services => services.AddScoped<Marker>()
            .AddScoped<INightlyJob>(provider => new ScopedJob(() => seen.Add(provider.GetRequiredService<Marker>().Value)))
            .AddScoped<INightlyJob>(provider => new ScopedJob(() => seen.Add(provider.GetRequiredService<Marker>().Value))));

        await host.Get<NightlyRunner>().RunOnceAsync();

        seen.Should().HaveCount(2).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task A_stop_ends_the_run_and_is_no_failure_of_the_job()
    {
        using CancellationTokenSource stop = new();
        using HostUnderTest host = new(services => services
            .AddSingleton<INightlyJob>(new NamedJob("one", _ => stop.Cancel()))
            .AddSingleton<INightlyJob>(new NamedJob("two", today => _ran.Add($"two {today}"))));

        Func<Task> run = async () => await host.Get<NightlyRunner>().RunOnceAsync(stop.Token);

        await run.Should().ThrowAsync<OperationCanceledException>();
        _ran.Should().BeEmpty();
    }

    [Fact]
    public async Task A_job_that_fails_while_the_host_stops_is_the_last_one()
    {
        using CancellationTokenSource stop = new();
        using HostUnderTest host = new(services => services
            .AddSingleton<INightlyJob>(new NamedJob("one", _ =>
            {
                stop.Cancel();
                throw new InvalidOperationException("The database is away.");
            }))
            .AddSingleton<INightlyJob>(new NamedJob("two", today => _ran.Add($"two {today}"))));

        Func<Task> run = async () => await host.Get<NightlyRunner>().RunOnceAsync(stop.Token);

        await run.Should().ThrowAsync<OperationCanceledException>();
        _ran.Should().BeEmpty();
    }

    [Fact]
    public async Task The_jobs_run_at_the_start_of_the_host_and_then_when_the_night_has_come()
    {
        SteppedTime time = new();
        using HostUnderTest host = new(services => services.AddSingleton<TimeProvider>(time)
            .AddSingleton<INightlyJob>(new NamedJob("one", today => _ran.Add($"{today:yyyy-MM-dd}"))));
        NightlyRunner runner = host.Get<NightlyRunner>();

        await runner.StartAsync(CancellationToken.None);
        TimeSpan wait = await time.NextWaitAsync();
        wait.Should().Be(TimeSpan.FromHours(15));
        host.Clock.Advance(Duration.FromTimeSpan(wait));
        time.Elapse();
        (await time.NextWaitAsync()).Should().Be(TimeSpan.FromDays(1));
        await runner.StopAsync(CancellationToken.None);

        _ran.Should().Equal("2026-03-02", "2026-03-03");
        runner.ExecuteTask!.IsCompletedSuccessfully.Should().BeTrue();
    }

    [Theory]
    [InlineData("2026-03-02T01:59:00Z", 3, 0, "2026-03-02T02:00:00Z")]
    [InlineData("2026-03-02T02:00:00Z", 3, 0, "2026-03-03T02:00:00Z")]
    [InlineData("2026-03-28T23:30:00Z", 3, 0, "2026-03-29T01:00:00Z")]
    [InlineData("2026-03-28T23:30:00Z", 2, 30, "2026-03-29T01:00:00Z")]
    [InlineData("2026-03-29T01:00:00Z", 2, 30, "2026-03-30T00:30:00Z")]
    [InlineData("2026-10-24T23:30:00Z", 2, 30, "2026-10-25T00:30:00Z")]
    [InlineData("2026-10-25T00:30:00Z", 2, 30, "2026-10-26T01:30:00Z")]
    [InlineData("2026-10-25T01:15:00Z", 2, 30, "2026-10-26T01:30:00Z")]
    [InlineData("2026-10-25T01:30:00Z", 3, 0, "2026-10-25T02:00:00Z")]
    public void The_next_run_keeps_the_time_of_day_through_summer_time(string now, int hour, int minute, string next)
    {
        Instant from = Read(now);

        (from + Runner(hour, minute).UntilNextRun(from)).Should().Be(Read(next));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 0)]
    [InlineData(2, 30)]
    [InlineData(3, 0)]
    [InlineData(23, 59)]
    public void Every_date_of_a_year_has_one_run_whenever_the_host_asks(int hour, int minute)
    {
        NightlyRunner runner = Runner(hour, minute);
        DateTimeZone zone = new CompetenceOptions().Zone;
        Instant end = Instant.FromUtc(2027, 2, 1, 0, 0);
        SortedSet<Instant> runs = [];

        for (Instant now = Instant.FromUtc(2026, 1, 1, 0, 0); now < end; now += Duration.FromMinutes(7))
        {
            Duration wait = runner.UntilNextRun(now);
            wait.Should().BeGreaterThan(Duration.Zero).And.BeLessThanOrEqualTo(Duration.FromHours(25));
            runs.Add(now + wait);
        }

        List<LocalDate> dates = [.. runs.Select(run => run.InZone(zone).Date)];
        dates.Should().Equal(Enumerable.Range(0, dates.Count).Select(days => dates[0].PlusDays(days)));
        dates.Count.Should().BeGreaterThan(390);
    }

    private HostUnderTest Host(FakeClock clock, params INightlyJob[] jobs) => new(services =>
    {
        foreach (INightlyJob job in jobs)
        {
            services.AddSingleton(job);
        }
    }, clock);

    private NamedJob Job(string name, bool fails = false) => new(name, today =>
    {
        _ran.Add($"{name} {today:yyyy-MM-dd}");
        if (fails)
        {
            throw new InvalidOperationException("The job cannot.");
        }
    });

    private static NightlyRunner Runner(int hour, int minute)
    {
        using HostUnderTest host = new(services => services.AddSingleton(new NightlyOptions { At = new LocalTime(hour, minute) }));
        return host.Get<NightlyRunner>();
    }

    private static Instant Read(string text) => NodaTime.Text.InstantPattern.General.Parse(text).Value;

    private sealed class Marker
    {
        private static int made;

        public Guid Value { get; } = new(Interlocked.Increment(ref made), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private sealed class ScopedJob(Action run) : INightlyJob
    {
        public string Name => "scoped";

        public ValueTask RunAsync(LocalDate today, CancellationToken cancellationToken = default)
        {
            run();
            return ValueTask.CompletedTask;
        }
    }

    private sealed class NamedJob(string name, Action<LocalDate> run) : INightlyJob
    {
        public string Name => name;

        public ValueTask RunAsync(LocalDate today, CancellationToken cancellationToken = default)
        {
            run(today);
            cancellationToken.ThrowIfCancellationRequested();
            return ValueTask.CompletedTask;
        }
    }
}
