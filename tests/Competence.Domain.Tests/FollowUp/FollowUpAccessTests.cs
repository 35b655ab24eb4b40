using Competence.Assignments;
using Competence.Domain.Tests.Assignments;
using Competence.FollowUp;
using Competence.Plans;
using Competence.Requirements;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.FollowUp;

/// <summary>Who sees what in the views of leaders: Kari and Nils of the ward have a plan that awaits approval, Eva of the next ward has it too.</summary>
public class FollowUpAccessTests
{
    /// <summary>The viewer, and the names in the overview, in the matrix and among what awaits the viewer's approval.</summary>
    public static TheoryData<string, string, string, string> Views => new()
    {
        { "leader", "Kari Nils", "Kari Nils", "Kari Nils" },
        { "leader of the next ward", "Eva", "Eva", "Eva" },
        { "leader's leader", "Eva Kari Lars Nils Odd", "Eva Kari Nils", "" },
        { "super user", "Kari Nils", "Kari Nils", "" },
        { "super user of the next trust", "Tor", "", "" },
        { "super user until yesterday", "", "", "" },
        { "professional responsible A", "", "", "" },
        { "employee", "", "", "" },
        { "nobody", "", "", "" },
    };

    [Theory]
    [MemberData(nameof(Views))]
    [Rule("ACC-18", "ACC-20", "ACC-21", "ACC-31", "ASG-62")]
    public async Task Everybody_sees_the_employees_in_scope_and_nobody_else(string viewer, string overview, string matrix, string approvals)
    {
        using Hospital hospital = await Open();
        PlanId plan = await Waiting(hospital);
        Actor actor = Who(viewer);

        Page<EmployeeRow> employees = await hospital.Get<EmployeeOverviewService>().ListAsync(actor, directOnly: false, "", default);
        employees.Items.Select(row => First(row.Name)).Order(StringComparer.Ordinal).Should().Equal(Words(overview));
        Page<ApprovalRow> tasks = await hospital.Get<ApprovalService>().MyTasksAsync(actor, default);
        tasks.Items.Select(row => First(row.Name)).Order(StringComparer.Ordinal).Should().Equal(Words(approvals));

        PlanStatusService status = hospital.Get<PlanStatusService>();
        (await status.PlansAsync(actor, "")).Select(row => row.Id).Should().Equal(matrix.Length == 0 ? [] : [plan]);
        (await status.MatrixAsync(actor, plan, "", [], default)).Switch(
            shown => shown.Rows.Select(row => First(row.Name)).Order(StringComparer.Ordinal).Should().Equal(Words(matrix)),
            refusal => (refusal.Rule, overview).Should().Be((GeneralRules.AccessDenied, "")));
    }

    [Theory]
    [InlineData("leader's leader", "Lars Odd")]
    [InlineData("leader", "Kari Nils")]
    [InlineData("super user", "")]
    [Rule("ACC-17")]
    public async Task My_employees_are_those_led_directly(string viewer, string names)
    {
        using Hospital hospital = await Open();

        Page<EmployeeRow> page = await hospital.Get<EmployeeOverviewService>().ListAsync(Who(viewer), directOnly: true, "", default);

        page.Items.Select(row => First(row.Name)).Order(StringComparer.Ordinal).Should().Equal(Words(names));
    }

    [Theory]
    [InlineData("leader", true)]
    [InlineData("leader's leader", true)]
    [InlineData("super user", true)]
    [InlineData("employee", true)]
    [InlineData("leader of the next ward", false)]
    [InlineData("super user of the next trust", false)]
    [InlineData("super user until yesterday", false)]
    [InlineData("professional responsible A", false)]
    [InlineData("nobody", false)]
    [Rule("ACC-20")]
    public async Task An_employees_plans_are_open_to_the_employee_and_to_the_overview(string viewer, bool open)
    {
        using Hospital hospital = await Open();
        AssignmentId id = await hospital.Assigned(Kari, await hospital.Plan("Ward", CompletionMode.Automatic));
        PlanViewService service = hospital.Get<PlanViewService>();

        Result<PersonPlans> plans = await service.MyPlansAsync(Who(viewer), Kari);
        Result<PlanView> view = await service.OpenAsync(Who(viewer), id);

        (plans.IsAccepted, view.IsAccepted).Should().Be((open, open));
        if (!open)
        {
            plans.Refusal.Should().Be(GeneralRules.NotFound.Refuse(("what", "person"), ("id", Kari)));
            view.Refusal.Should().Be(GeneralRules.NotFound.Refuse(("what", "assignment"), ("id", id)));
        }
    }

