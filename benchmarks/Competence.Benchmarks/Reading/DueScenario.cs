using Competence.Benchmarks.Paired;
using Competence.Benchmarks.Stores;
using Competence.Registrations;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.Benchmarks.Reading;

/// <summary>What the nightly run finds due among the registrations of 300 people with 200 each.</summary>
internal static class DueScenario
{
    private const int AtATime = 500;
    private const string Columns = """
        select r.person_id, r.requirement_id, r.trust_id, r.state, r.is_renewal, r.counted, r.fulfilled_on, r.expires_on, r.deadline, r.active_plans,
            r.relevant_plans, r.next_notice_on, r.last_registered_at, r.version from registration r
        """;

    private const string ByIndex = $"{Columns} where r.next_notice_on is not null and r.next_notice_on <= $1";

    /// <summary>The same rows without the derived column: what expires soon or has expired since the day before.</summary>
    private static readonly string ByScan = $"""
        {Columns} where r.state = {(int)RegistrationState.Fulfilled} and r.relevant_plans > 0
            and ((r.expires_on > $2 and r.expires_on <= $3) or (r.expires_on >= $4 and r.expires_on < $1))
        """;

    public static async Task<Scenario> MakeAsync(BenchmarkStore store, Fill fill)
    {
        await fill.MatrixAsync(people: 300, requirements: 50, others: 3);
        await store.AnalyzeAsync();
        LocalDate settled = fill.Moment.Today;
        LocalDate day = settled.PlusDays(2);
        object?[] scanned = [day, settled.PlusDays(StatusDay.Horizon), day.PlusDays(StatusDay.Horizon), settled];
        int due = await RawAsync(store.Session.Raw, ByIndex, [day]);
        int byScan = await RawAsync(store.Session.Raw, ByScan, scanned);
        int byPort = await PortAsync(store.Session.Services, day);
        return due == byPort && due == byScan
            ? new Scenario(
                $"due: {due} of 60,000",
                [
                    new Variant("raw ADO, by the index", async (session, _) => await RawAsync(session.Raw, ByIndex, [day]) == due),
                    new Variant("raw ADO, all read", async (session, _) => await RawAsync(session.Raw, ByScan, scanned) == due),
                    new Variant("IDueRegistrations, 500 at a time", async (session, _) => await PortAsync(session.Services, day) == due),
                ])
            : throw new InvalidOperationException($"Due are {due} by the index, {byScan} by reading all, {byPort} by the port.");
    }

    /// <summary>Reads by the index what is due on a day.</summary>
    public static ValueTask<int> ReadDueAsync(RawDatabase raw, LocalDate day) => RawAsync(raw, ByIndex, [day]);

    private static async ValueTask<int> RawAsync(RawDatabase raw, string sql, object?[] values)
    {
        List<(Guid, Guid, Guid, int, LocalDate?, LocalDate?, LocalDate?, int, int, long)> rows = [];
        await raw.ReadAsync(new RawQuery(sql, values, row => rows.Add((
            raw.Id(row, 0), raw.Id(row, 1), raw.Id(row, 2), row.GetInt32(3), raw.Date(row, 6), raw.Date(row, 7), raw.Date(row, 11), row.GetInt32(9),
            row.GetInt32(10), row.GetInt64(13)))));
        return rows.Count;
    }

    private static async ValueTask<int> PortAsync(IServiceProvider services, LocalDate day)
    {
        IDueRegistrations due = services.GetRequiredService<IDueRegistrations>();
        int found = 0;
        RegistrationKey? last = null;
        while (await due.ListAsync(day, last, AtATime) is { IsEmpty: false } rows)
        {
            found += rows.Length;
            if (rows.Length < AtATime)
            {
                break;
            }

            last = new RegistrationKey(rows[^1].Person, rows[^1].Requirement, new RegistrationScope(rows[^1].Trust));
        }

        return found;
    }
}
