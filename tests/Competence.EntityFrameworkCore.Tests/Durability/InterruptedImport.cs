using System.Globalization;
using System.Text;
using Competence.EntityFrameworkCore.Tests.Databases;
using Competence.Files.Csv;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Organisation.Moves;
using Competence.Testing.Building;
using Competence.Testing.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.EntityFrameworkCore.Tests.Durability;

/// <summary>
/// A hospital of eighty people that was imported, and the file of the next night, in which everything happens that a file can make happen:
/// new leaders who lead each other and those who are led, changed titles, names and leaders, ends, a return, an announced move, a second position,
/// a line that is wrong and one that is too early.
/// </summary>
internal sealed class InterruptedImport : IDisposable
{
    /// <summary>How many positions a commit has.</summary>
    public const int Batch = 5;

    private const int People = 80;
    private const int Newcomers = 20;

    private static readonly LocalDate Friday = new(2026, 2, 27);
    private static readonly LocalDate Monday = new(2026, 3, 2);
    private readonly string _folder = Directory.CreateTempSubdirectory("competence-import").FullName;

    public InterruptedImport()
    {
        Write("units", "trust,number,name,kind,parent",
            [",R,Region,region,", "T1,T1,Trust,trust,R", "T2,T2,Other trust,trust,R", .. Enumerable.Range(1, 5).Select(ward => $"T1,40{ward},Ward {ward},cost-centre,T1"),
                "T2,401,Far ward,cost-centre,T2"]);
        string header = string.Join(',', Enum.GetValues<PositionColumn>().Where(column => !ImportColumns.IsOptional(column)).Select(ImportColumns.NameOf));
        Write("friday", header, Enumerable.Range(0, People).Select(Before));
        Write("monday", header, Enumerable.Range(0, People).Where(number => number != Returning).Select(Before));
        File = Write("tuesday", header,
            [.. Enumerable.Range(0, People).Where(number => number % 10 != 3 || number == Rejected).Select(After), .. Enumerable.Range(People, Newcomers).Select(New),
                Line(26, trust: "T2", costCentre: "401"), Line(200, start: "2027-01-01")]);
    }

    /// <summary>The night of the file.</summary>
    public static LocalDate Tuesday => new(2026, 3, 3);

    /// <summary>The file of the night.</summary>
    public string File { get; }

    private static int Returning => 18;

    private static int Rejected => 33;

    private static int Moving => 19;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Three in the morning of a day.</summary>
    public static Instant NightOf(LocalDate day) => day.At(new LocalTime(3, 0)).InZoneLeniently(DateTimeZoneProviders.Tzdb["Europe/Oslo"]).ToInstant();

    /// <summary>A host on <paramref name="database"/> whose clock stands in the night of <paramref name="night"/>.</summary>
    public static ServiceProvider HostOf(TestDatabase database, LocalDate night, IIdSource? ids = null)
    {
        ServiceProvider host = database.Host(services =>
        {
            services.AddSingleton<IClock>(new FakeClock(NightOf(night)));
            services.AddSingleton(ids ?? new TimeOrderedIds());
        });
        CompetenceOptions options = host.GetRequiredService<CompetenceOptions>();
        options.LargestImportBatch = Batch;
        options.LargestShareOfEndings = options.LargestShareOfRejectedLines = 1;
        return host;
    }

    /// <summary>Puts everything that is there before the night into a database: the same, with the same identifiers, in each.</summary>
    public async Task PrepareAsync(TestDatabase database)
    {
        CountedIds ids = new();
        await using ServiceProvider friday = HostOf(database, Friday, ids);
        _ = (await friday.GetRequiredService<OrganisationImportService>().ImportUnitsAsync(Job, Source<UnitColumn>("units"), Friday)).Value;
        await ImportAsync(friday, "friday", Friday);
        await AssignAsync(friday, objectId: "7013");
        await using ServiceProvider monday = HostOf(database, Monday, ids);
        await ImportAsync(monday, "monday", Monday);
        StoredPosition moving = (await PositionsOf(monday)).Single(position => position.Identity.ObjectId == $"{7000 + Moving}");
        Actor operating = new(moving.Person, new ActingAs.Operator(), []);
        _ = (await monday.GetRequiredService<AnnouncedMoveService>().RegisterAsync(operating, [new PlannedMove(moving.Id, "405")], Tuesday)).Value;
    }

