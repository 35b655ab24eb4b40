using Competence.Assignments;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Plans;

namespace Competence.Domain.Tests.Organisation;

/// <summary>Rotation with several old and several new positions, in several commits, and before it is stored.</summary>
public class RotationOfSeveralTests
{
    private static readonly LocalDate Before = new(2019, 11, 4), Thursday = new(2020, 1, 2);
    private static readonly PositionText Old = new(
        Title: "Doctor", Occupation: "resident", CostCentre: "1003", Start: "2019-01-01", End: "2020-01-01", Registered: "2018-11-01");

    private static readonly PositionText OtherOld = Old with { CostCentre = "1004" };
    private static readonly PositionText First = Old with { CostCentre = "1001", Start = "2020-01-02", End = "", Registered = "2019-11-04" };
    private static readonly PositionText Second = First with { CostCentre = "1002" };

    [Theory]
    [InlineData("resident", "resident", true)]
    [InlineData("employee", "resident", false)]
    [InlineData("employee", "part-one-resident", false)]
    [InlineData("employee", "employee", true)]
    [Rule("ORG-44", "ORG-47")]
    public async Task Of_several_next_positions_a_residents_gets_the_plans_then_the_first_by_cost_centre(string first, string second, bool isFirst)
    {
        PositionText one = First with { Occupation = first }, other = Second with { Occupation = second };
        NightlyRuns runs = await Begun(Old);
        AssignmentId goals = await runs.Give(Old, await runs.Plan("Læringsmål"));

        ImportReport report = await runs.Run(Thursday, other, one, Old);

        (report.Created, report.RotatedPlans).Should().Be((2, 1));
        (await runs.Place(goals)).Should().Be(((isFirst ? one : other).Identity(), null));
    }

    [Fact]
    [Rule("ORG-47", "ASG-21")]
    public async Task Two_positions_that_rotate_to_one_bring_all_their_plans_and_one_of_the_plan_that_both_have()
    {
        NightlyRuns runs = await Begun(Old, OtherOld);
        Plan common = await runs.Plan("Felles");
        AssignmentId own = await runs.Give(Old, await runs.Plan("Indremedisin")), otherOwn = await runs.Give(OtherOld, await runs.Plan("Kirurgi"));
        AssignmentId started = await runs.Give(Old, common);
        AssignmentId furthest = await runs.Give(OtherOld, common, new AssignmentEvent.Completed(Before));

        ImportReport report = await runs.Run(Thursday, Old, OtherOld, First);

        report.RotatedPlans.Should().Be(3);
        foreach (AssignmentId continued in new[] { own, otherOwn, furthest })
        {
            (await runs.Place(continued)).Should().Be((First.Identity(), null));
        }

        (await runs.Place(started)).Should().Be((Old.Identity(), DeactivationCause.PositionEnded));
    }

    [Fact]
    [Rule("ORG-44", "ASG-21")]
    public async Task A_plan_that_the_next_position_holds_put_away_is_taken_out_there_in_place_of_the_one_that_ends()
    {
        PositionText earlier = First with { Start = "2018-01-01", End = "2018-12-31", Registered = "2017-11-01" };
        NightlyRuns runs = await Empty();
        await runs.Run(new LocalDate(2018, 12, 3), earlier, Old);
        Plan plan = await runs.Plan("Læringsmål");
        AssignmentId putAway = await runs.Give(earlier, plan, new AssignmentEvent.Deactivated(DeactivationCause.ByHand, new LocalDate(2018, 6, 1), []));
        await runs.Run(new LocalDate(2019, 1, 2), earlier, Old);
        AssignmentId goals = await runs.Give(Old, plan);
        runs.Today = Thursday;
        ImportPreview preview = (await runs.Get<OrganisationImportService>().PreviewPositionsAsync(NightlyRuns.Job, NightlyRuns.FileOf([First, Old]), Thursday)).Value;
        ImportReport report = await runs.Run(Thursday, First, Old);

        (report.Reopened, report.RotatedPlans, preview.Report.RotatedPlans).Should().Be((1, 1, 1));
        (await runs.Place(goals)).Should().Be((Old.Identity(), DeactivationCause.PositionEnded));
        (await runs.Place(putAway)).Should().Be((First.Identity(), null));
        (await runs.Events(putAway)).OfType<AssignmentEvent.Reactivated>().Should().ContainSingle();
    }

    [Fact]
    [Rule("ORG-44", "ORG-92")]
    public async Task A_plan_that_comes_back_with_the_next_position_anyway_is_taken_out_once()
    {
        PositionText next = First with { Start = "2019-12-02" };
        NightlyRuns runs = await Begun(Old, next);
        await runs.Run(new LocalDate(2019, 12, 2), Old, next);
        Plan plan = await runs.Plan("Læringsmål");
        AssignmentId there = await runs.Give(next, plan), goals = await runs.Give(Old, plan);
        runs.Today = new LocalDate(2020, 1, 2);
        Actor somebody = new((await runs.PersonOf(Old)).Id, new ActingAs.Operator(), []);
        (await runs.Get<ReactivationService>().DeactivateAsync(somebody, (await runs.PositionOf(next)).Id)).IsAccepted.Should().BeTrue();

        ImportReport report = await runs.Run(Thursday, First, Old);

        (report.Reopened, report.Deactivated, report.RotatedPlans).Should().Be((1, 1, 0));
        (await runs.Place(there)).Should().Be((First.Identity(), null));
        (await runs.Place(goals)).Should().Be((Old.Identity(), DeactivationCause.PositionEnded));
        (await runs.Events(there)).OfType<AssignmentEvent.Reactivated>().Should().ContainSingle();
    }

