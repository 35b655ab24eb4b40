using Competence.Hosting.Outbox;
using Competence.Organisation;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.Hosting.Tests.Outbox;

public sealed class OutboxDispatcherTests : IDisposable
{
    private readonly RecordingTransport _transport = new();
    private readonly OutboxOptions _options = new() { Pause = TimeSpan.FromMilliseconds(1), PauseAfterFailure = TimeSpan.FromHours(1) };
    private readonly ForwardedTime _time = new();
    private readonly HostUnderTest _host;
    private readonly OutboxDispatcher _dispatcher;

    public OutboxDispatcherTests()
    {
        _host = new HostUnderTest(services => services.AddSingleton<TimeProvider>(_time).AddSingleton<IMessageTransport>(_transport).AddSingleton(_options));
        _dispatcher = _host.Get<OutboxDispatcher>();
    }

    [Fact]
    public async Task Events_are_handed_on_in_the_order_of_their_commits()
    {
        Person kari = await RenamedAsync(await _host.Given.PersonAsync(), 1);
        Person ola = await _host.Given.PersonAsync();
        await RenamedAsync(kari, 1);
        await RenamedAsync(ola, 1);

        (await _dispatcher.DispatchOnceAsync()).Should().Be(new OutboxRound(HandedOn: 5, ToRetry: 0));

        _transport.Carried.Select(entry => (entry.Subject.Person, entry.Version)).Should()
            .Equal((kari.Id, 1L), (kari.Id, 2L), (ola.Id, 1L), (kari.Id, 3L), (ola.Id, 2L));
    }

    [Fact]
    public async Task What_was_handed_on_is_not_handed_on_again()
    {
        await _host.Given.PersonAsync();
        await _dispatcher.DispatchOnceAsync();

        (await _dispatcher.DispatchOnceAsync()).Should().Be(new OutboxRound(0, 0));
        _transport.Tried.Should().ContainSingle();
    }

    [Fact]
    public async Task An_event_that_fails_holds_back_the_later_ones_of_its_person_and_nobody_else_s()
    {
        Person kari = await RenamedAsync(await _host.Given.PersonAsync(), 2);
        Person ola = await RenamedAsync(await _host.Given.PersonAsync(), 2);
        _transport.Fails = entry => entry.Subject.Person == kari.Id && entry.Version == 2;

        (await _dispatcher.DispatchOnceAsync()).Should().Be(new OutboxRound(HandedOn: 4, ToRetry: 2));

        Versions(kari).Should().Equal(1);
        Versions(ola).Should().Equal(1, 2, 3);
        _transport.Tried.Should().NotContain(entry => entry.Subject.Person == kari.Id && entry.Version == 3);
    }

    [Fact]
    public async Task An_event_that_failed_comes_again_until_it_is_handed_on_and_the_later_ones_follow_in_order()
    {
        Person kari = await RenamedAsync(await _host.Given.PersonAsync(), 3);
        _transport.Fails = entry => entry.Version == 2;
        await _dispatcher.DispatchOnceAsync();
        _time.Forward(_options.PauseAfterFailure);
        await _dispatcher.DispatchOnceAsync();
        Versions(kari).Should().Equal(1);

        _transport.Fails = _ => false;
        _time.Forward(_options.PauseAfterFailure);
        (await _dispatcher.DispatchOnceAsync()).Should().Be(new OutboxRound(HandedOn: 3, ToRetry: 0));

        Versions(kari).Should().Equal(1, 2, 3, 4);
        _transport.Tried.Count(entry => entry.Version == 2).Should().Be(3);
    }

    [Fact]
    public async Task A_person_whose_events_fill_a_batch_and_fail_holds_back_nobody_else()
    {
        _options.BatchSize = 2;
        Person kari = await RenamedAsync(await _host.Given.PersonAsync(), 200);
        Person ola = await _host.Given.PersonAsync();
        _transport.Fails = entry => entry.Subject.Person == kari.Id;

        (await _dispatcher.DispatchOnceAsync()).Should().Be(new OutboxRound(HandedOn: 0, ToRetry: 2));
        (await _dispatcher.DispatchOnceAsync()).Should().Be(new OutboxRound(HandedOn: 1, ToRetry: 0));
        (await _dispatcher.DispatchOnceAsync()).Should().Be(new OutboxRound(HandedOn: 0, ToRetry: 0));

        Versions(ola).Should().Equal(1);
        Versions(kari).Should().BeEmpty();
        _transport.Tried.Count(entry => entry.Subject.Person == kari.Id).Should().Be(1, "who is held is not tried again at once");
    }

