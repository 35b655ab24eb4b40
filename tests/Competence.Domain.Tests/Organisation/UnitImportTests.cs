using System.Collections.Immutable;
using Competence.Organisation;
using Competence.Organisation.Import;

namespace Competence.Domain.Tests.Organisation;

public class UnitImportTests
{
    private static readonly LocalDate Monday = NightlyRuns.Monday;
    private static readonly UnitText[] File = UnitText.TwoTrusts;

    [Fact]
    [Rule("ORG-01", "ORG-02")]
    public async Task The_file_becomes_a_tree_with_the_region_at_the_top_and_trusts_below()
    {
        NightlyRuns runs = new();

        ImportReport report = (await runs.ImportUnits(Monday, File.Reverse())).Value;

        report.Should().Be(new ImportReport(Monday, 7, Created: 7, 0, 0, 0, 0, 0, 0, []));
        OrganisationUnit region = await runs.Unit("", "R");
        OrganisationUnit trust = await runs.Unit("T1", "T1");
        OrganisationUnit clinic = await runs.Unit("T1", "1000");
        region.Should().Be(new OrganisationUnit(region.Id, null, null, UnitKind.Region, "R", "Region", IsClosed: false, 1));
        trust.Should().Be(new OrganisationUnit(trust.Id, region.Id, trust.Id, UnitKind.Trust, "T1", "First trust", IsClosed: false, 1));
        clinic.Should().Be(new OrganisationUnit(clinic.Id, trust.Id, trust.Id, UnitKind.Clinic, "1000", "Clinic", IsClosed: false, 1));
        clinic.DisplayName.Should().Be("1000 – Clinic");
        OrganisationUnit ward = await runs.Unit("T1", "1001");
        (await runs.Get<IOrganisationTree>().PathAsync(ward.Id)).Should().Equal(ward.Id, clinic.Id, trust.Id, region.Id);
    }

    [Fact]
    [Rule("ORG-02")]
    public async Task A_number_is_unique_in_its_trust_only()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();

