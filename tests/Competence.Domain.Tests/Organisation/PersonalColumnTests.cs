using System.Collections.Immutable;
using Competence.FollowUp.History;
using Competence.Organisation;
using Competence.Organisation.Identities;
using Competence.Organisation.Import;

namespace Competence.Domain.Tests.Organisation;

/// <summary>Telephone, HPR number and national identity number in the positions file.</summary>
public class PersonalColumnTests
{
    private const string Number = "01819030037";
    private const string OtherNumber = "41819030101";
    private static readonly LocalDate Monday = NightlyRuns.Monday;
    private static readonly LocalDate Tuesday = Monday.PlusDays(1);
    private static readonly PositionText Bare = new();
    private static readonly PositionText Ida = Bare with { Personal = ["+47 22 00 00 01", "0123456", Number] };
    private static readonly PositionText Lars = new("7002", "Lars", "Vik", "", CostCentre: "1002");

    [Fact]
    public async Task A_new_person_has_what_the_line_tells_and_a_changed_line_changes_it()
    {
        NightlyRuns runs = await KeyedAsync();
        await runs.Run(Monday, Ida);
        Person first = await runs.PersonOf(Ida);

        ImportReport report = await runs.Run(Tuesday, Ida with { Personal = ["22000002", "7", OtherNumber] });

        (first.Telephone, first.Hpr, first.NationalIdentity).Should().Be(("+47 22 00 00 01", HprNumber.Of(123456), Protected(runs, Number)));
        Person changed = await runs.PersonOf(Ida);
        (changed.Telephone, changed.Hpr, changed.NationalIdentity).Should().Be(("22000002", HprNumber.Of(7), Protected(runs, OtherNumber)));
        report.Changed.Should().Be(1);
        (await runs.History(changed.Subject)).Select(entry => entry.Fact.GetType().Name).Should().Equal(
            "Created", "TelephoneChanged", "HprNumberChanged", "NationalIdentityChanged", "TelephoneChanged", "HprNumberChanged", "NationalIdentityChanged");
    }

    [Fact]
    public async Task An_empty_text_erases_what_is_kept()
    {
        NightlyRuns runs = await KeyedAsync();
        await runs.Run(Monday, Ida);

        await runs.Run(Tuesday, Ida with { Personal = ["", "", ""] });

        Person person = await runs.PersonOf(Ida);
        (person.Telephone, person.Hpr, person.NationalIdentity).Should().Be((null, null, null));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task What_the_file_has_no_column_for_stays(int columns)
    {
        NightlyRuns runs = await KeyedAsync();
        await runs.Run(Monday, Ida);
        Person before = await runs.PersonOf(Ida);

        ImportReport report = await runs.Run(Tuesday, Ida with { Title = "Doctor", Personal = Ida.Personal[..columns] });

        report.Changed.Should().Be(1);
        (await runs.PositionOf(Ida)).Title.Should().Be("Doctor");
        (await runs.PersonOf(Ida)).Should().Be(before);
    }

    [Fact]
    public async Task A_file_without_the_columns_is_kept_by_the_fingerprints_that_it_always_had_where_there_is_no_key()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(Monday, Bare);

        StoredPosition stored = await runs.Get<IStoredOrganisation>().PositionsAsync().SingleAsync();

        stored.Fingerprint.Should().Be(new TextLine<PositionColumn>(2, Bare.Texts).Fingerprint);
        (await runs.Run(Tuesday, Bare)).Should().Be(new ImportReport(Tuesday, 1, 0, 0, 0, 0, Unchanged: 1, 0, 0, []));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        NightlyRuns runs = await KeyedAsync();
        await runs.Run(Monday, Ida, Lars with { Personal = ["", "", ""] });
        Person before = await runs.PersonOf(Ida);

        (await runs.Run(Tuesday, Ida, Lars with { Personal = ["", "", ""] })).Unchanged.Should().Be(2);

        (await runs.PersonOf(Ida)).Should().Be(before);
    }

    [Fact]
    public async Task A_column_that_the_header_names_now_is_read_though_no_byte_of_the_line_changed()
    {
        NightlyRuns runs = await KeyedAsync();
        await runs.Run(Monday, Ida);
        Person before = await runs.PersonOf(Ida);
        runs.Today = Tuesday;

        await ImportAsync(runs, Tuesday, new RenamedLine(Ida.Texts, PositionColumn.Telephone));
        (await runs.PersonOf(Ida)).Should().Be(before, "the column is passed over");
        await ImportAsync(runs, Tuesday, new RenamedLine((Ida with { Personal = ["22000002", .. Ida.Personal[1..]] }).Texts, PositionColumn.Telephone));
        (await runs.PersonOf(Ida)).Should().Be(before, "the column is passed over");
        await runs.Run(Tuesday, Ida with { Personal = ["22000002", .. Ida.Personal[1..]] });

        (await runs.PersonOf(Ida)).Telephone.Should().Be("22000002");
    }

