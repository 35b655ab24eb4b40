using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Competence.Registrations;
using Competence.Assignments;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Serialization.Events;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.EntityFrameworkCore.Tests.Durability;

/// <summary>All that an import can touch in a database, as text, with identifiers that were given by the way replaced by what they stand for.</summary>
/// <param name="States">Positions with their leaders and remembered lines, persons, assignments, registrations and moves, one a line.</param>
/// <param name="Runs">The import runs with their reports.</param>
/// <param name="Events">Every event, by subject and in its order.</param>
internal sealed record StoredPicture(ImmutableArray<string> States, ImmutableArray<string> Runs, ImmutableArray<string> Events)
{
    private const int Everything = 100_000;

    private static readonly Regex Identifier = new("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>The events of everything but the runs themselves.</summary>
    public IEnumerable<string> EventsBesideRuns => Events.Where(text => !text.StartsWith("run ", StringComparison.Ordinal));

    public static async Task<StoredPicture> OfAsync(IServiceProvider host)
    {
        IStoredOrganisation organisation = host.GetRequiredService<IStoredOrganisation>();
        List<StoredPosition> positions = await organisation.PositionsAsync().OrderBy(position => position.Identity).ToListAsync();
        List<ImportRunRow> runs = await host.GetRequiredService<IRowSource<ImportRunRow>>().StreamAsync(new ImportRunsSpec()).Reverse().ToListAsync();
        Dictionary<string, string> names = [];
        foreach (StoredPosition position in positions)
        {
            names[$"{position.Id}"] = $"position {position.Identity.ObjectId}/{position.Identity.Trust}/{position.Identity.CostCentre}";
            names[$"{position.Person}"] = $"person {position.Identity.ObjectId}";
        }

        for (int place = 0; place < runs.Count; place++)
        {
            names[$"{runs[place].Id}"] = $"run {place}";
        }

        string Named(string text) => Identifier.Replace(text, id => names.GetValueOrDefault(id.Value, id.Value));
        ImmutableArray<HistoryEntry> events = await EventsAsync(host);
        return new StoredPicture(
            [.. (await StatesAsync(host, positions, events)).Select(Named)],
            [.. (await RunsAsync(host, runs)).Select(Named)],
            [.. events.Select(it => (Subject: Named($"{it.Subject.Id}"), it)).OrderBy(it => it.Subject, StringComparer.Ordinal)
                .Select(it => $"{it.Subject}: {it.it.Version} {it.it.Origin.Job} {Named(EventCodec.Domain.Encode(it.it.Fact).ToString())}")]);
    }

    private static async Task<List<string>> StatesAsync(IServiceProvider host, List<StoredPosition> positions, ImmutableArray<HistoryEntry> events)
    {
        IStoredOrganisation organisation = host.GetRequiredService<IStoredOrganisation>();
        IOrganisationTree tree = host.GetRequiredService<IOrganisationTree>();
        List<string> states = [.. positions.Select(position => $"{position}")];
        foreach (StoredPosition position in positions)
        {
            states.Add($"{await host.GetRequiredService<IRepository<PositionId, Position>>().FindAsync(position.Id)}");
            states.Add($"{position.Id} is led by {string.Join(", ", await tree.LeadersAsync(position.Id))}");
        }

        foreach (PersonId person in positions.Select(position => position.Person).Distinct())
        {
            PersonSlice slice = (await host.GetRequiredService<IPersonSlices>().FindAsync(person))!;
            states.Add($"{await host.GetRequiredService<IRepository<PersonId, Person>>().FindAsync(person)}");
            states.AddRange(slice.Registrations.OrderBy(it => it.Key).Select(it => $"{it.Value}"));
        }

        foreach (Guid assignment in events.Select(entry => entry.Subject).Where(subject => subject.Kind == Assignment.SubjectKind).Select(subject => subject.Id).Distinct())
        {
            states.Add($"{await host.GetRequiredService<IRepository<AssignmentId, Assignment>>().FindAsync(new AssignmentId(assignment))}");
        }

        states.AddRange(await organisation.MovesAsync().Select(move => $"{move}").ToListAsync());
        return states;
    }

    private static async Task<List<string>> RunsAsync(IServiceProvider host, List<ImportRunRow> rows)
    {
        List<string> runs = [];
        foreach (ImportRunRow row in rows)
        {
            ImportRun run = (await host.GetRequiredService<IRepository<ImportRunId, ImportRun>>().FindAsync(row.Id))!;
            ImportReport report = run.ToReport();
            runs.Add($"{run} {report} {string.Join("; ", report.Rejected)}");
        }

        return runs;
    }

    /// <summary>Every event as it waits to be handed on; the history of each subject must hold the same, once; the clock stands, so its order is not theirs.</summary>
    private static async Task<ImmutableArray<HistoryEntry>> EventsAsync(IServiceProvider host)
    {
        ImmutableArray<HistoryEntry> pending = await host.GetRequiredService<IOutbox>().PendingAsync(Everything);
        foreach (IGrouping<Subject, HistoryEntry> waiting in pending.GroupBy(entry => entry.Subject))
        {
            ImmutableArray<HistoryEntry> history =
                await host.GetRequiredService<IHistory>().ListAsync(waiting.Key, new HistoryPage(Everything, Audience: Audience.Audit));
            history.Select(entry => entry.Id).Order().Should().Equal(waiting.Select(entry => entry.Id).Order());
        }

        return pending;
    }
}
