using Competence.Assignments;
using Competence.Plans;
using Competence.Requirements;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.Assignments;

/// <summary>Who may use which method of the service: nobody without a right, nobody from beside, nobody whose right has ended.</summary>
public class AssignmentAccessTests
{
    public static TheoryData<string> Methods => ["assign", "deactivate", "reactivate", "delete", "approve", "withdraw", "list", "history"];

    public static TheoryData<string> Outsiders => ["nobody", "neighbouring unit", "neighbouring trust", "ended yesterday", "begins tomorrow"];

    public static MatrixTheoryData<string, string> Refusals => new(Methods.Select(row => row.Data), Outsiders.Select(row => row.Data));

    public static TheoryData<string, string> Allowed => new()
    {
        { "assign", "leader" }, { "deactivate", "leader" }, { "reactivate", "leader" }, { "delete", "leader" },
        { "approve", "leader" }, { "withdraw", "leader" }, { "list", "leader" }, { "history", "leader" },
        { "assign", "super user" }, { "deactivate", "super user" }, { "reactivate", "super user" }, { "delete", "super user" },
        { "list", "super user" }, { "history", "super user" },
        { "list", "employee" }, { "history", "employee" }, { "reactivate", "employee" },
    };

    public static TheoryData<string, string> Denied => new()
    {
        { "approve", "super user" }, { "withdraw", "super user" },
        { "assign", "employee" }, { "deactivate", "employee" }, { "delete", "employee" }, { "approve", "employee" }, { "withdraw", "employee" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    [Rule("ACC-01", "ACC-20")]
    public async Task Who_has_no_right_to_the_employee_gets_nothing(string method, string actor)
    {
        (Refusal? refused, AssignmentId id) = await Try(method, Who(actor));

        refused.Should().Be(method switch
        {
            "assign" when actor is not ("neighbouring unit" or "neighbouring trust") => GeneralRules.AccessDenied.Refuse(("action", "assignment-manage")),
            "assign" => NotFound("position", PositionOf(Kari)),
            "list" => NotFound("person", Kari),
            _ => NotFound("assignment", id),
        });
    }

    [Theory]
    [MemberData(nameof(Allowed))]
    [Rule("ACC-12", "ACC-20", "ACC-21")]
    public async Task Who_has_the_right_gets_it(string method, string actor) => (await Try(method, Who(actor))).Refused.Should().BeNull();

    [Theory]
    [MemberData(nameof(Denied))]
    [Rule("ACC-13", "ACC-21", "ACC-29")]
    public async Task Who_sees_the_plan_without_the_right_is_told_so(string method, string actor) =>
        (await Try(method, Who(actor))).Refused!.Rule.Should().Be(GeneralRules.AccessDenied);

    [Fact]
    [Rule("ACC-21")]
    public async Task The_leaders_leader_sees_the_plan_and_does_not_approve_it()
    {
        (await Try("approve", AsBerit)).Refused!.Rule.Should().Be(GeneralRules.AccessDenied);
        (await Try("deactivate", AsBerit)).Refused.Should().BeNull();
    }

    [Theory]
    [InlineData("approve")]
    [InlineData("withdraw")]
    [Rule("ACC-21")]
    public async Task A_deputy_of_the_leader_judges_plans_but_not_the_own_one(string method)
    {
        ActingAs.Deputyship forLars = new(Lars, PositionOf(Lars), Ward);

        (await Try(method, new Actor(Kari, forLars, []))).Refused.Should().Be(GeneralRules.AccessDenied.Refuse(("action", "plan-approval")));
        (await Try(method, new Actor(Tor, forLars, []))).Refused.Should().BeNull();
    }

    [Fact]
    [Rule("ACC-01")]
    public async Task Somebody_who_acts_from_another_position_does_not_reach_the_own_plan_of_this_one()
    {
        using Hospital hospital = await Open();
        AssignmentId id = await hospital.Assigned(Kari, await hospital.Plan("Ward", CompletionMode.Automatic));
        PositionId second = await hospital.SecondPosition(Kari, NextWard, Odd);
        Actor elsewhere = new(Kari, new ActingAs.Position(second, NextWard), []);

        (await hospital.Get<AssignmentService>().HistoryAsync(elsewhere, id, new HistoryPage(1))).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        (await hospital.Get<AssignmentService>().OfPersonAsync(elsewhere, Kari)).Value.Should().BeEmpty();
    }

    [Fact]
    public async Task An_assignment_that_does_not_exist_is_not_found()
    {
        using Hospital hospital = await Open();

        (await hospital.Get<AssignmentService>().DeactivateAsync(AsLars, default)).Refusal
            .Should().Be(NotFound("assignment", default(AssignmentId)));
    }

    [Fact]
    public async Task A_cell_of_a_position_or_a_plan_that_does_not_exist_is_not_found()
    {
        using Hospital hospital = await Open();
        PlanId plan = await hospital.Plan("Ward", CompletionMode.Automatic);
        AssignmentCellRequest[] cells = [new(Id<PositionId>(99), plan), new(PositionOf(Kari), Id<PlanId>(99)), new(PositionOf(Kari), plan)];

        AssignmentBatch batch = (await hospital.Get<AssignmentService>().AssignAsync(AsLars, [.. cells])).Value;

        batch.Cells.Select(cell => cell.Outcome).OfType<AssignmentOutcome.Refused>().Select(refused => refused.Refusal).Should().Equal(
            NotFound("position", Id<PositionId>(99)), NotFound("plan", Id<PlanId>(99)));
        batch.AssignedCount.Should().Be(1);
    }

    [Fact]
    public async Task An_assignment_is_not_seen_by_positions_among_which_its_own_is_not()
    {
        using Hospital hospital = await Open();
        Assignment assignment = await hospital.Find(await hospital.Assigned(Kari, await hospital.Plan("Ward", CompletionMode.Automatic)));

        AssignmentAccess.See(AsKari, assignment, [], Today).Should().Be(NotFound("assignment", assignment.Id));
    }

    private static Actor Who(string actor) => actor switch
    {
        "nobody" => AsTor,
        "neighbouring unit" => AsOdd,
        "neighbouring trust" => AsTorWith(Role.TrustAdmin, NextTrust),
        "ended yesterday" => AsTorWith(Role.SuperUser, Ward, daysTo: -1),
        "begins tomorrow" => AsTorWith(Role.SuperUser, Ward, daysFrom: 1),
        "super user" => AsTorWith(Role.SuperUser, Ward),
        "leader" => AsLars,
        _ => AsKari,
    };

    /// <summary>Tries a method where nothing but access stands in the way, and answers what refused it.</summary>
    private static async Task<(Refusal? Refused, AssignmentId Id)> Try(string method, Actor actor)
    {
        using Hospital hospital = await Open();
        AssignmentService service = hospital.Get<AssignmentService>();
        RequirementId requirement = await hospital.Requirement("One");
        PlanId plan = await hospital.Plan("Ward", CompletionMode.LeaderApproval, requirement);
        if (method == "assign")
        {
            return (Of(await service.AssignAsync(actor, [new AssignmentCellRequest(PositionOf(Kari), plan)])), default);
        }

        AssignmentId id = await hospital.Assigned(Kari, plan);
        if (method is "approve" or "withdraw")
        {
            await hospital.Fulfilled(Kari, requirement);
        }

        if (method == "withdraw")
        {
            (await service.ApproveAsync(AsLars, id)).IsAccepted.Should().BeTrue();
        }

        if (method == "reactivate")
        {
            (await service.DeactivateAsync(AsLars, id)).IsAccepted.Should().BeTrue();
        }

        return (method switch
        {
            "deactivate" => Of(await service.DeactivateAsync(actor, id)),
            "reactivate" => Of(await service.ReactivateAsync(actor, id)),
            "delete" => Of(await service.DeleteAsync(actor, id)),
            "approve" => Of(await service.ApproveAsync(actor, id)),
            "withdraw" => Of(await service.WithdrawApprovalAsync(actor, id)),
            "list" => Of(await service.OfPersonAsync(actor, Kari)),
            _ => Of(await service.HistoryAsync(actor, id, new HistoryPage(5))),
        }, id);
    }

    private static Refusal NotFound(string what, object id) => GeneralRules.NotFound.Refuse(("what", what), ("id", id));

    private static Refusal? Of(Result<AssignmentBatch> result) => result.Match(
        batch => batch.Cells.Select(cell => cell.Outcome).OfType<AssignmentOutcome.Refused>().SingleOrDefault()?.Refusal,
        refusal => refusal);

    private static Refusal? Of<T>(Result<T> result) where T : notnull => result.Match<Refusal?>(_ => null, refusal => refusal);
}
