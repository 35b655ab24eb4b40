using Competence.Organisation;
using Competence.Organisation.Import;

namespace Competence.Domain.Tests.Organisation;

public class RejectedLineTests
{
    private static readonly LocalDate Monday = NightlyRuns.Monday;
    private static readonly LocalDate Tuesday = Monday.PlusDays(1);
    private static readonly PositionText Ida = new();
    private static readonly PositionText Lars = new("7002", "Lars", "Vik", "", CostCentre: "1002");

    /// <summary>What is wrong with Ida's line; the column and the rule that say so.</summary>
    internal static TheoryData<string, PositionText, string, Rule> WrongLines => new()
    {
        { "no given name", Ida with { GivenName = "" }, "given_name", ImportRules.ValueMissing },
        { "no family name", Ida with { FamilyName = "" }, "family_name", ImportRules.ValueMissing },
        { "long family name", Ida with { FamilyName = new string('a', 101) }, "family_name", ImportRules.ValueTooLong },
        { "long address", Ida with { Email = new string('a', 255) }, "email", ImportRules.ValueTooLong },
        { "no title", Ida with { Title = "" }, "title", ImportRules.ValueMissing },
        { "long title", Ida with { Title = new string('a', 201) }, "title", ImportRules.ValueTooLong },
        { "unknown occupation", Ida with { Occupation = "Employee" }, "occupation", ImportRules.ValueUnknown },
        { "no word for temporary", Ida with { Temporary = "yes" }, "temporary", ImportRules.ValueUnknown },
        { "no start", Ida with { Start = "" }, "start", ImportRules.ValueMissing },
        { "Norwegian date", Ida with { Start = "01.01.2024" }, "start", ImportRules.ValueNotDate },
        { "no such day", Ida with { End = "2027-02-29" }, "end", ImportRules.ValueNotDate },
        { "start before all time", Ida with { Start = "-9998-01-01" }, "start", ImportRules.DateOutOfRange },
        { "start after all time", Ida with { Start = "9999-12-31" }, "start", ImportRules.DateOutOfRange },
        { "registered after all time", Ida with { Registered = "9999-12-31" }, "registered", ImportRules.DateOutOfRange },
        { "ends after all time", Ida with { End = "9999-12-30" }, "end", ImportRules.DateOutOfRange },
        { "day after the latest", Ida with { End = "3000-01-01" }, "end", ImportRules.DateOutOfRange },
        { "day before the earliest", Ida with { Start = "1799-12-31" }, "start", ImportRules.DateOutOfRange },
        { "zero byte in a name", Ida with { FamilyName = "Be\0rg" }, "family_name", ImportRules.ValueNotText },
        { "line break in a name", Ida with { GivenName = "Ida\nMarie" }, "given_name", ImportRules.ValueNotText },
        { "tab in an address", Ida with { Email = "ida\t@example.org" }, "email", ImportRules.ValueNotText },
        { "ends before start", Ida with { End = "2023-12-31" }, "end", ImportRules.EndsBeforeStart },
        { "no registration", Ida with { Registered = "" }, "registered", ImportRules.ValueMissing },
        { "leader without trust", Ida with { LeaderObjectId = "7002", LeaderCostCentre = "1002" }, "leader_trust", ImportRules.LeaderIncomplete },
        { "leader without object id", Ida with { LeaderTrust = "T1", LeaderCostCentre = "1002" }, "leader_object_id", ImportRules.LeaderIncomplete },
        { "leader without cost centre", Ida with { LeaderObjectId = "7002", LeaderTrust = "T1" }, "leader_cost_centre", ImportRules.LeaderIncomplete },
        { "own leader", Ida.LedBy(Ida), "leader_object_id", ImportRules.LeadsItself },
        { "unknown leader", Ida.LedBy(Lars with { ObjectId = "9999" }), "leader_object_id", ImportRules.LeaderUnknown },
    };

    public static TheoryData<string> WrongLineNames => [.. WrongLines.Select(row => row.Data.Item1)];

