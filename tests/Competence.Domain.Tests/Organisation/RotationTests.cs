using Competence.Assignments;
using Competence.Organisation.Import;
using Competence.Plans;

namespace Competence.Domain.Tests.Organisation;

/// <summary>
/// The rotation logic of residents, on Ida, a resident at medicine (the first ward of the first trust) until Wednesday 1 January 2020, with one
/// learning-goal plan and one competence plan.
/// </summary>
public class RotationTests
{
    private static readonly LocalDate Before = new(2019, 11, 4), Thursday = new(2020, 1, 2);
    private static readonly PositionText Medicine = new(
        Title: "Doctor", Occupation: "resident", Start: "2019-01-01", End: "2020-01-01", Registered: "2018-11-01");

    private static readonly PositionText Surgery = Medicine with { CostCentre = "1002", Start = "2020-01-02", End = "", Registered = "2019-11-04" };
    private static readonly PositionText Lars = new("7002", "Lars", "Vik", "", CostCentre: "1002", Start: "2019-01-01", Registered: "2018-11-01");

    [Theory]
    [InlineData("T1", "1002", "2020-01-02", true, null, DeactivationCause.PositionEnded)]
    [InlineData("T1", "1002", "2020-01-03", false, DeactivationCause.PositionEnded, DeactivationCause.PositionEnded)]
    [InlineData("T2", "1001", "2020-01-02", false, DeactivationCause.PositionEnded, DeactivationCause.PositionEnded)]
    [InlineData("T1", "1001", "2020-01-02", false, null, null)]
    [Rule("GOL-76", "ORG-44", "ORG-45", "ORG-47")]
    public async Task The_rulebooks_rotations(
        string trust, string costCentre, string start, bool continues, DeactivationCause? learningGoal, DeactivationCause? competence)
    {
        NightlyRuns runs = await Begun(Medicine);
        AssignmentId goals = await runs.Give(Medicine, await runs.Plan("Læringsmål")), other = await runs.Give(Medicine, await CompetencePlan(runs));
        PositionText next = Medicine with { Trust = trust, CostCentre = costCentre, Start = start, End = "", Registered = "2019-11-04" };
        PositionText[] file = next.Identity() == Medicine.Identity() ? [next, Lars] : [Medicine, next, Lars];

        await runs.Run(new LocalDate(2019, 12, 16), file);
        await runs.Run(new LocalDate(2020, 1, 1), file);
        ImportReport report = await runs.Run(Thursday, file);
        await runs.Run(Thursday.PlusDays(1), file);

        (await runs.Place(goals)).Should().Be(((continues ? next : Medicine).Identity(), learningGoal));
        (await runs.Place(other)).Should().Be((Medicine.Identity(), competence));
        report.RotatedPlans.Should().Be(continues ? 1 : 0);
        (await runs.PositionOf(next)).IsActive.Should().BeTrue();
    }

    [Fact]
    [Rule("ORG-44", "ORG-46")]
    public async Task The_history_of_the_plan_tells_from_where_to_where_it_went()
    {
        NightlyRuns runs = await Begun(Medicine);
        AssignmentId goals = await runs.Give(Medicine, await runs.Plan("Læringsmål"), new AssignmentEvent.SentForApproval(Instant.FromUtc(2019, 11, 5, 12, 0)));

        await runs.Run(Thursday, Medicine, Surgery, Lars);

        PositionId from = (await runs.PositionOf(Medicine)).Id, to = (await runs.PositionOf(Surgery)).Id;
        (await runs.Events(goals))[^1].Should().Be(new AssignmentEvent.Rotated(from, to, Thursday));
        Assignment rotated = await runs.Assignment(goals);
        (rotated.Completion, rotated.AwaitingSince, rotated.Version).Should().Be((Completion.AwaitingApproval, Instant.FromUtc(2019, 11, 5, 12, 0), 3));
    }