    [Fact]
    [Rule("ORG-45")]
    public async Task Each_position_rotates_to_the_one_that_begins_the_day_after_it()
    {
        PositionText friday = Old with { End = "2020-01-03" }, sunday = OtherOld with { End = "2020-01-05" };
        PositionText saturday = First with { Start = "2020-01-04" }, monday = Second with { Start = "2020-01-06" };
        NightlyRuns runs = await Begun(friday, sunday);
        AssignmentId one = await runs.Give(friday, await runs.Plan("Felles")), other = await runs.Give(sunday, await runs.Plan("Kirurgi"));

        await runs.Run(new LocalDate(2020, 1, 6), friday, sunday, saturday, monday);

        (await runs.Place(one)).Should().Be((saturday.Identity(), null));
        (await runs.Place(other)).Should().Be((monday.Identity(), null));
    }

    [Fact]
    [Rule("ORG-44", "ORG-45")]
    public async Task Another_persons_next_position_has_nothing_to_do_with_it()
    {
        NightlyRuns runs = await Begun(Old);
        AssignmentId goals = await runs.Give(Old, await runs.Plan("Læringsmål"));

        ImportReport report = await runs.Run(Thursday, Old, First with { ObjectId = "7009" });

        (report.Created, report.Deactivated, report.RotatedPlans).Should().Be((1, 1, 0));
        (await runs.Place(goals)).On.Should().Be(Old.Identity());
    }

    [Fact]
    [Rule("ORG-44", "ORG-45")]
    public async Task A_run_in_many_commits_that_is_interrupted_rotates_everybody_once()
    {
        NightlyRuns runs = await Begun(options => options.LargestImportBatch = 1, [.. Doctors(Old)]);
        Plan plan = await runs.Plan("Læringsmål");
        List<AssignmentId> goals = [];
        foreach (PositionText doctor in Doctors(Old))
        {
            goals.Add(await runs.Give(doctor, plan));
        }

        PositionText[] file = [.. Doctors(Old), .. Doctors(First)];
        runs.Get<RecordedWork>().CommitsUntilCrash = 2;
        await runs.Invoking(it => it.Run(Thursday, file)).Should().ThrowAsync<CrashException>();
        runs.Get<RecordedWork>().CommitsUntilCrash = null;
        ImportReport report = await runs.Run(Thursday, file);
        ImportReport again = await runs.Run(Thursday, file);

        (report.Created, report.Deactivated, report.RotatedPlans).Should().Be((5, 5, 5));
        (again.Unchanged + again.Skipped, again.RotatedPlans).Should().Be((10, 0));
        foreach ((AssignmentId id, PositionText doctor) in goals.Zip(Doctors(First)))
        {
            (await runs.Place(id)).Should().Be((doctor.Identity(), null));
            (await runs.Events(id)).Should().HaveCount(2);
        }
    }

    [Fact]
    [Rule("ORG-44", "ORG-45")]
    public async Task A_preview_tells_which_plans_would_go_along_and_the_safety_stop_counts_the_positions_that_end()
    {
        NightlyRuns runs = await Begun(Old, OtherOld);
        AssignmentId goals = await runs.Give(Old, await runs.Plan("Læringsmål"));
        await runs.Give(Old, await runs.Plan("Felles"));
        await runs.Give(OtherOld, await runs.Plan("Kompetanse", PlanContentType.CompetencePlan));
        runs.Today = Thursday;

        ImportPreview preview = (await runs.Get<OrganisationImportService>().PreviewPositionsAsync(NightlyRuns.Job, NightlyRuns.FileOf([Old, OtherOld, First]), Thursday)).Value;

        preview.Positions.Select(ending => (ending.UnitName, ending.Reason, ending.RotatedPlans)).Should().Equal(
            ("1003 – Third ward", EndingReason.EmploymentOver, 2), ("1004 – Fourth ward", EndingReason.EmploymentOver, 0));
        (preview.Report.RotatedPlans, preview.Endings.Ending).Should().Be((2, 2));
        (await runs.Events(goals)).Should().ContainSingle("nothing is stored");
        (await runs.Run(Thursday, Old, OtherOld, First)).Should().Be(preview.Report);
    }

    private static IEnumerable<PositionText> Doctors(PositionText line) => Enumerable.Range(1, 5).Select(number => line with { ObjectId = $"700{number}" });

    private static Task<NightlyRuns> Begun(params PositionText[] lines) => Begun(_ => { }, lines);

    private static async Task<NightlyRuns> Begun(Action<CompetenceOptions> configure, PositionText[] lines)
    {
        NightlyRuns runs = await Empty(configure);
        await runs.Run(Before, lines);
        return runs;
    }

    private static async Task<NightlyRuns> Empty(Action<CompetenceOptions>? configure = null)
    {
        NightlyRuns runs = await new NightlyRuns(configure: configure).WithUnits();
        UnitText[] more = [.. UnitText.TwoTrusts, new("T1", "1003", "Third ward", "cost-centre", "1000"), new("T1", "1004", "Fourth ward", "cost-centre", "1000")];
        (await runs.ImportUnits(Before, more)).IsAccepted.Should().BeTrue();
        return runs;
    }
}
