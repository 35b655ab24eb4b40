using Competence.Files.Csv;
using Competence.Organisation;
using Competence.Organisation.Import;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.Files.Tests.Import;

/// <summary>Holds docs/import.md to the code: its columns are those that are read, its words those that are known, its examples do what it says.</summary>
public class ImportPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Root(), "docs", "import.md"));
    private static readonly LocalDate Monday = new(2026, 3, 2);

    [Fact]
    public void The_page_lists_the_columns_of_both_files()
    {
        ColumnsUnder("## Units").Should().BeEquivalentTo(ImportColumns.NamesOf<UnitColumn>());
        ColumnsUnder("## Positions").Should().BeEquivalentTo(ImportColumns.NamesOf<PositionColumn>());
    }

    [Fact]
    public void The_page_lists_the_words_that_the_files_use()
    {
        string[] words = [.. ImportColumns.WordsOf<UnitKind>().Keys, .. ImportColumns.WordsOf<Occupation>().Keys];

        words.Where(word => !Page.Contains($"`{word}`", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_examples_do_what_the_page_says()
    {
        string folder = Directory.CreateTempSubdirectory("import").FullName;
        string unitsPath = Path.Combine(folder, "units.csv"), positionsPath = Path.Combine(folder, "positions.csv");
        await File.WriteAllTextAsync(unitsPath, ExampleUnder("## Units"));
        await File.WriteAllTextAsync(positionsPath, ExampleUnder("## Positions"));
        await using ServiceProvider services = Services();
        OrganisationImportService import = services.CreateScope().ServiceProvider.GetRequiredService<OrganisationImportService>();
        Actor job = Actor.OfJob("nightly-import");
        LocalDate run = Monday;

        #region ImportBothFiles
        CsvImportSource<UnitColumn> units = new(() => File.OpenRead(unitsPath));
        CsvImportSource<PositionColumn> positions = new(() => File.OpenRead(positionsPath));

        Result<ImportRun> tree = await import.ImportUnitsAsync(job, units, run);
        Result<ImportRun> people = await import.ImportPositionsAsync(job, positions, run);
        #endregion

        Directory.Delete(folder, recursive: true);
        tree.Value.ToReport().Should().Be(new ImportReport(Monday, 5, Created: 5, 0, 0, 0, 0, 0, 0, []));
        people.Value.ToReport().Should().Be(new ImportReport(Monday, 4, Created: 2, 0, 0, 0, 0, Skipped: 1, RejectedLines: 1,
            [new RejectedLine(2, "leader_object_id", ImportRules.LeaderUnknown.Refuse(("leader", "7002 A 4100-L")))]));
    }

    [Fact]
    public async Task A_preview_says_what_an_accepted_run_does()
    {
        await using ServiceProvider services = Services();
        OrganisationImportService import = services.CreateScope().ServiceProvider.GetRequiredService<OrganisationImportService>();
        Actor somebody = new(PersonId.From(new Guid(1, 0, 0, new byte[8])), new ActingAs.Operator(), []);
        LocalDate run = Monday;
        string header = ExampleUnder("## Positions").Split('\n')[0];
        string[] lines = [.. Enumerable.Range(1, 20).Select(number => $"{number},Ida,Berg,,A,416020,Nurse,employee,false,2024-01-01,,2023-11-01,,,")];
        await import.ImportUnitsAsync(somebody, FileOf<UnitColumn>(ExampleUnder("## Units")), run);
        await import.ImportPositionsAsync(somebody, FileOf<PositionColumn>(string.Join('\n', [header, .. lines, ""])), run);
        CsvImportSource<PositionColumn> shorter = FileOf<PositionColumn>(string.Join('\n', [header, .. lines[..14], ""]));
        List<string> told = [];
        (await import.ImportPositionsAsync(somebody, shorter, run)).Refusal.Rule.Should().Be(ImportRules.TooManyWouldEnd);

        #region PreviewAndAccept
        ImportPreview preview = (await import.PreviewPositionsAsync(somebody, shorter, run)).Value;
        foreach (EndingPosition ending in preview.Positions)
        {
            told.Add($"{ending.PersonName}, {ending.Title}, {ending.UnitName}: {ending.Reason}");
        }

        Result<ImportRun> accepted = await import.ImportPositionsAsync(somebody, shorter, run, acceptedPercent: preview.Endings.Percent);
        #endregion

        told.Should().HaveCount(6).And.OnlyContain(line => line == "Ida Berg, Nurse, 416020 – Ward 2, north: GoneFromFile");
        accepted.Value.ToReport().Should().Be(preview.Report);
        accepted.Value.Endings.AcceptedPercent.Should().Be(30);
    }

    private static CsvImportSource<TColumn> FileOf<TColumn>(string text)
        where TColumn : struct, Enum => new(() => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)));

    private static ServiceProvider Services()
    {
        ServiceCollection services = new();
        services.AddSingleton<IClock>(new SetClock(Monday.At(new LocalTime(3, 0)).InUtc().ToInstant()));
        services.AddCompetence(options => options.LargestShareOfRejectedLines = 0.5).AddDomain().UseInMemory();
        return services.BuildServiceProvider();
    }

    private static IEnumerable<string> ColumnsUnder(string heading) =>
        Under(heading).Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]);

    private static string ExampleUnder(string heading) => Under(heading).Split("```csv\n")[1].Split("```")[0];

    private static string Under(string heading) => Page.Split(heading + "\n")[1].Split("\n## ")[0];

    private static string Root()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Competence.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }

    private sealed class SetClock(Instant now) : IClock
    {
        public Instant GetCurrentInstant() => now;
    }
}