    /// <summary>Imports the file of the night without an interruption.</summary>
    /// <returns>How many commits it was.</returns>
    public async Task<int> ImportAsync(TestDatabase database)
    {
        await using ServiceProvider host = HostOf(database, Tuesday);
        Commits commits = new();
        await ImportAsync(host, "tuesday", Tuesday, commits);
        return commits.Count;
    }

    private static Actor Job => Actor.OfJob("nightly-import");

    private static async Task<List<StoredPosition>> PositionsOf(IServiceProvider host) =>
        await host.GetRequiredService<IStoredOrganisation>().PositionsAsync().ToListAsync();

    private static async Task AssignAsync(IServiceProvider host, string objectId)
    {
        Given given = new(host);
        OrganisationUnit trust = await host.GetRequiredService<IStoredOrganisation>().UnitsAsync().FirstAsync(unit => unit.Number == "T1");
        StoredPosition stored = (await PositionsOf(host)).Single(position => position.Identity.ObjectId == objectId);
        Position position = (await host.GetRequiredService<IRepository<PositionId, Position>>().FindAsync(stored.Id))!;
        await given.AssignmentAsync(position, await given.PlanAsync(trust, "Plan", await given.RequirementsAsync(trust, 3)));
    }

    private static string Before(int number) => Line(number);

    private static string After(int number) => number switch
    {
        33 => Line(number, start: "yesterday"),
        16 => Line(number, end: "2026-03-01"),
        19 => Line(number, costCentre: "405", start: "2026-03-03"),
        _ => (number % 10) switch
        {
            4 => Line(number, title: "Head nurse"),
            5 => Line(number, family: "Lie"),
            7 => Line(number, leader: People),
            _ => Line(number),
        },
    };

    private static string New(int number) => Line(number, leader: number switch
    {
        80 => 90,
        90 => 80,
        99 => 85,
        _ => number / 10 * 10,
    });

    private static string Line(
        int number, string trust = "T1", string? costCentre = null, string title = "Nurse", string family = "Berg", string start = "2024-01-01", string end = "",
        int? leader = null)
    {
        int led = leader ?? (number % 10 == 0 ? 0 : number / 10 * 10);
        string ledBy = number == 0 ? ",," : $"{7000 + led},T1,{Ward(led)}";
        return string.Create(CultureInfo.InvariantCulture,
            $"{7000 + number},Ida,{family},,{trust},{costCentre ?? Ward(number)},{title},employee,false,{start},{end},2023-11-01,{ledBy}");
    }

    private static string Ward(int number) => $"40{1 + (number % 4)}";

    private CsvImportSource<TColumn> Source<TColumn>(string name)
        where TColumn : struct, Enum => new(() => System.IO.File.OpenRead(PathOf(name)));

    private async Task ImportAsync(IServiceProvider host, string name, LocalDate run, IProgress<ImportProgress>? progress = null) =>
        _ = (await host.GetRequiredService<OrganisationImportService>().ImportPositionsAsync(Job, Source<PositionColumn>(name), run, progress)).Value;

    private string PathOf(string name) => Path.Combine(_folder, name + ".csv");

    private string Write(string name, string header, IEnumerable<string> lines)
    {
        System.IO.File.WriteAllText(PathOf(name), string.Concat(lines.Prepend(header).Select(line => line + "\n")), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return PathOf(name);
    }

    private sealed class Commits : IProgress<ImportProgress>
    {
        public int Count { get; private set; }

        public void Report(ImportProgress value) => Count += value.Decided > 0 ? 1 : 0;
    }
}
