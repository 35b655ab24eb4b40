using Competence.Hosting.Nightly;
using Competence.Hosting.Outbox;
using Competence.Testing.Building;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.Hosting.Tests.Docs;

/// <summary>The code that docs/embedding.md shows, run.</summary>
public class EmbeddingPageTests
{
    [Fact]
    public async Task The_host_of_the_page_welcomes_and_counts()
    {
        Postbox postbox = new();
        using HostUnderTest host = new(services =>
        {
            services.AddSingleton(postbox);
            #region work-behind-the-requests
            services.AddScoped<IEventHandler, WelcomeHandler>();
            services.AddScoped<INightlyJob, CountingJob>();
            services.AddCompetence(options => options.Zone = DateTimeZoneProviders.Tzdb["Europe/Oslo"])
                .AddDomain().UseInMemory().AddHosting(nightly => nightly.At = new LocalTime(4, 30));
            #endregion
        });
        Employee employee = (await host.Given.RegionAsync(employees: 1)).Employees[0];

        await host.Get<OutboxDispatcher>().DispatchOnceAsync();
        await host.Get<OutboxDispatcher>().DispatchOnceAsync();
        await host.Get<NightlyRunner>().RunOnceAsync();

        postbox.Letters.Count(letter => letter == $"Welcome, {employee.Person.GivenName}.").Should().BeGreaterThan(0);
        postbox.Letters.Should().HaveCount(5);
        postbox.Letters[^1].Should().Be("On 2026-03-02: 4 welcomed.");
        host.Get<NightlyOptions>().At.Should().Be(new LocalTime(4, 30));
    }

    private sealed class Postbox
    {
        public List<string> Letters { get; } = [];

        public HashSet<EventId> Seen { get; } = [];
    }

    #region event-handler
    private sealed class WelcomeHandler(Postbox postbox) : IEventHandler
    {
        public ValueTask HandleAsync(HistoryEntry entry, CancellationToken cancellationToken = default)
        {
            if (entry.Fact is Competence.Organisation.PersonEvent.Created created && postbox.Seen.Add(entry.Id))
            {
                postbox.Letters.Add($"Welcome, {created.GivenName}.");
            }

            return ValueTask.CompletedTask;
        }
    }
    #endregion

    private sealed class CountingJob(Postbox postbox) : INightlyJob
    {
        public string Name => "counting";

        public ValueTask RunAsync(LocalDate today, CancellationToken cancellationToken = default)
        {
            postbox.Letters.Add($"On {today:yyyy-MM-dd}: {postbox.Seen.Count} welcomed.");
            return ValueTask.CompletedTask;
        }
    }
}