    [Fact]
    [Rule("ORG-47")]
    public async Task Every_active_learning_goal_plan_goes_along_and_nothing_else()
    {
        NightlyRuns runs = await Begun(Medicine);
        AssignmentId first = await runs.Give(Medicine, await runs.Plan("Felles")), second = await runs.Give(Medicine, await runs.Plan("Indremedisin"));
        AssignmentId competence = await runs.Give(Medicine, await CompetencePlan(runs));
        AssignmentId apprentice = await runs.Give(Medicine, await runs.Plan("Lærling", PlanContentType.ApprenticeGoalPlan));
        AssignmentId putAway = await runs.Give(Medicine, await runs.Plan("Gammel"), new AssignmentEvent.Deactivated(DeactivationCause.ByHand, Before, []));

        ImportReport report = await runs.Run(Thursday, Medicine, Surgery, Lars);

        report.RotatedPlans.Should().Be(2);
        (await runs.Place(first)).Should().Be((Surgery.Identity(), null));
        (await runs.Place(second)).Should().Be((Surgery.Identity(), null));
        (await runs.Place(competence)).Should().Be((Medicine.Identity(), DeactivationCause.PositionEnded));
        (await runs.Place(apprentice)).Should().Be((Medicine.Identity(), DeactivationCause.PositionEnded));
        (await runs.Place(putAway)).Should().Be((Medicine.Identity(), DeactivationCause.ByHand));
        (await runs.Assignment(putAway)).Version.Should().Be(2);
    }

    [Theory]
    [InlineData("2020-01-01", "2020-01-01")]
    [InlineData("2020-02-28", "2020-01-02")]
    [InlineData("", "2020-01-02")]
    [Rule("ORG-48")]
    public async Task Overlapping_employments_stand_side_by_side_and_nothing_rotates_when_the_old_one_later_ends(string oldEnd, string start)
    {
        PositionText old = Medicine with { End = oldEnd }, next = Surgery with { Start = start };
        NightlyRuns runs = await Begun(old);
        AssignmentId goals = await runs.Give(old, await runs.Plan("Læringsmål"));
        await runs.Run(new LocalDate(2019, 12, 30), old, next, Lars);
        (await runs.Positions()).Should().HaveCount(3).And.OnlyContain(position => position.IsActive);

        // The end is set so that the new employment looks like the next one: it was here before.
        PositionText ending = old with { End = "2020-01-01" };
        ImportReport report = await runs.Run(Thursday, ending, next, Lars);

        (report.Deactivated, report.RotatedPlans).Should().Be((1, 0));
        (await runs.Place(goals)).Should().Be((Medicine.Identity(), DeactivationCause.PositionEnded));
    }

    [Theory]
    [InlineData("2020-01-03", "2020-01-04", "2020-01-06", true)] // Friday, Saturday: both in Monday's run.
    [InlineData("2020-01-05", "2020-01-06", "2020-01-06", true)]
    [InlineData("2020-01-01", "2020-01-06", "2020-01-06", false)] // No run in between, but days.
    [Rule("ORG-23", "ORG-45")]
    public async Task Weekends_lie_in_the_same_import(string end, string start, string run, bool rotates)
    {
        LocalDate day = NodaTime.Text.LocalDatePattern.Iso.Parse(run).Value;
        PositionText old = Medicine with { End = end }, next = Surgery with { Start = start, Registered = "2020-01-04" };
        NightlyRuns runs = await Begun(old);
        AssignmentId goals = await runs.Give(old, await runs.Plan("Læringsmål"));
        await runs.Run(new LocalDate(2019, 12, 31), old, Lars);

        ImportReport report = await runs.Run(day, old, next, Lars);

        (report.Created, report.Deactivated).Should().Be((1, 1));
        (await runs.Place(goals)).On.Should().Be((rotates ? next : old).Identity());
    }

    [Theory]
    [InlineData("T1", "1002", true)]
    [InlineData("T2", "1001", false)]
    [Rule("ORG-21", "ORG-45")]
    public async Task What_is_registered_on_the_last_day_comes_in_the_same_import_and_rotates_within_the_trust_only(string trust, string costCentre, bool rotates)
    {
        NightlyRuns runs = await Begun(Medicine);
        AssignmentId goals = await runs.Give(Medicine, await runs.Plan("Læringsmål"));
        PositionText next = Surgery with { Trust = trust, CostCentre = costCentre, Registered = "2020-01-01" };

        ImportReport report = await runs.Run(Thursday, Medicine, next, Lars);

        (report.Created, report.Deactivated, report.RotatedPlans).Should().Be((1, 1, rotates ? 1 : 0));
        (await runs.Place(goals)).Should().Be(rotates ? (next.Identity(), null) : (Medicine.Identity(), DeactivationCause.PositionEnded));
    }