    [Fact]
    public async Task An_event_of_nobody_that_fails_holds_back_its_own_subject_only()
    {
        OrganisationUnit region = await _host.Given.UnitAsync(UnitKind.Region, null, "Region");
        OrganisationUnit other = await _host.Given.UnitAsync(UnitKind.Trust, region, "Trust");
        foreach (OrganisationUnit unit in new[] { region, other })
        {
            OrganisationUnitEvent.Renamed fact = new($"{unit.Name} again");
            await _host.Given.CommitAsync(work => work.Save(unit.Apply(fact), fact));
        }

        _transport.Fails = entry => entry.Subject == region.Subject;
        await _dispatcher.DispatchOnceAsync();

        _transport.Carried.Select(entry => (entry.Subject, entry.Version)).Should().Equal((other.Subject, 1L), (other.Subject, 2L));
        _transport.Tried.Count(entry => entry.Subject == region.Subject).Should().Be(1);
    }

    [Fact]
    public async Task A_queue_waits_as_long_as_the_options_say_and_no_longer()
    {
        await _host.Given.PersonAsync();
        _transport.Fails = _ => true;
        await _dispatcher.DispatchOnceAsync();
        _transport.Fails = _ => false;

        _time.Forward(_options.PauseAfterFailure - TimeSpan.FromMinutes(1));
        (await _dispatcher.DispatchOnceAsync()).HandedOn.Should().Be(0);
        _time.Forward(TimeSpan.FromMinutes(1));
        (await _dispatcher.DispatchOnceAsync()).HandedOn.Should().Be(1);
    }