    [Theory]
    [InlineData(0, "telephone", "import.telephone-wrong", "ring meg")]
    [InlineData(0, "telephone", "import.telephone-wrong", "22+000001")]
    [InlineData(0, "telephone", "import.telephone-wrong", "+01819030037")]
    [InlineData(0, "telephone", "import.telephone-wrong", "+01 81 90 30037")]
    [InlineData(0, "telephone", "import.telephone-wrong", "12")]
    [InlineData(0, "telephone", "import.telephone-wrong", "0000000000000000000000000000001")]
    [InlineData(0, "telephone", "import.telephone-wrong", Number)]
    [InlineData(0, "telephone", "import.telephone-wrong", "018190 30037")]
    [InlineData(1, "hpr_number", "import.hpr-number-wrong", "1234567890")]
    [InlineData(1, "hpr_number", "import.hpr-number-wrong", "12 34")]
    [InlineData(1, "hpr_number", "import.hpr-number-wrong", "000")]
    [InlineData(1, "hpr_number", "import.hpr-number-wrong", Number)]
    [InlineData(2, "national_identity_number", "import.national-identity-wrong", "01819030038")]
    [InlineData(2, "national_identity_number", "import.national-identity-wrong", "018190 30037")]
    public async Task A_wrong_text_rejects_the_line_without_telling_it(int place, string column, string code, string text)
    {
        NightlyRuns runs = await KeyedAsync();
        await runs.Run(Monday, Ida);
        Person before = await runs.PersonOf(Ida);
        string[] personal = [.. Ida.Personal];
        personal[place] = text;

        ImportReport report = await runs.Run(Tuesday, Ida with { GivenName = "Eva", Personal = personal });

        RejectedLine rejected = report.Rejected.Should().ContainSingle().Subject;
        (rejected.Column, rejected.Reason.Code).Should().Be((column, code));
        rejected.Reason.Arguments.Should().Equal(new RefusalArgument("column", column));
        (await runs.PersonOf(Ida)).Should().Be(before);
    }

    [Theory]
    [InlineData("object_id")]
    [InlineData("given_name")]
    [InlineData("family_name")]
    [InlineData("email")]
    [InlineData("title")]
    [InlineData("leader_object_id")]
    public async Task A_number_in_a_column_that_is_kept_readable_rejects_the_line_without_telling_it(string column)
    {
        foreach (string text in new[] { Number, "018190 30037", "018190-30037", "01.81.90 300 37", OtherNumber })
        {
            NightlyRuns runs = await KeyedAsync();
            PositionText line = column switch
            {
                "object_id" => Bare with { ObjectId = text },
                "given_name" => Bare with { GivenName = text },
                "family_name" => Bare with { FamilyName = text },
                "email" => Bare with { Email = text },
                "title" => Bare with { Title = text },
                _ => Bare with { LeaderObjectId = text, LeaderTrust = "T1", LeaderCostCentre = "1001" },
            };

            ImportReport report = await runs.Run(Monday, line);

            report.Rejected.Should().Equal(new RejectedLine(2, column, ImportRules.NationalIdentityMisplaced.Refuse(("column", column))));
            (await runs.Positions()).Should().BeEmpty();
        }
    }

    [Theory]
    [InlineData("+47 22 00 00 01")]
    [InlineData("41234")]
    [InlineData("0047 22000001")]
    public async Task Telephone_numbers_are_kept_as_they_are_written(string text)
    {
        NightlyRuns runs = await KeyedAsync();

        await runs.Run(Monday, Ida with { Personal = [text] });

        (await runs.PersonOf(Ida)).Telephone.Should().Be(text);
    }

    [Fact]
    public async Task A_file_that_brings_numbers_changes_nothing_where_there_is_no_key()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        PositionText[] file = [Lars with { Personal = ["", "", ""] }, Ida];

        (await runs.ImportPositions(Monday, file)).Refusal.Should().Be(ImportRules.NationalIdentityUnprotected.Refuse(("line", 3)));
        (await runs.Get<OrganisationImportService>().PreviewPositionsAsync(NightlyRuns.Job, NightlyRuns.FileOf(file), Monday))
            .Refusal.Rule.Should().Be(ImportRules.NationalIdentityUnprotected);

