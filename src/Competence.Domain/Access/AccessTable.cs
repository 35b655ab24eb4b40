using System.Collections.Immutable;
using static Competence.Access.AccessAction;
using static Competence.Access.AccessHolder;
using static Competence.Access.AccessReach;

namespace Competence.Access;

/// <summary>The rulebook's table "Role x action x scope", row by row in its order. Deny by default: what is not here nobody may.</summary>
/// <remarks><c>docs/access.md</c> is made from it.</remarks>
public static class AccessTable
{
    /// <summary>Everybody with the employee overview (ACC-19).</summary>
    private static readonly AccessPart WithOverview =
        new(Employees, [Leader, DelegatedLeader, Deputy, SuperUser, ProfessionalResponsibleB, TrustAdmin]);

    private static readonly AccessPart WithFollowUp = new(Employees, [Leader, DelegatedLeader, Deputy, ProfessionalResponsibleB, TrustAdmin]);

    private static readonly AccessPart InPosition = new(Self, [Employee, Resident, Apprentice]);

    private static readonly ImmutableArray<AccessRule> Rows =
    [
        new(OwnPlanView, "ACC-10", InPosition),
        new(OwnPlanReactivate, "ACC-12", InPosition),
        new(OwnRequirement, "ACC-11", InPosition),
        new(OwnGoal, "ACC-14", For(Self, Resident, Apprentice)),
        new(OwnSupervisor, "ACC-14", For(Self, Resident, Apprentice)),
        new(OwnEducationOfficer, "ACC-14 ACC-16 ACC-56 ACC-90", For(Self, Resident, Apprentice), For(Candidates, EducationOfficer)),
        new(CohortChange, "ACC-15 ACC-23", For(Self, Resident), For(Employees, Leader, Deputy, ResidentTrustAdmin, TrustAdmin)),

        new(EmployeeOverview, "ACC-17 ACC-18 ACC-19", WithOverview),
        new(AssignmentManage, "ACC-20", WithOverview),
        new(RequirementOnBehalf, "ACC-20", WithOverview),
        new(PlanApproval, "ACC-21", For(LedEmployees, Leader, DelegatedLeader, Deputy)),
        new(DeadlineManage, "ACC-13 ACC-32 ACC-33", WithFollowUp),
        new(CompetenceFollowUp, "ACC-29 ACC-32", WithFollowUp),
        new(AbsenceManage, "ACC-20 ABS-02", WithOverview),
        new(LoanManage, "ACC-20 LOA-05 LOA-06", WithOverview),
        new(LoanView, "ACC-81 LOA-07 LOA-28", For(LedEmployees, Leader, Deputy)),
        new(EmployeeEmail, "ACC-20 ACC-58", WithOverview, For(Candidates, Supervisor)),
        new(ManualLeaderSet, "DEP-26", WithOverview),
        new(OwnDeputySet, "DEP-01", For(Self, Leader)),
        new(LeadersDeputySet, "DEP-12 DEP-14", For(LedEmployees, Leader, TrustAdmin)),
        new(DeputyView, "DEP-14", WithOverview),

        new(GoalApprovalDelegate, "ACC-21 DEP-17", For(Self, Leader)),
        new(GoalApprove, "ACC-21 ACC-65 ACC-66", For(Sent, Leader, Deputy, DelegatedApprover, FormerLeader)),
        new(GoalRemark, "ACC-14 ACC-24", For(Self, Resident, Apprentice), For(Employees, Leader)),
        new(GoalRemarkView, "ACC-63", For(Self, Resident, Apprentice), For(Employees, Leader), For(Candidates, Supervisor)),
        new(LeaderConversation, "ACC-21 ACC-27 ACC-28 ACC-79", For(Participants, Employee, Leader)),
        new(OpenConversation, "ACC-10", For(Participants, Employee, ChosenParticipant)),
        new(ConversationDelete, "ACC-11 ACC-28", For(Participants, Employee, Leader, ChosenParticipant)),
        new(ConversationTransfer, "ORG-58 ORG-61", For(Participants, Employee)),
        new(FollowUpActivityManage, "ACC-11 ACC-28 ACC-89", For(Self, Employee), For(LedEmployees, Leader, Deputy)),
        new(FollowUpActivityTransfer, "ORG-68", For(Self, Employee)),
        new(DialogStatusView, "ACC-89", WithOverview),
        new(SupervisionConversation, "ACC-60 ACC-62", For(Participants, Resident, Apprentice, Supervisor)),
        new(SupervisionFinalise, "ACC-60", For(Candidates, Supervisor)),
        new(SupervisionStatus, "ACC-55 ACC-84", For(Candidates, EducationOfficer), For(LedEmployees, Leader)),
        new(RequirementSign, "ACC-64", For(Sent, Signer)),
        new(GoalPlanReports, "ACC-24 ACC-58", For(Self, Resident, Apprentice), For(Employees, Leader), For(Candidates, Supervisor)),
        new(ResidentDocuments, "ACC-59", For(Self, Resident, Apprentice), For(Candidates, Supervisor)),
        new(StatusMatrix, "ACC-20", WithOverview),
        new(CandidateView, "ACC-50 ACC-51 ACC-52 ACC-54 ACC-58", For(Candidates, Supervisor, EducationOfficer)),

        new(PlanList, "ACC-44 ACC-72", For(Region, Leader, DelegatedLeader, ProfessionalResponsibleA, ProfessionalResponsibleB, TrustAdmin, ResidentTrustAdmin, ApprenticeTrustAdmin, PlanResponsible)),
        new(PlanCreate, "ACC-22 ACC-30 ACC-31", For(Owners, LeaderByMasterData, DelegatedLeader, ProfessionalResponsibleA, ProfessionalResponsibleB, TrustAdmin)),
        new(PlanEdit, "ACC-08 ACC-22 ACC-31 ACC-45", For(Owners, LeaderByMasterData, DelegatedLeader, ProfessionalResponsibleA, ProfessionalResponsibleB, TrustAdmin, PlanResponsible)),
        new(PlanPublish, "ACC-08 ACC-22 ACC-31 ACC-45", For(Owners, LeaderByMasterData, DelegatedLeader, ProfessionalResponsibleA, ProfessionalResponsibleB, TrustAdmin, PlanResponsible)),
        new(LearningGoalPlanEdit, "ACC-08 ACC-38", For(Owners, LeaderByMasterData, DelegatedLeader, ProfessionalResponsibleA, ProfessionalResponsibleB, TrustAdmin, ResidentTrustAdmin, PlanResponsible)),
        new(ApprenticeGoalPlanEdit, "ACC-08 ACC-40", For(Owners, LeaderByMasterData, DelegatedLeader, ProfessionalResponsibleA, ProfessionalResponsibleB, TrustAdmin, ApprenticeTrustAdmin, PlanResponsible)),
        new(LearningGoalPlanCreate, "ACC-38 ACC-77", For(Owners, ResidentTrustAdmin)),
        new(ApprenticeGoalPlanCreate, "ACC-40", For(Owners, ApprenticeTrustAdmin)),
        new(RequirementAdministration, "ACC-25 ACC-31 ACC-76", For(Owners, LeaderByMasterData, DelegatedLeader, TrustAdmin, ResidentTrustAdmin, ProfessionalResponsibleA, ProfessionalResponsibleB)),
        new(RequirementEdit, "ACC-08 ACC-45 ACC-75", For(Owners, LeaderByMasterData, DelegatedLeader, ProfessionalResponsibleA, ProfessionalResponsibleB, TrustAdmin, PlanResponsible)),
        new(LearningGoalRequirementEdit, "ACC-08 ACC-38", For(Owners, LeaderByMasterData, DelegatedLeader, ProfessionalResponsibleA, ProfessionalResponsibleB, TrustAdmin, ResidentTrustAdmin, PlanResponsible)),
        new(ApprenticeGoalRequirementEdit, "ACC-08 ACC-40", For(Owners, LeaderByMasterData, DelegatedLeader, ProfessionalResponsibleA, ProfessionalResponsibleB, TrustAdmin, ApprenticeTrustAdmin, PlanResponsible)),
        new(RequirementCouple, "ACC-34 ACC-36", For(Owners, TrustAdmin), For(Region, Operator)),
        new(PlanArchive, "ACC-70", For(Owners, TrustAdmin))
        {
            AddOn = Archivist,
            AddOnTo = [LeaderByMasterData, DelegatedLeader, ProfessionalResponsibleA, ProfessionalResponsibleB],
        },
        new(RequirementArchive, "ACC-70", For(Owners, TrustAdmin))
        {
            AddOn = Archivist,
            AddOnTo = [LeaderByMasterData, DelegatedLeader, ResidentTrustAdmin, ProfessionalResponsibleA, ProfessionalResponsibleB],
        },
        new(LocalActivityManage, "ACC-38 ACC-39 ACC-40", For(Owners, ResidentTrustAdmin, ApprenticeTrustAdmin)),
        new(GoalOpen, "ACC-38", For(Owners, ResidentTrustAdmin)),
        new(RegionalActivityManage, "ACC-41", For(Region, RegionAdmin)),
        new(TemplateLoad, "GOL-84", For(Region, Operator)),
        new(LearningArenaManage, "ACC-69", For(Owners, LearningArenaAdmin)),
        new(CentralRequirementEdit, "ACC-35 ACC-42", For(Region, TrustAdmin, RegionAdmin, Operator)),
        new(CentralPlanCreate, "ACC-43", For(Region, Operator)),
        new(CategoryManage, "ACC-35 ACC-37", For(Owners, TrustAdmin)),
        new(FormManage, "ACC-35 ACC-67", For(Region, TrustAdmin, FormAdmin)),
        new(RoleView, "ACC-03 ACC-35 ACC-91", For(Positions, TrustAdmin)),
        new(PositionReactivate, "ACC-71 ORG-91 ORG-92", For(Positions, Operator)) { AddOn = Reactivator, AddOnTo = [TrustAdmin] },
        new(AccessAction.RoleGrant, "ACC-04", For(Region, Operator)),
        new(SystemMessageSend, "ACC-43", For(Region, Operator)),
        new(UsageReport, "ACC-46", For(Owners, PlanResponsible, LeaderByMasterData, DelegatedLeader, ProfessionalResponsibleA, ProfessionalResponsibleB, TrustAdmin)),
        new(AnnouncedMoveRegister, "ORG-79", For(Region, Operator)),
        new(OrganisationChartView, "ACC-35", For(Region, TrustAdmin)),
        new(OrganisationChartChange, "ORG-01"),

        new(PersonSearch, "PRG-48", For(Region, Employee, Deputy, Operator)),
        new(UnitSearch, "ORG-06", For(Region, Employee, Deputy, Operator)),
        new(OrganisationImport, "ORG-16", For(Region, Job, Operator)),
        new(NightlyRun, "PRG-71", For(Region, Job, Operator)),
        new(CourseResultTransfer, "PRG-90", For(Region, Job, Operator)),
        new(RegionalCategoryManage, "REQ-44", For(Region, Operator)),
    ];

    private static readonly AccessRule[] ByAction = Indexed();

    /// <summary>All rows: first those of the rulebook's table in its order, then what is said elsewhere.</summary>
    public static ImmutableArray<AccessRule> All => Rows;

    /// <summary>The row of <paramref name="action"/>.</summary>
    public static AccessRule Of(AccessAction action) => ByAction[(int)action];

    private static AccessPart For(AccessReach reach, params ImmutableArray<AccessHolder> holders) => new(reach, holders);

    private static AccessRule[] Indexed()
    {
        AccessRule[] rules = new AccessRule[Rows.Max(row => (int)row.Action) + 1];
        foreach (AccessRule row in Rows)
        {
            rules[(int)row.Action] = row;
        }

        return rules;
    }
}