    [Fact]
    public async Task A_round_takes_no_more_than_a_batch()
    {
        _options.BatchSize = 2;
        Person kari = await RenamedAsync(await _host.Given.PersonAsync(), 4);

        (await _dispatcher.DispatchOnceAsync()).HandedOn.Should().Be(2);
        (await _dispatcher.DispatchOnceAsync()).HandedOn.Should().Be(2);
        (await _dispatcher.DispatchOnceAsync()).HandedOn.Should().Be(1);
        Versions(kari).Should().Equal(1, 2, 3, 4, 5);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    public async Task A_stop_in_the_middle_loses_nothing(int stopAt)
    {
        Person kari = await RenamedAsync(await _host.Given.PersonAsync(), 2);
        Person ola = await RenamedAsync(await _host.Given.PersonAsync(), 2);
        using CancellationTokenSource stop = new();
        int carried = 0;
        _transport.Carrying = _ =>
        {
            if (++carried == stopAt)
            {
                stop.Cancel();
            }
        };

        Func<Task> stopped = async () => await _dispatcher.DispatchOnceAsync(stop.Token);
        await stopped.Should().ThrowAsync<OperationCanceledException>();
        await _dispatcher.DispatchOnceAsync();

        Versions(kari).Should().Equal(1, 2, 3);
        Versions(ola).Should().Equal(1, 2, 3);
        (await _host.Get<IOutbox>().PendingAsync(10)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_host_hands_on_while_it_runs_and_goes_on_after_a_failure()
    {
        TaskCompletionSource all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _options.PauseAfterFailure = TimeSpan.FromMilliseconds(1);
        Person kari = await RenamedAsync(await _host.Given.PersonAsync(), 1);
        _transport.Fails = entry => entry.Version == 2 && _transport.Tried.Count(tried => tried.Id == entry.Id) < 3;
        _transport.Carrying = entry =>
        {
            if (entry.Version == 3)
            {
                all.TrySetResult();
            }
        };

        await _dispatcher.StartAsync(CancellationToken.None);
        await RenamedAsync(kari, 1);
        await all.Task.WaitAsync(TimeSpan.FromMinutes(1));
        await _dispatcher.StopAsync(CancellationToken.None);

        Versions(kari).Distinct().Should().Equal(1, 2, 3);
    }

    [Fact]
    public async Task An_outbox_that_cannot_be_read_is_tried_again()
    {
        TaskCompletionSource all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        FailingOutbox outbox = new();
        _options.PauseAfterFailure = TimeSpan.FromMilliseconds(1);
        using ServiceProvider provider = new ServiceCollection().AddLogging().AddSingleton<IOutbox>(outbox).BuildServiceProvider();
        outbox.Read = reads =>
        {
            if (reads == 3)
            {
                all.TrySetResult();
            }
        };
        OutboxDispatcher dispatcher = ActivatorUtilities.CreateInstance<OutboxDispatcher>(provider, _transport, _options, TimeProvider.System);

        await dispatcher.StartAsync(CancellationToken.None);
        await all.Task.WaitAsync(TimeSpan.FromMinutes(1));
        await dispatcher.StopAsync(CancellationToken.None);

        dispatcher.ExecuteTask!.IsCompletedSuccessfully.Should().BeTrue();
    }

    [Fact]
    public async Task What_fails_while_the_host_stops_does_not_end_the_dispatcher_by_a_failure()
    {
        TaskCompletionSource<Task> stopping = new(TaskCreationOptions.RunContinuationsAsynchronously);
        FailingOutbox outbox = new();
        _options.PauseAfterFailure = TimeSpan.FromMilliseconds(1);
        using ServiceProvider provider = new ServiceCollection().AddLogging().AddSingleton<IOutbox>(outbox).BuildServiceProvider();
        using OutboxDispatcher dispatcher = ActivatorUtilities.CreateInstance<OutboxDispatcher>(provider, _transport, _options, TimeProvider.System);
        outbox.Read = _ =>
        {
            if (dispatcher.ExecuteTask is not null)
            {
                stopping.TrySetResult(dispatcher.StopAsync(CancellationToken.None));
            }
        };

        await dispatcher.StartAsync(CancellationToken.None);
        await await stopping.Task.WaitAsync(TimeSpan.FromMinutes(1));

        dispatcher.ExecuteTask!.IsCompletedSuccessfully.Should().BeTrue();
    }

    [Fact]
    public async Task In_the_process_every_handler_gets_every_event_and_one_that_fails_keeps_the_event_pending()
    {
        List<string> calls = [];
        using HostUnderTest host = new(services => services
            .AddSingleton<TimeProvider>(_time)
            .AddSingleton<IEventHandler>(new ListeningHandler(entry => calls.Add($"first {entry.Version}")))
            .AddSingleton<IEventHandler>(new ListeningHandler(entry =>
            {
                calls.Add($"second {entry.Version}");
                if (calls.Count == 2)
                {
                    throw new InvalidOperationException("Not now.");
                }
            })));
        await host.Given.PersonAsync();

        (await host.Get<OutboxDispatcher>().DispatchOnceAsync()).Should().Be(new OutboxRound(0, 1));
        _time.Forward(new OutboxOptions().PauseAfterFailure);
        (await host.Get<OutboxDispatcher>().DispatchOnceAsync()).Should().Be(new OutboxRound(1, 0));

        calls.Should().Equal("first 1", "second 1", "first 1", "second 1");
    }

    public void Dispose()
    {
        _dispatcher.Dispose();
        _host.Dispose();
    }

    private IEnumerable<long> Versions(Person person) =>
        _transport.Carried.Where(entry => entry.Subject.Person == person.Id).Select(entry => entry.Version!.Value);

    private async Task<Person> RenamedAsync(Person person, int times)
    {
        for (int time = 0; time < times; time++)
        {
            PersonEvent.Renamed fact = new(person.GivenName, $"{person.FamilyName}-{time}");
            person = person.Apply(fact);
            await _host.Given.CommitAsync(work => work.Save(person, fact));
        }

        return person;
    }

    private sealed class ListeningHandler(Action<HistoryEntry> heard) : IEventHandler
    {
        public ValueTask HandleAsync(HistoryEntry entry, CancellationToken cancellationToken = default)
        {
            heard(entry);
            return ValueTask.CompletedTask;
        }
    }
}