    [Theory]
    [MemberData(nameof(WrongLineNames))]
    public async Task A_wrong_line_is_told_with_its_column_and_reason_and_leaves_its_position_as_it_was(string name)
    {
        (_, PositionText wrong, string column, Rule rule) = WrongLines.Select(row => row.Data).Single(row => row.Item1 == name);
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(Monday, Lars, Ida);
        Position before = await runs.PositionOf(Ida);

        ImportReport report = await runs.Run(Tuesday, Lars, wrong);

        report.Should().Be(new ImportReport(Tuesday, 2, 0, 0, 0, 0, Unchanged: 1, 0, 1, report.Rejected));
        RejectedLine rejected = report.Rejected.Should().ContainSingle().Subject;
        (rejected.Line, rejected.Column, rejected.Reason.Rule).Should().Be((3, column, rule));
        (await runs.PositionOf(Ida)).Should().Be(before);
        runs.Endings.Told.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(WrongLineNames))]
    public async Task A_wrong_line_of_a_new_position_creates_nothing(string name)
    {
        PositionText wrong = WrongLines.Select(row => row.Data).Single(row => row.Item1 == name).Item2;
        NightlyRuns runs = await new NightlyRuns().WithUnits();

        (await runs.Run(Monday, Lars, wrong)).Rejected.Should().ContainSingle();

        (await runs.Positions()).Select(position => position.Identity.ObjectId).Should().Equal("7002");
    }

    [Theory]
    [InlineData("T9", "1001", "trust", "import.trust-unknown")]
    [InlineData("T1", "9999", "cost_centre", "import.cost-centre-unknown")]
    [InlineData("T2", "1002", "cost_centre", "import.cost-centre-unknown")]
    [InlineData("T1", "1000", "cost_centre", "import.cost-centre-unknown")]
    [Rule("ORG-09")]
    public async Task A_position_is_at_an_open_cost_centre_of_its_trust(string trust, string costCentre, string column, string rule)
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();

        ImportReport report = await runs.Run(Monday, Ida with { Trust = trust, CostCentre = costCentre });

        report.Rejected.Select(line => (line.Line, line.Column, line.Reason.Code)).Should().Equal((2, column, rule));
    }

    [Fact]
    public async Task A_position_is_not_at_a_cost_centre_that_was_closed()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        (await runs.ImportUnits(Monday, UnitText.TwoTrusts.Where(unit => unit.Number != "1001"))).IsAccepted.Should().BeTrue();

        (await runs.Run(Monday, Ida)).Rejected.Single().Reason.Rule.Should().Be(ImportRules.CostCentreUnknown);
    }

    [Fact]
    [Rule("ORG-08")]
    public async Task A_position_that_stands_twice_is_taken_from_its_first_line()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();

        ImportReport report = await runs.Run(Monday, Ida, Lars, Ida with { Title = "Doctor" });

        report.Rejected.Should().Equal(new RejectedLine(4, "object_id", ImportRules.LineRepeated.Refuse(("first", 2))));
        (await runs.PositionOf(Ida)).Title.Should().Be("Nurse");
    }

    [Theory]
    [InlineData("", "T1", "1001", "object_id")]
    [InlineData("7001", "", "1001", "trust")]
    [InlineData("7001", "T1", "", "cost_centre")]
    public async Task While_a_line_does_not_tell_whose_it_is_no_position_counts_as_gone(string objectId, string trust, string costCentre, string column)
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(Monday, Ida, Lars with { End = "2026-03-02" });

        ImportReport report = await runs.Run(Tuesday, Ida with { ObjectId = objectId, Trust = trust, CostCentre = costCentre });

        report.Rejected.Should().ContainSingle().Which.Column.Should().Be(column);
        (await runs.PositionOf(Ida)).IsActive.Should().BeTrue();
        (await runs.PositionOf(Lars)).IsActive.Should().BeFalse("its end date has passed, whatever the file says");
    }

    [Fact]
    public async Task A_rejected_line_keeps_a_position_active_even_past_its_end()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(Monday, Ida with { End = "2026-03-02" });

        await runs.Run(Tuesday, Ida with { End = "2026-13-02" });

        (await runs.PositionOf(Ida)).IsActive.Should().BeTrue();
    }

    [Fact]
    public async Task A_damaged_line_is_told_and_does_not_count_as_anybodys()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(Monday, Ida);
        runs.Today = Tuesday;

        Result<ImportRun> result = await runs.Get<OrganisationImportService>().ImportPositionsAsync(
            NightlyRuns.Job, new TextFile<PositionColumn>([new TextLine<PositionColumn>(2, Ida.Texts, ImportRules.LineQuotes.Refuse())]), Tuesday);

        result.Value.ToReport().Rejected.Should().Equal(new RejectedLine(2, "", ImportRules.LineQuotes.Refuse()));
        (await runs.PositionOf(Ida)).IsActive.Should().BeTrue();
    }

    [Fact]
    [Rule("ORG-28")]
    public async Task A_rejected_line_still_tells_that_the_leader_on_it_exists()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();

        ImportReport report = await runs.Run(Monday, Ida.LedBy(Lars), Lars with { Title = "" });

        report.Rejected.Select(line => line.Line).Should().Equal(3);
        (await runs.PositionOf(Ida)).Leader.Should().BeNull();
    }

    [Theory]
    [InlineData(100, 1, true)]
    [InlineData(199, 2, false)]
    [InlineData(200, 2, true)]
    public async Task A_file_with_more_than_one_percent_wrong_lines_changes_nothing(int lines, int wrong, bool taken)
    {
        NightlyRuns runs = await new NightlyRuns(largestShareOfRejectedLines: 0.01).WithUnits();
        PositionText[] file = [.. Enumerable.Range(0, lines).Select(number => Ida with { ObjectId = $"{number}", Title = number < wrong ? "" : "Nurse" })];

        Result<ImportReport> result = await runs.ImportPositions(Monday, file);

        result.IsAccepted.Should().Be(taken);
        (await runs.Positions()).Length.Should().Be(taken ? lines - wrong : 0);
    }

    [Fact]
    public async Task A_distrusted_file_says_what_was_wrong_first()
    {
        NightlyRuns runs = await new NightlyRuns(largestShareOfRejectedLines: 0.01).WithUnits();

        Result<ImportReport> result = await runs.ImportPositions(Monday, Lars, Ida with { Title = "" });

        result.Refusal.Should().Be(ImportRules.TooManyRejected.Refuse(
            ("rejected", 1), ("lines", 2), ("line", 3), ("column", "title"), ("reason", "import.value-missing")));
    }

    [Fact]
    public async Task A_file_that_breaks_after_good_lines_changes_nothing_and_says_why()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        Refusal cutOff = ImportRules.FileCutOff.Refuse(("line", 3));

        Result<ImportRun> result = await runs.Get<OrganisationImportService>().ImportPositionsAsync(
            NightlyRuns.Job, new TextFile<PositionColumn>([new TextLine<PositionColumn>(2, Ida.Texts), cutOff]), Monday);

        result.Refusal.Should().Be(cutOff);
        (await runs.Positions()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_file_without_lines_changes_nothing()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(Monday, Ida);

        (await runs.ImportPositions(Monday)).Refusal.Should().Be(ImportRules.FileEmpty.Refuse());
        (await runs.ImportUnits(Monday)).Refusal.Should().Be(ImportRules.FileEmpty.Refuse());

        (await runs.PositionOf(Ida)).IsActive.Should().BeTrue();
    }

    [Theory]
    [InlineData("occupation", "Employee")]
    [InlineData("temporary", "yes")]
    public async Task An_unknown_word_is_told_with_those_that_are_known(string column, string word)
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();

        ImportReport report = await runs.Run(Monday, column == "temporary" ? Ida with { Temporary = word } : Ida with { Occupation = word });

        Refusal reason = report.Rejected.Single().Reason;
        reason.Arguments.Should().StartWith([new RefusalArgument("column", column), new RefusalArgument("value", word)]);
        string[] words = ((string)reason.Arguments[2].Value!).Split(", ");
        words.Should().BeInAscendingOrder(StringComparer.Ordinal).And.Contain(column == "temporary" ? ["false", "true"] : ["employee", "resident"]);
    }

    [Fact]
    public async Task Texts_and_dates_at_the_limits_are_taken()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();

        ImportReport report = await runs.Run(Monday,
            Ida with { FamilyName = new string('a', 100), Email = new string('a', 254), Title = new string('a', 200), Start = "1800-01-01", End = "2999-12-31" },
            Lars with { Start = "2026-03-02", End = "2026-03-02" });

        report.Rejected.Should().BeEmpty();
        report.Created.Should().Be(2);
    }
}