    [Fact]
    [Rule("ORG-21", "ORG-45")]
    public async Task A_next_employment_that_is_registered_too_late_for_the_run_is_no_rotation()
    {
        NightlyRuns runs = await Begun(Medicine);
        AssignmentId goals = await runs.Give(Medicine, await runs.Plan("Læringsmål"));
        PositionText late = Surgery with { Registered = "2020-01-02" };

        (await runs.Run(Thursday, Medicine, late, Lars)).Skipped.Should().Be(1);
        (await runs.Run(Thursday.PlusDays(1), Medicine, late, Lars)).Created.Should().Be(1);

        (await runs.Place(goals)).Should().Be((Medicine.Identity(), DeactivationCause.PositionEnded));
    }

    [Theory]
    [InlineData("resident", true)]
    [InlineData("part-one-resident", true)]
    [InlineData("employee", false)]
    [InlineData("apprentice", false)]
    [Rule("ORG-44")]
    public async Task Rotation_is_for_residents(string occupation, bool rotates)
    {
        PositionText old = Medicine with { Occupation = occupation };
        NightlyRuns runs = await Begun(old);
        AssignmentId goals = await runs.Give(old, await runs.Plan("Læringsmål"));

        await runs.Run(Thursday, old, Surgery with { Occupation = "employee" }, Lars);

        (await runs.Place(goals)).Should().Be(rotates ? (Surgery.Identity(), null) : (old.Identity(), DeactivationCause.PositionEnded));
    }

    [Theory]
    [InlineData("2020-01-01", true)]
    [InlineData("", false)] // When it ended is not known.
    [Rule("ORG-45")]
    public async Task An_old_employment_that_is_gone_from_the_file_rotates_by_the_end_that_is_known(string end, bool rotates)
    {
        PositionText old = Medicine with { End = end };
        NightlyRuns runs = await Begun(old);
        AssignmentId goals = await runs.Give(old, await runs.Plan("Læringsmål"));

        ImportReport report = await runs.Run(Thursday, Surgery, Lars);

        (report.Created, report.Deactivated).Should().Be((1, 1));
        (await runs.Place(goals)).On.Should().Be((rotates ? Surgery : old).Identity());
    }

    [Fact]
    [Rule("ORG-44")]
    public async Task A_resident_who_rotates_back_to_an_earlier_cost_centre_takes_the_plans_along()
    {
        NightlyRuns runs = await Begun(Medicine);
        AssignmentId goals = await runs.Give(Medicine, await runs.Plan("Læringsmål"));
        PositionText surgery = Surgery with { End = "2020-06-30" };
        await runs.Run(Thursday, Medicine, surgery, Lars);
        PositionText back = Medicine with { Start = "2020-07-01", End = "", Registered = "2020-05-01" };
        (await runs.Run(new LocalDate(2020, 6, 15), back, surgery, Lars)).Reopened.Should().Be(0, "the next employment waits for the end of the one before");

        ImportReport report = await runs.Run(new LocalDate(2020, 7, 1), back, surgery, Lars);

        (report.Reopened, report.Deactivated, report.RotatedPlans).Should().Be((1, 1, 1));
        (await runs.Place(goals)).Should().Be((Medicine.Identity(), null));
        (await runs.Events(goals)).OfType<AssignmentEvent.Rotated>().Should().HaveCount(2);
    }

    [Fact]
    [Rule("ORG-14", "ORG-44")]
    public async Task The_same_employment_that_is_back_is_no_next_one()
    {
        PositionText old = Medicine with { End = "" };
        NightlyRuns runs = await Begun(old);
        AssignmentId goals = await runs.Give(old, await runs.Plan("Læringsmål"));
        await runs.Run(new LocalDate(2019, 12, 5), old, Surgery, Lars);
        await runs.Run(new LocalDate(2019, 12, 6), old, Lars);

        ImportReport report = await runs.Run(Thursday, Medicine, Surgery, Lars);

        (report.Reopened, report.Deactivated, report.RotatedPlans).Should().Be((1, 1, 0));
        (await runs.Place(goals)).Should().Be((Medicine.Identity(), DeactivationCause.PositionEnded));
    }

    private static async Task<NightlyRuns> Begun(PositionText line)
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(Before, line, Lars);
        return runs;
    }

    private static Task<Plan> CompetencePlan(NightlyRuns runs) => runs.Plan("Kompetanse", PlanContentType.CompetencePlan);
}
