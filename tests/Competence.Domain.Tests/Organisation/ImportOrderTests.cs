using System.Collections.Immutable;
using Competence.Organisation;
using Competence.Organisation.Import;

namespace Competence.Domain.Tests.Organisation;

/// <summary>What is written does not depend on the order of the lines, and the derived tables are put right when they must be and only then.</summary>
public class ImportOrderTests
{
    private static readonly LocalDate Monday = NightlyRuns.Monday;
    private static readonly LocalDate Tuesday = Monday.PlusDays(1);
    private static readonly PositionText Ida = new();
    private static readonly PositionText Lars = new("7002", "Lars", "Vik", "", CostCentre: "1002");
    private static readonly PositionText Odd = new("7003", "Odd", "Lie", "");

    [Fact]
    public async Task Units_are_made_from_the_top_by_trust_and_number()
    {
        NightlyRuns runs = new();

        await runs.ImportUnits(Monday, UnitText.TwoTrusts.Reverse());

        (await runs.Units()).OrderBy(unit => unit.Id).Select(unit => $"{unit.Number} {unit.Name}").Should().Equal(
            "R Region", "T1 First trust", "T2 Second trust", "1000 Clinic", "1001 Far ward", "1001 First ward", "1002 Second ward");
    }

    [Fact]
    public async Task What_happens_to_units_that_are_there_is_written_in_the_order_of_their_identifiers()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        OrganisationUnit[] wards = [await runs.Unit("T1", "1001"), await runs.Unit("T1", "1002")];

        await runs.ImportUnits(Monday, UnitText.TwoTrusts.Reverse().Select(unit => unit.Number is "1001" or "1002" ? unit with { Name = "Renamed" } : unit));
        (await LastWritten(runs, wards.Select(unit => unit.Subject))).Should().BeInAscendingOrder();

