using Competence.Access;
using static Competence.Domain.Tests.Access.TwoTrusts;

namespace Competence.Domain.Tests.Access;

public class LeaderByHandTests
{
    private static readonly Actor ByMasterData = Leading(Lars, LarsPosition, Clinic);
    private static readonly Actor ByHand = new(Lars, new ActingAs.Position(LarsPosition, Clinic, LeadsEmployees: true, LeadsOnlyByHand: true), []);

    public static TheoryData<AccessAction> OnPlans =>
    [
        AccessAction.PlanCreate, AccessAction.PlanEdit, AccessAction.PlanPublish, AccessAction.RequirementAdministration, AccessAction.RequirementEdit,
        AccessAction.UsageReport, AccessAction.LearningGoalPlanEdit, AccessAction.ApprenticeGoalPlanEdit, AccessAction.LearningGoalRequirementEdit,
        AccessAction.ApprenticeGoalRequirementEdit,
    ];

    [Theory]
    [MemberData(nameof(OnPlans))]
    [Rule("ACC-30")]
    public void Who_leads_by_hand_only_has_no_plans_nor_requirements_of_the_own_unit(AccessAction action)
    {
        AccessPolicy.OnOwned(ByMasterData, action, WardPath, Plan, Today).Should().BeNull();

        AccessPolicy.OnOwned(ByHand, action, WardPath, Plan, Today)!.Rule.Should().Be(GeneralRules.AccessDenied);
        AccessPolicy.InGeneral(ByHand, action, Today)!.Rule.Should().Be(GeneralRules.AccessDenied);
        AccessPolicy.OwnerUnits(ByHand, action, Today).IsEmpty.Should().BeTrue();
    }

    [Theory]
    [InlineData(AccessAction.PlanArchive)]
    [InlineData(AccessAction.RequirementArchive)]
    public void The_archive_add_on_adds_nothing_to_it(AccessAction action)
    {
        RoleGrant archivist = Granted(Role.Archivist, Of(Trust));

        AccessPolicy.OnOwned(ByMasterData with { Grants = [archivist] }, action, WardPath, Plan, Today).Should().BeNull();
        AccessPolicy.OnOwned(ByHand with { Grants = [archivist] }, action, WardPath, Plan, Today).Should().NotBeNull();
    }

    [Fact]
    [Rule("ACC-30")]
    public void In_everything_else_it_is_a_leader_as_any()
    {
        AccessAction[] rest = [.. Enum.GetValues<AccessAction>().Except(OnPlans.Select(row => row.Data)).Except([AccessAction.PlanArchive, AccessAction.RequirementArchive])];

        rest.Should().OnlyContain(action =>
            AccessPolicy.InGeneral(ByHand, action, Today) == AccessPolicy.InGeneral(ByMasterData, action, Today)
            && AccessPolicy.OnPosition(ByHand, action, KarisFacts, Today) == AccessPolicy.OnPosition(ByMasterData, action, KarisFacts, Today)
            && AccessPolicy.OnOwned(ByHand, action, WardPath, Plan, Today) == AccessPolicy.OnOwned(ByMasterData, action, WardPath, Plan, Today)
            && AccessPolicy.Employees(ByHand, action, Today, false).Equals(AccessPolicy.Employees(ByMasterData, action, Today, false)));
    }
}