    [Fact]
    [Rule("ASG-04", "ASG-47", "ASG-53", "ASG-54", "PLN-17")]
    public async Task A_plan_that_awaits_approval_shows_in_the_overview_in_the_list_and_in_the_plan()
    {
        using Hospital hospital = await Open();
        PlanId plan = await Waiting(hospital);

        EmployeeRow row = (await hospital.Get<EmployeeOverviewService>().ListAsync(AsLars, directOnly: true, "kari", default)).Items.Single();
        ApprovalRow task = (await hospital.Get<ApprovalService>().MyTasksAsync(AsLars, default)).Items.Single(it => it.Person == Kari);

        (row.ActivePlans, row.AwaitingApproval).Should().Be((1, 1));
        (task.Name, task.Plan, task.PlanName, task.SentAt).Should().Be(("Kari Berg", plan, "Ward", Morning));
        (await hospital.Get<PlanViewService>().OpenAsync(AsLars, task.Assignment)).Value.Actions.MayApprove.Should().BeTrue();
    }

    [Fact]
    [Rule("ASG-61", "ASG-62")]
    public async Task The_matrix_is_searched_filtered_and_paged()
    {
        using Hospital hospital = await Open();
        PlanId plan = await Waiting(hospital);
        PlanStatusService service = hospital.Get<PlanStatusService>();

        (await service.PlansAsync(AsLars, "war")).Should().ContainSingle();
        (await service.PlansAsync(AsLars, "other")).Should().BeEmpty();
        Names(await service.MatrixAsync(AsLars, plan, "nil", [], default)).Should().Equal("Nils");
        Names(await service.MatrixAsync(AsLars, plan, "", [MatrixCellMeaning.Fulfilled], new PageRequest(2, 1))).Should().Equal("Nils");
        Names(await service.MatrixAsync(AsLars, plan, "", [MatrixCellMeaning.Expired], default)).Should().BeEmpty();
        (await service.MatrixAsync(AsLars, plan, "", [], new PageRequest(1, 1))).Value.Total.Should().Be(2);
        (await service.MatrixAsync(AsLars, Id<PlanId>(9), "", [], default)).Refusal.Should().Be(GeneralRules.NotFound.Refuse(("what", "plan"), ("id", Id<PlanId>(9))));
    }

    [Fact]
    [Rule("ASG-11")]
    public async Task A_page_of_employees_has_at_most_as_many_as_the_options_allow()
    {
        using Hospital hospital = await Open();

        Page<EmployeeRow> page = await hospital.Get<EmployeeOverviewService>().ListAsync(AsBerit, directOnly: false, "", new PageRequest(1, 120));

        page.Request.Size.Should().Be(100);
        (await hospital.Get<EmployeeOverviewService>().ListAsync(AsBerit, directOnly: false, "", new PageRequest(2, 10))).Request.Should().Be(new PageRequest(2, 10));
        (await hospital.Get<ApprovalService>().MyTasksAsync(AsLars, new PageRequest(1, 120))).Request.Size.Should().Be(100);
        (await hospital.Get<ApprovalService>().MyTasksAsync(AsLars, new PageRequest(2, 10))).Request.Should().Be(new PageRequest(2, 10));
    }

    [Fact]
    public async Task An_employee_or_a_plan_that_does_not_exist_is_not_found()
    {
        using Hospital hospital = await Open();
        PlanViewService service = hospital.Get<PlanViewService>();

        (await service.MyPlansAsync(AsLars, Id<PersonId>(9999))).Refusal.Should().Be(GeneralRules.NotFound.Refuse(("what", "person"), ("id", Id<PersonId>(9999))));
        (await service.OpenAsync(AsLars, Id<AssignmentId>(9999))).Refusal
            .Should().Be(GeneralRules.NotFound.Refuse(("what", "assignment"), ("id", Id<AssignmentId>(9999))));
    }

    private static async Task<PlanId> Waiting(Hospital hospital)
    {
        RequirementId requirement = await hospital.Requirement("One");
        PlanId plan = await hospital.Plan("Ward", CompletionMode.LeaderApproval, requirement);
        foreach (PersonId person in new[] { Kari, Nils, Eva })
        {
            await hospital.Assigned(person, plan);
            await hospital.Fulfilled(person, requirement);
        }

        return plan;
    }

    private static IEnumerable<string> Names(Result<PlanMatrix> matrix) => matrix.Value.Rows.Select(row => First(row.Name));

    private static Actor Who(string viewer) => viewer switch
    {
        "leader" => AsLars,
        "leader of the next ward" => AsOdd,
        "leader's leader" => AsBerit,
        "super user" => AsTorWith(Role.SuperUser, Ward),
        "super user of the next trust" => AsTorWith(Role.SuperUser, NextTrust),
        "super user until yesterday" => AsTorWith(Role.SuperUser, Ward, daysTo: -1),
        "professional responsible A" => AsTorWith(Role.ProfessionalResponsibleA, Ward),
        "employee" => AsKari,
        _ => AsTor,
    };

    private static string First(string name) => name.Split(' ')[0];

    private static string[] Words(string names) => names.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