        await runs.ImportUnits(Monday, UnitText.TwoTrusts.Where(unit => unit.Number is not ("1001" or "1002") || unit.Trust == "T2"));
        (await runs.Units()).Count(unit => unit.IsClosed).Should().Be(2);
        (await LastWritten(runs, wards.Select(unit => unit.Subject))).Should().BeInAscendingOrder();
    }

    [Fact]
    public async Task People_and_positions_are_made_in_the_order_of_their_identity()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();

        await runs.Run(Monday, Odd, Lars, Ida);

        PositionText[] ordered = [Ida, Lars, Odd];
        Position[] positions = [.. await Task.WhenAll(ordered.Select(runs.PositionOf))];
        positions.Select(position => position.Id).Should().BeInAscendingOrder();
        positions.Select(position => position.Person).Should().BeInAscendingOrder();
    }

    [Fact]
    public async Task What_happens_to_people_and_positions_that_are_there_is_written_in_the_order_of_their_identifiers()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        PositionText[] ordered = [Ida, Lars, Odd];
        await runs.Run(Monday, ordered);

        await runs.Run(Tuesday, ordered.Reverse().Select(line => line with { FamilyName = "Ny", Title = "Doctor" }));

        Position[] positions = [.. await Task.WhenAll(ordered.Select(runs.PositionOf))];
        (await LastWritten(runs, positions.OrderBy(position => position.Id).Select(position => position.Subject))).Should().BeInAscendingOrder();
        Person[] people = [.. await Task.WhenAll(ordered.Select(runs.PersonOf))];
        (await LastWritten(runs, people.OrderBy(person => person.Id).Select(person => person.Subject))).Should().BeInAscendingOrder();
    }

    [Fact]
    public async Task Of_lines_registered_the_same_day_the_first_by_identity_tells_the_name()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();

        await runs.Run(Monday, Ida with { CostCentre = "1002", FamilyName = "Annen" }, Ida with { FamilyName = "Første" });

        (await runs.PersonOf(Ida)).FamilyName.Should().Be("Første");
    }

    [Fact]
    public async Task What_is_wrong_is_told_in_the_order_of_the_lines()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();

        ImportReport report = await runs.Run(Monday, Ida.LedBy(Lars with { ObjectId = "9999" }), Lars, Odd with { Title = "" });

        report.Rejected.Select(line => (line.Line, line.Reason.Rule)).Should().Equal((2, ImportRules.LeaderUnknown), (4, ImportRules.ValueMissing));
    }

    [Fact]
    public async Task The_tree_is_put_right_when_a_unit_is_made_or_moved_and_only_then()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        StagedLast<RefreshUnitClosure>(runs).Should().BeTrue();
        UnitText[] renamed = [.. UnitText.TwoTrusts.Select(unit => unit.Number == "1000" ? unit with { Name = "Renamed" } : unit)];

        await runs.ImportUnits(Monday, renamed);
        StagedLast<RefreshUnitClosure>(runs).Should().BeFalse();

        UnitText[] moved = [.. renamed.Select(unit => unit.Number is "1001" or "1002" && unit.Trust == "T1" ? unit with { Parent = "T1", Name = "Moved" } : unit)];
        await runs.ImportUnits(Monday, moved);
        StagedLast<RefreshUnitClosure>(runs).Should().BeTrue();

        await runs.ImportUnits(Monday, [.. moved.Select(unit => unit.Number == "R" ? unit with { Name = "Again" } : unit), new("T1", "1003", "Third ward", "cost-centre", "T1")]);
        StagedLast<RefreshUnitClosure>(runs).Should().BeTrue();
    }

    [Fact]
    public async Task The_chain_of_leaders_is_put_right_when_a_position_is_made_or_led_by_another_and_only_then()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(Monday, Ida, Lars, Odd);
        StagedLast<RefreshLeaderClosure>(runs).Should().BeTrue();

        await runs.Run(Tuesday, Ida with { Title = "Doctor" }, Lars, Odd);
        StagedLast<RefreshLeaderClosure>(runs).Should().BeFalse();

        await runs.Run(Tuesday, Ida.LedBy(Lars), Lars, Odd.LedBy(Lars));
        StagedLast<RefreshLeaderClosure>(runs).Should().BeTrue();

        await runs.Run(Tuesday, Ida.LedBy(Lars) with { Title = "Surgeon" }, Lars, Odd.LedBy(Lars), new PositionText("7004", "Eva", "Dahl", ""));
        StagedLast<RefreshLeaderClosure>(runs).Should().BeTrue();
    }

    [Fact]
    public async Task Lines_are_remembered_when_there_are_new_ones()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(Monday, Ida, Lars);
        StagedLast<RememberPositionLines>(runs).Should().BeTrue();

        await runs.Run(Tuesday, Ida);

        (await runs.PositionOf(Lars)).IsActive.Should().BeFalse();
        StagedLast<RememberPositionLines>(runs).Should().BeFalse();
    }

    [Fact]
    public async Task Of_a_file_that_changes_nothing_only_the_report_is_written()
    {
        NightlyRuns runs = await new NightlyRuns(configure: options => options.LargestImportBatch = 1).WithUnits();
        await runs.Run(Monday, Ida, Lars);
        int commits = runs.Commits.Count;

        await runs.ImportUnits(Monday, UnitText.TwoTrusts);
        await runs.Run(Tuesday, Ida, Lars);

        runs.Commits.Skip(commits).Should().HaveCount(2).And.OnlyContain(operations => operations.Count == 0);
        runs.Get<RecordedWork>().Saved.Skip(commits).Should().OnlyContain(states => states.All(state => state is ImportRun) && states.Count == 2);
    }

    [Theory]
    [InlineData("unchanged", "changed")]
    [InlineData("changed", "unchanged")]
    [InlineData("unchanged", "unchanged")]
    [Rule("ORG-08")]
    public async Task Of_two_lines_of_a_stored_position_the_first_counts_whether_it_changed_or_not(string first, string second)
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(Monday, Ida, Lars);
        PositionText Line(string which) => which == "changed" ? Ida with { Title = "Doctor" } : Ida;

        ImportReport report = await runs.Run(Tuesday, Line(first), Lars, Line(second));

        report.Rejected.Should().Equal(new RejectedLine(4, "object_id", ImportRules.LineRepeated.Refuse(("first", 2))));
        (report.Changed, report.Unchanged, report.Deactivated).Should().Be(first == "changed" ? (1, 1, 0) : (0, 2, 0));
        (await runs.PositionOf(Ida)).Title.Should().Be(first == "changed" ? "Doctor" : "Nurse");
    }

    [Fact]
    [Rule("ORG-28")]
    public async Task A_leader_who_was_changed_by_other_hands_is_set_right_by_an_unchanged_line()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(Monday, Ida.LedBy(Lars), Lars, Odd);
        Position ida = await runs.PositionOf(Ida);
        PositionEvent.LeaderChanged elsewhere = new((await runs.PositionOf(Odd)).Id);
        IUnitOfWork work = runs.Get<IUnitOfWorkFactory>().Begin();
        work.Save(ida.Apply(elsewhere), elsewhere);
        await work.CommitAsync(EventOrigin.Of(NightlyRuns.Job, Instant.FromUtc(2026, 3, 2, 12, 0)));

        ImportReport report = await runs.Run(Tuesday, Ida.LedBy(Lars), Lars, Odd);

        (report.Changed, report.Unchanged).Should().Be((1, 2));
        (await runs.PositionOf(Ida)).Leader.Should().Be(ida.Leader);
    }

    private static bool StagedLast<TOperation>(NightlyRuns runs) => runs.Commits[^1].OfType<TOperation>().Any();

    private static async Task<ImmutableArray<EventId>> LastWritten(NightlyRuns runs, IEnumerable<Subject> subjects)
    {
        List<EventId> written = [];
        foreach (Subject subject in subjects)
        {
            written.Add((await runs.History(subject))[^1].Id);
        }

        return [.. written];
    }
}
