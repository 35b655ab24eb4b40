using System.Diagnostics;
using System.Globalization;
using Competence.Organisation;
using Competence.Plans;
using Competence.Requirements;

namespace Competence.WebHost.SampleRegion;

/// <summary>Fills a large region: the half year of every person is made in memory and loaded in bulk, many people at a time.</summary>
/// <param name="load">Takes the histories in.</param>
/// <param name="context">What they are made from.</param>
/// <param name="console">Where it is told how far it has come.</param>
internal sealed class SampleLoader(IBulkLoad load, SampleContext context, TextWriter console)
{
    private const int RowsAtATime = 40_000;
    private const int PeopleBetweenLines = 2_000;

    private long _rows;
    private int _people;

    /// <summary>Makes and loads what all people did. While some are stored the next ones are made.</summary>
    /// <param name="organisation">The people.</param>
    /// <param name="plans">The plans by the key that the sample knows them by.</param>
    /// <param name="requirements">The definitions in the plans.</param>
    /// <param name="script">What people do.</param>
    /// <param name="assignedAt">When the plans are assigned.</param>
    /// <param name="settled">The last day of which everything was said.</param>
    /// <param name="cancellationToken">Stops between two loads.</param>
    public async Task RunAsync(
        SampleOrganisation organisation,
        IReadOnlyDictionary<string, Plan> plans,
        IReadOnlyDictionary<RequirementId, Requirement> requirements,
        SampleScript script,
        Instant assignedAt,
        LocalDate settled,
        CancellationToken cancellationToken)
    {
        EventOrigin night = new(assignedAt + Duration.FromDays(SampleScript.Days), By: null, Job: "sample-region");
        (PersonId Person, (Position Position, Actor Leader)[] Positions)[] people = People(organisation);
        long start = Stopwatch.GetTimestamp();
        Task storing = Task.CompletedTask;
        List<LoadedState> waiting = [];
        int rows = 0;
        foreach ((PersonId person, (Position Position, Actor Leader)[] positions) in people)
        {
            SampleHistory history = new(
                context, person, positions.SelectMany(one => PlansOf(organisation, one.Position).Select(key => (one.Position, one.Leader, plans[key]))), assignedAt);
            (Position first, Actor leader) = positions.First(one => positions.Length == 1 || organisation.IsFirst(one.Position));
            SampleEmployee employee = new(ActorOf(first), leader);
            foreach (SampleAct act in script.Of(employee, [.. PlansOf(organisation, first).Select(key => plans[key])], requirements).OrderBy(act => act.At))
            {
                history.Do(act);
            }

            history.Settle(settled, night);
            foreach (LoadedState state in history.States)
            {
                waiting.Add(state);
                rows += 1 + state.Facts.Length;
            }

            _people++;
            if (rows >= RowsAtATime || _people == people.Length)
            {
                await storing;
                cancellationToken.ThrowIfCancellationRequested();
                (LoadedState[] states, int count) = ([.. waiting], rows);
                storing = Task.Run(() => StoreAsync(states, count, settled.PlusDays(1), cancellationToken), cancellationToken);
                (waiting, rows) = ([], 0);
            }

            if (_people % PeopleBetweenLines == 0)
            {
                await TellAsync(people.Length, start);
            }
        }

        await storing;
        await TellAsync(people.Length, start);
    }

    private static (PersonId Person, (Position Position, Actor Leader)[] Positions)[] People(SampleOrganisation organisation) =>
    [
        .. organisation.Teams()
            .SelectMany(team => team.Employees, (team, position) => (Position: position, Leader: ActorOf(team.Leader)))
            .GroupBy(one => one.Position.Person)
            .OrderBy(own => own.Key)
            .Select(own => (own.Key, own.ToArray())),
    ];

    private static IEnumerable<string> PlansOf(SampleOrganisation organisation, Position position) =>
        RegionCatalogue.Keys.Concat(SampleTitles.PlansOf(position.Title, organisation.NameOf(position.Unit)));

    private static Actor ActorOf(Position position) => new(position.Person, new ActingAs.Position(position.Id, position.Unit, LeadsEmployees: false), []);

    private async Task StoreAsync(LoadedState[] states, int rows, LocalDate today, CancellationToken cancellationToken)
    {
        Sample.Demand(await load.LoadAsync([.. states], today, cancellationToken));
        Interlocked.Add(ref _rows, rows);
    }

    private async Task TellAsync(int people, long start)
    {
        long rows = Interlocked.Read(ref _rows);
        await console.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"  people: {_people} of {people}; states and events: {rows:N0}, {rows / Stopwatch.GetElapsedTime(start).TotalSeconds:N0} a second"));
    }
}
