using System.Collections.Frozen;
using static Competence.Access.AccessAction;
using static Competence.Access.AccessHolder;
using static Competence.Access.AccessReach;

namespace Competence.Access;

/// <summary>The rulebook's table "Role x action x scope" for what is built so far, row by row. Deny by default: what is not here nobody may.</summary>
internal static class AccessTable
{
    private static readonly FrozenDictionary<AccessAction, AccessRule> Rules = new AccessRule[]
    {
        new(OwnPlanView, Self, [Employee]),
        new(OwnPlanReactivate, Self, [Employee]),
        new(OwnRequirement, Self, [Employee]),

        new(EmployeeOverview, Employees, [Leader, DelegatedLeader, Deputy, SuperUser, ProfessionalResponsibleB, TrustAdmin]),
        new(AssignmentManage, Employees, [Leader, DelegatedLeader, Deputy, SuperUser, ProfessionalResponsibleB, TrustAdmin]),
        new(RequirementOnBehalf, Employees, [Leader, DelegatedLeader, Deputy, SuperUser, ProfessionalResponsibleB, TrustAdmin]),
        new(PlanApproval, LedEmployees, [Leader, DelegatedLeader, Deputy]),
        new(DeadlineManage, Employees, [Leader, DelegatedLeader, Deputy, ProfessionalResponsibleB, TrustAdmin]),
        new(CompetenceFollowUp, Employees, [Leader, DelegatedLeader, Deputy, ProfessionalResponsibleB, TrustAdmin]),
        new(StatusMatrix, Employees, [Leader, DelegatedLeader, Deputy, SuperUser, ProfessionalResponsibleB, TrustAdmin]),
        new(AbsenceManage, Employees, [Leader, DelegatedLeader, Deputy, SuperUser, ProfessionalResponsibleB, TrustAdmin]),
        new(LoanManage, Employees, [Leader, DelegatedLeader, Deputy, SuperUser, ProfessionalResponsibleB, TrustAdmin]),
        new(LoanView, LedEmployees, [Leader, Deputy]),
        new(ManualLeaderSet, Employees, [Leader, DelegatedLeader, Deputy, SuperUser, ProfessionalResponsibleB, TrustAdmin]),
        new(OwnDeputySet, Self, [Leader]),
        new(LeadersDeputySet, LedEmployees, [Leader, TrustAdmin]),
        new(DeputyView, Employees, [Leader, DelegatedLeader, Deputy, SuperUser, ProfessionalResponsibleB, TrustAdmin]),
        new(GoalApprovalDelegate, Self, [Leader]),

        new(PlanList, Region, [Leader, DelegatedLeader, ProfessionalResponsibleA, ProfessionalResponsibleB, TrustAdmin, ResidentTrustAdmin, ApprenticeTrustAdmin, PlanResponsible]),
        new(PlanCreate, Owners, [LeaderByMasterData, DelegatedLeader, ProfessionalResponsibleA, ProfessionalResponsibleB, TrustAdmin]),
        new(PlanEdit, Owners, [LeaderByMasterData, DelegatedLeader, ProfessionalResponsibleA, ProfessionalResponsibleB, TrustAdmin, PlanResponsible]),
        new(PlanPublish, Owners, [LeaderByMasterData, DelegatedLeader, ProfessionalResponsibleA, ProfessionalResponsibleB, TrustAdmin, PlanResponsible]),
        new(RequirementAdministration, Owners, [LeaderByMasterData, DelegatedLeader, TrustAdmin, ResidentTrustAdmin, ProfessionalResponsibleA, ProfessionalResponsibleB]),
        new(RequirementEdit, Owners, [LeaderByMasterData, DelegatedLeader, ProfessionalResponsibleA, ProfessionalResponsibleB, TrustAdmin, PlanResponsible]),
        new(PlanArchive, Owners, [TrustAdmin])
        {
            AddOn = Archivist,
            AddOnTo = [LeaderByMasterData, DelegatedLeader, ProfessionalResponsibleA, ProfessionalResponsibleB],
        },
        new(RequirementArchive, Owners, [TrustAdmin])
        {
            AddOn = Archivist,
            AddOnTo = [LeaderByMasterData, DelegatedLeader, ResidentTrustAdmin, ProfessionalResponsibleA, ProfessionalResponsibleB],
        },
        new(UsageReport, Owners, [PlanResponsible, LeaderByMasterData, DelegatedLeader, ProfessionalResponsibleA, ProfessionalResponsibleB, TrustAdmin]),

        new(CentralRequirementEdit, Region, [TrustAdmin, RegionAdmin, Operator]),
        new(CentralPlanCreate, Region, [Operator]),

        new(RequirementSign, Sent, [Signer]),
        new(RoleView, Positions, [TrustAdmin]),
        new(AccessAction.RoleGrant, Region, [Operator]),
        new(PositionReactivate, Positions, [Operator]) { AddOn = Reactivator, AddOnTo = [TrustAdmin] },

        new(PersonSearch, Region, [Employee, Deputy, Operator]),
        new(UnitSearch, Region, [Employee, Deputy, Operator]),
        new(AnnouncedMoveRegister, Region, [Operator]),
        new(OrganisationImport, Region, [Job, Operator]),
        new(NightlyRun, Region, [Job, Operator]),
    }.ToFrozenDictionary(rule => rule.Action);

    /// <summary>The row of <paramref name="action"/>.</summary>
    public static AccessRule Of(AccessAction action) => Rules[action];
}