        (await runs.Positions()).Should().BeEmpty();
        (await runs.ImportPositions(Monday, file[0])).IsAccepted.Should().BeTrue("a column without numbers needs no key");
    }

    [Fact]
    public async Task Under_another_key_the_numbers_are_kept_anew()
    {
        NightlyRuns runs = await KeyedAsync();
        await runs.Run(Monday, Ida);
        CompetenceOptions other = new() { NationalIdentityKey = [9, .. new byte[31]] };
        NightlyRuns later = new(configure: options => options.NationalIdentityKey = other.NationalIdentityKey, store: runs.Get<InMemory.Storage.InMemoryStore>());

        (await later.Run(Tuesday, Ida)).Changed.Should().Be(1);

        (await later.PersonOf(Ida)).NationalIdentity.Should().Be(new NationalIdentityProtection(other).Protect(Read(Number)));
    }

    [Fact]
    public async Task Every_fingerprint_that_is_kept_depends_on_the_key_so_that_nobody_finds_the_number_by_trying_all()
    {
        List<(long Line, long File)> kept = [];
        for (byte key = 1; key <= 2; key++)
        {
            ImmutableArray<byte> bytes = [key, .. new byte[31]];
            NightlyRuns runs = await new NightlyRuns(configure: options => options.NationalIdentityKey = bytes).WithUnits();
            await runs.Run(Monday, Ida);
            StoredPosition stored = await runs.Get<IStoredOrganisation>().PositionsAsync().SingleAsync();
            ImportRunRow row = await runs.Get<IRowSource<ImportRunRow>>().StreamAsync(new ImportRunsSpec()).FirstAsync(run => run.Kind == ImportKind.Positions);
            ImportRun run = (await runs.Get<IRepository<ImportRunId, ImportRun>>().FindAsync(row.Id))!;
            kept.Add((stored.Fingerprint, run.File.Fingerprint));
        }

        kept.Select(it => it.Line).Should().OnlyHaveUniqueItems().And.NotContain(new TextLine<PositionColumn>(2, Ida.Texts).Fingerprint);
        kept.Select(it => it.File).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task No_report_preview_event_or_history_tells_a_number_even_when_columns_are_mixed_up()
    {
        NightlyRuns runs = await KeyedAsync();
        PositionText[] mixedUp =
        [
            Ida,
            Lars with { Start = Number, Personal = ["", "", ""] },
            Lars with { ObjectId = "7003", Occupation = Number, Personal = ["", "", ""] },
            Lars with { ObjectId = "7004", CostCentre = Number, Personal = ["", "", ""] },
            Lars with { ObjectId = "7005", Trust = Number, Personal = ["", "", ""] },
            Lars with { ObjectId = "7006", LeaderObjectId = Number, LeaderTrust = "T1", LeaderCostCentre = "1001", Personal = ["", "", ""] },
            Lars with { ObjectId = "7007", Personal = ["", "", "01819030038"] },
        ];
        ImportPreview preview = (await runs.Get<OrganisationImportService>().PreviewPositionsAsync(NightlyRuns.Job, NightlyRuns.FileOf(mixedUp), Monday)).Value;

        ImportReport report = await runs.Run(Monday, mixedUp);

        report.RejectedLines.Should().Be(6);
        Person person = await runs.PersonOf(Ida);
        ImmutableArray<HistoryEntry> history = await runs.History(person.Subject);
        IEnumerable<string> told =
        [
            .. report.Rejected.Concat(preview.Report.Rejected).Select(line => line.Reason.ToString()),
            .. history.Select(entry => entry.Fact.ToString()),
            .. history.Select(entry => string.Join(' ', HistoryText.Describe(entry.Fact).Arguments.Select(fact => fact.Value))),
            .. (await runs.Get<IRowSource<ImportRunRow>>().StreamAsync(new ImportRunsSpec()).ToListAsync()).Select(run => run.ToString()),
        ];
        told.Should().NotBeEmpty().And.NotContain(text => text.Contains("1819030037") || text.Contains("1819030038"));
        history.Single(entry => entry.Fact is PersonEvent.NationalIdentityChanged).Fact.Audience.Should().Be(Audience.Audit);
    }

    private static async Task<NightlyRuns> KeyedAsync() => await new NightlyRuns(configure: options => options.NationalIdentityKey = [.. new byte[32]]).WithUnits();

    private static async Task ImportAsync(NightlyRuns runs, LocalDate run, ImportLine<PositionColumn> line) =>
        (await runs.Get<OrganisationImportService>().ImportPositionsAsync(NightlyRuns.Job, new TextFile<PositionColumn>([line]), run)).IsAccepted.Should().BeTrue();

    private static ProtectedIdentity Protected(NightlyRuns runs, string number) => runs.Get<INationalIdentityProtection>().Protect(Read(number));

    private static NationalIdentityNumber Read(string text) => NationalIdentityNumber.TryParse(text, out NationalIdentityNumber number) ? number : throw new ArgumentException(text, nameof(text));

    /// <summary>A line of a file whose header calls one column something else.</summary>
    private sealed class RenamedLine(string[] texts, PositionColumn renamed) : ImportLine<PositionColumn>(2, new TextLine<PositionColumn>(2, texts).Fingerprint)
    {
        public override string this[PositionColumn column] => Has(column) ? texts[(int)column] : "";

        public override bool Has(PositionColumn column) => column != renamed;
    }
}