        (await runs.Unit("T1", "1001")).Id.Should().NotBe((await runs.Unit("T2", "1001")).Id);
    }

    [Fact]
    public async Task The_same_file_again_writes_nothing()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        ImmutableArray<OrganisationUnit> before = await runs.Units();

        ImportReport report = (await runs.ImportUnits(Monday, File.Reverse())).Value;

        report.Should().Be(new ImportReport(Monday, 7, 0, 0, 0, 0, Unchanged: 7, 0, 0, []));
        (await runs.Units()).Should().BeEquivalentTo(before);
    }

    [Fact]
    public async Task A_unit_is_renamed_reclassified_and_moved_with_one_fact_of_each_and_what_is_below_moves_along()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        UnitText[] changed =
        [
            .. File.Where(unit => unit.Number != "1000"),
            new("T1", "1000", "Renamed", "department", "900"),
            new("T1", "900", "New clinic", "clinic", "T1"),
        ];

        ImportReport report = (await runs.ImportUnits(Monday, changed)).Value;

        (report.Created, report.Changed, report.Unchanged).Should().Be((1, 1, 6));
        OrganisationUnit clinic = await runs.Unit("T1", "900");
        OrganisationUnit moved = await runs.Unit("T1", "1000");
        (moved.Name, moved.Kind, moved.Parent, moved.Version).Should().Be(("Renamed", UnitKind.Department, clinic.Id, 4));
        (await runs.Get<IOrganisationTree>().SubTreeAsync(clinic.Id)).Should().Contain((await runs.Unit("T1", "1001")).Id);
        HistoryEntry[] entries = [.. await runs.History(moved.Subject)];
        entries.Skip(1).Select(entry => entry.Fact).Should().Equal(
            new OrganisationUnitEvent.Renamed("Renamed"), new OrganisationUnitEvent.Reclassified(UnitKind.Department), new OrganisationUnitEvent.Moved(clinic.Id));
        entries.Skip(1).Aggregate(OrganisationUnit.From((OrganisationUnitEvent.Created)entries[0].Fact), (at, entry) => at.Apply((OrganisationUnitEvent)entry.Fact))
            .Should().Be(moved);
    }

    [Fact]
    public async Task A_unit_that_is_gone_is_closed_and_reopened_when_it_is_back()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        OrganisationUnit ward = await runs.Unit("T1", "1002");

        (await runs.ImportUnits(Monday, File.Where(unit => unit.Number != "1002"))).Value.Deactivated.Should().Be(1);
        (await runs.Unit("T1", "1002")).Should().Be(ward with { IsClosed = true, Version = 2 });

        (await runs.ImportUnits(Monday, File)).Value.Should().Be(new ImportReport(Monday, 7, 0, 0, 0, Reopened: 1, Unchanged: 6, 0, 0, []));
        (await runs.Unit("T1", "1002")).Should().Be(ward with { Version = 3 });
        (await runs.History(ward.Subject)).Select(entry => entry.Fact).Skip(1)
            .Should().Equal(new OrganisationUnitEvent.Closed(), new OrganisationUnitEvent.Reopened());
    }

    [Fact]
    public async Task A_rejected_line_leaves_its_unit_open_and_what_is_above_it_too()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        ImmutableArray<OrganisationUnit> before = await runs.Units();

        ImportReport report = (await runs.ImportUnits(Monday, File.Where(unit => unit.Number != "1000"))).Value;

        report.Rejected.Select(line => (line.Column, line.Reason.Rule)).Should().Equal(("parent", ImportRules.ParentUnknown), ("parent", ImportRules.ParentUnknown));
        (report.Lines, report.Unchanged).Should().Be((6, 4));
        (await runs.Units()).Should().BeEquivalentTo(before);
    }

    /// <summary>A line beside the file's own; the column and the rule that reject it.</summary>
    internal static TheoryData<string, UnitText, string, Rule> WrongLines => new()
    {
        { "no number", new("T1", "", "New", "clinic", "T1"), "number", ImportRules.ValueMissing },
        { "no name", new("T1", "900", "", "clinic", "T1"), "name", ImportRules.ValueMissing },
        { "long name", new("T1", "900", new string('a', 201), "clinic", "T1"), "name", ImportRules.ValueTooLong },
        { "long number", new("T1", new string('9', 51), "New", "clinic", "T1"), "number", ImportRules.ValueTooLong },
        { "zero byte in a name", new("T1", "900", "Ne\0w", "clinic", "T1"), "name", ImportRules.ValueNotText },
        { "line break in a number", new("T1", "9\n00", "New", "clinic", "T1"), "number", ImportRules.ValueNotText },
        { "unknown kind", new("T1", "900", "New", "hospital", "T1"), "kind", ImportRules.ValueUnknown },
        { "no trust", new("", "900", "New", "clinic", "T1"), "trust", ImportRules.ValueMissing },
        { "no parent", new("T1", "900", "New", "clinic", ""), "parent", ImportRules.ValueMissing },
        { "second region", new("", "S", "New", "region", ""), "kind", ImportRules.SecondRegion },
        { "region in a trust", new("T1", "S", "New", "region", ""), "trust", ImportRules.ValueNotExpected },
        { "region below another", new("", "S", "New", "region", "R"), "parent", ImportRules.ValueNotExpected },
        { "trust of another trust", new("T1", "T3", "New", "trust", "R"), "trust", ImportRules.TrustOfTrust },
        { "trust below a trust", new("T3", "T3", "New", "trust", "T1"), "parent", ImportRules.ParentUnknown },
        { "unknown parent", new("T1", "900", "New", "clinic", "999"), "parent", ImportRules.ParentUnknown },
        { "parent in another trust", new("T2", "900", "New", "clinic", "1000"), "parent", ImportRules.ParentUnknown },
        { "below a cost centre", new("T1", "900", "New", "cost-centre", "1001"), "parent", ImportRules.ParentOfLowerKind },
        { "clinic below a section", new("T1", "900", "New", "clinic", "1002"), "parent", ImportRules.ParentOfLowerKind },
        { "below itself", new("T1", "900", "New", "clinic", "900"), "parent", ImportRules.ParentBelowItself },
        { "twice", new("T1", "1001", "New", "cost-centre", "1000"), "number", ImportRules.LineRepeated },
    };

    public static TheoryData<string> WrongLineNames => [.. WrongLines.Select(row => row.Data.Item1)];

    [Theory]
    [MemberData(nameof(WrongLineNames))]
    [Rule("ORG-01", "ORG-02")]
    public async Task A_line_that_does_not_fit_the_tree_is_told_with_its_column_and_reason(string name)
    {
        (_, UnitText wrong, string column, Rule rule) = WrongLines.Select(row => row.Data).Single(row => row.Item1 == name);
        NightlyRuns runs = new();

        ImportReport report = (await runs.ImportUnits(Monday, [.. File, wrong])).Value;

        RejectedLine rejected = report.Rejected.Should().ContainSingle().Subject;
        (rejected.Line, rejected.Column, rejected.Reason.Rule).Should().Be((9, column, rule));
        (await runs.Units()).Length.Should().Be(7);
    }

    [Fact]
    [Rule("ORG-01")]
    public async Task Units_that_would_stand_in_a_circle_are_rejected_with_all_that_hangs_on_them()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        UnitText[] circle =
        [
            new("T1", "901", "A", "clinic", "902"),
            new("T1", "902", "B", "clinic", "901"),
            new("T1", "903", "Below", "section", "902"),
        ];

        ImportReport report = (await runs.ImportUnits(Monday, [.. File, .. circle])).Value;

        report.Rejected.Select(line => line.Reason.Rule).Should().Equal(
            ImportRules.ParentBelowItself, ImportRules.ParentBelowItself, ImportRules.ParentUnknown);
        (await runs.Units()).Length.Should().Be(7);
    }

    [Fact]
    [Rule("ORG-01")]
    public async Task A_move_below_what_a_rejected_line_keeps_below_it_is_rejected()
    {
        NightlyRuns runs = new();
        UnitText upper = new("T1", "901", "Upper", "clinic", "T1");
        UnitText lower = new("T1", "902", "Lower", "clinic", "901");
        await runs.ImportUnits(Monday, [.. File, upper, lower]);

        ImportReport report = (await runs.ImportUnits(Monday, [.. File, upper with { Parent = "902" }, lower with { Parent = "nowhere" }])).Value;

        report.Rejected.Select(line => line.Reason.Rule).Should().Equal(ImportRules.ParentBelowItself, ImportRules.ParentUnknown);
        (await runs.Unit("T1", "902")).Parent.Should().Be((await runs.Unit("T1", "901")).Id);
        (await runs.Unit("T1", "901")).Parent.Should().Be((await runs.Unit("T1", "T1")).Id);
    }

    [Fact]
    [Rule("ORG-01")]
    public async Task Nothing_new_is_put_below_a_unit_that_is_closed_and_whose_line_is_rejected()
    {
        NightlyRuns runs = new();
        UnitText clinic = new("T1", "900", "Closing", "clinic", "T1");
        await runs.ImportUnits(Monday, [.. File, clinic]);
        await runs.ImportUnits(Monday, File);

        ImportReport report = (await runs.ImportUnits(Monday, [.. File, clinic with { Name = "" }, new("T1", "901", "New", "section", "900")])).Value;

        report.Rejected.Select(line => line.Reason.Rule).Should().Equal(ImportRules.ValueMissing, ImportRules.ParentUnknown);
        (await runs.Units()).Should().OnlyContain(unit => unit.Number != "901");
    }

    [Fact]
    public async Task While_a_line_does_not_tell_which_unit_it_is_no_unit_counts_as_gone()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();

        ImportReport report = (await runs.ImportUnits(Monday, [.. File.Where(unit => unit.Number != "1002"), new("T1", "", "Ward", "cost-centre", "1000")])).Value;

        (report.Rejected.Length, report.Deactivated).Should().Be((1, 0));
    }

    [Fact]
    [Rule("ORG-01")]
    public async Task Every_region_after_the_first_is_told_where_the_first_is()
    {
        NightlyRuns runs = new();

        ImportReport report = (await runs.ImportUnits(Monday, new("", "R", "Region", "region", ""), new("", "S", "Second", "region", ""), new("", "T", "Third", "region", ""))).Value;

        report.Rejected.Should().Equal(
            new RejectedLine(3, "kind", ImportRules.SecondRegion.Refuse(("first", 2))), new RejectedLine(4, "kind", ImportRules.SecondRegion.Refuse(("first", 2))));
    }
}
