using System.Data.Common;
using Competence.Benchmarks.Stores;

namespace Competence.Benchmarks.Keys;

/// <summary>A copy of the table of registrations, its key of identifiers or of numbers.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="People">The identifiers of the people, ascending; none when they are numbers.</param>
/// <param name="Requirements">The identifiers of the definitions, ascending; none when they are numbers.</param>
/// <param name="Today">The day as of which it is filled.</param>
internal sealed record KeyedTable(string Name, Guid[]? People, Guid[]? Requirements, LocalDate Today)
{
    private const int ValidityDays = 365;
    private const string Columns =
        "r.requirement_id, r.state, r.is_renewal, r.counted, r.fulfilled_on, r.expires_on, r.deadline, r.active_plans, r.relevant_plans, r.version, r.body";

    private const string Body = """
        {"repetitions":[{"id":"019a0f5c-8d3e-7c11-9a53-0f8f6f1d2c3b","state":"registered","performedOn":"2026-11-22","manualExpiresOn":null,"comment":null,"signer":null,"sentFrom":null,"decisionComment":null,"rejectionReason":null}],"ticked":[],"isUnlocked":false}
        """;

    private static readonly string[] Keys = ["person_id", "requirement_id", "trust_id"];

    private int _loaded;
    private int _updated;

    /// <summary>By how much a file that holds several tables grew while this one was loaded.</summary>
    public long FileGrowth { get; private set; }

    public static KeyedTable OfIds(string name, int people, LocalDate today) => new(name, Ids(people), Ids(Population.Requirements), today);

    public static KeyedTable OfNumbers(string name, LocalDate today) => new(name, null, null, today);

    /// <summary>Adds the next people whole.</summary>
    public async ValueTask<bool> LoadAsync(RawDatabase raw, int people)
    {
        int first = _loaded;
        _loaded += people;
        RawColumn[] columns =
        [
            .. Keys.Select(key => new RawColumn(key, People is null ? typeof(long) : typeof(Guid))), new("state", typeof(short)), new("is_renewal", typeof(bool)),
            new("counted", typeof(int)), new("fulfilled_on", typeof(LocalDate)), new("expires_on", typeof(LocalDate)), new("active_plans", typeof(int)),
            new("relevant_plans", typeof(int)), new("next_notice_on", typeof(LocalDate)), new("last_registered_at", typeof(Instant)),
            new("version", typeof(long)), new("body", typeof(string)),
        ];
        long before = await KeyTables.FileSizeAsync(raw);
        await raw.LoadAsync(Name, columns, people * Population.EachHas, (row, number) =>
            Write(row, first + (number / Population.EachHas), number % Population.EachHas));
        FileGrowth += await KeyTables.FileSizeAsync(raw) - before;
        return true;
    }

    /// <summary>Reads a person whole.</summary>
    public async ValueTask<bool> PersonAsync(RawDatabase raw, int person)
    {
        int rows = 0;
        await raw.ReadAsync(new RawQuery($"select {Columns} from {Name} r where r.person_id = $1", [Person(person)], row => rows += Read(raw, row, 0)));
        return rows == Population.EachHas;
    }

    /// <summary>Reads what everybody has of people who follow each other.</summary>
    public async ValueTask<bool> MatrixAsync(RawDatabase raw, int from, int people)
    {
        int rows = 0;
        string sql = $"""
            select r.person_id, {Columns} from {Name} r
            where {raw.IsAmongThose("r.person_id", "$1", People is not null)} and {raw.IsAmongThose("r.requirement_id", "$2", People is not null)}
            """;
        object those = Some(People, from, people);
        await raw.ReadAsync(new RawQuery(sql, [those, Some(Requirements, 0, Population.EverybodyHas)], row => rows += Read(raw, row, 1)));
        return rows == people * Population.EverybodyHas;
    }

    /// <summary>How many are due.</summary>
    public async ValueTask<int> DueAsync(RawDatabase raw, LocalDate day)
    {
        int rows = 0;
        string sql = $"select r.person_id, {Columns} from {Name} r where r.next_notice_on is not null and r.next_notice_on <= $1";
        await raw.ReadAsync(new RawQuery(sql, [day], row => rows += Read(raw, row, 1)));
        return rows;
    }

    /// <summary>Changes one registration of each of as many people, in one transaction.</summary>
    public ValueTask<bool> UpdateAsync(RawDatabase raw, Population population, int people)
    {
        string sql = $"""
            update {Name} set state = 4, counted = counted + 1, fulfilled_on = $1, expires_on = $2, next_notice_on = $3, version = version + 1, body = $4
            where person_id = $5 and requirement_id = $6 and trust_id = $7
            """;
        RawStatement[] statements = new RawStatement[people];
        for (int i = 0; i < people; i++)
        {
            int number = _updated++;
            int person = population.Scattered(number);
            LocalDate expires = Today.PlusDays(ValidityDays);
            int requirement = Population.RequirementOf(person, number / population.People % Population.EachHas);
            statements[i] = new RawStatement(sql, [Today, expires, expires.PlusDays(-30), Body, Person(person), Requirement(requirement), Trust]);
        }

        return raw.WriteAsync(statements);
    }

    private static Guid[] Ids(int count) =>
        [.. Enumerable.Range(1, count).Select(millisecond => Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(1_750_000_000_000 + millisecond)))];

    private object Trust => People is null ? 0L : Guid.Empty;

    private object Person(int person) => People is null ? (long)person : People[person];

    private object Requirement(int requirement) => Requirements is null ? (long)requirement : Requirements[requirement];

    private static object Some(Guid[]? ids, int from, int count) =>
        ids is null ? Enumerable.Range(from, count).Select(number => (long)number).ToArray() : ids[from..(from + count)];

    private void Write(RawRow row, int person, int number)
    {
        int requirement = Population.RequirementOf(person, number);
        LocalDate? fulfilled = Population.FulfilledOn(person, number, Today);
        LocalDate? expires = fulfilled?.PlusDays(ValidityDays);
        LocalDate? notice = expires?.PlusDays(-30) > Today ? expires?.PlusDays(-30) : expires?.PlusDays(1);
        if (People is null || Requirements is null)
        {
            row.Number((long)person).Number((long)requirement).Number(0L);
        }
        else
        {
            row.Id(People[person]).Id(Requirements[requirement]).Id(Guid.Empty);
        }

        row.Number((short)(fulfilled is null ? 0 : 4)).Flag(false).Number(fulfilled is null ? 0 : 1).Date(fulfilled).Date(expires).Number(2).Number(2)
            .Date(notice).Instant(fulfilled?.AtMidnight().InUtc().ToInstant()).Number(fulfilled is null ? 0L : 1L).Text(fulfilled is null ? null : Body);
    }

    /// <summary>Takes the values of a row: 1 row read.</summary>
    private int Read(RawDatabase raw, DbDataReader row, int first)
    {
        _ = (People is null ? row.GetInt64(first) : (object)raw.Id(row, first), row.GetInt32(first + 1), row.GetBoolean(first + 2), row.GetInt32(first + 3));
        _ = (raw.Date(row, first + 4), raw.Date(row, first + 5), raw.Date(row, first + 6), row.GetInt32(first + 7), row.GetInt32(first + 8));
        _ = (row.GetInt64(first + 9), row.IsDBNull(first + 10) ? null : row.GetString(first + 10));
        return 1;
    }
}
