namespace Competence.Access;

/// <summary>What somebody wants to do: one or more for each row of the rulebook's table "Role x action x scope".</summary>
/// <remarks>
/// Goal plans have actions of their own; where nothing else is said a plan is a competence plan. A row whose scope needs facts that are not there
/// yet (own candidates, participants of a conversation) is denied to everybody until they are.
/// </remarks>
public enum AccessAction
{
    /// <summary>Own plans: view, search, print, history (ACC-10).</summary>
    OwnPlanView = 1,

    /// <summary>Own plan: reactivate (ACC-12).</summary>
    OwnPlanReactivate = 2,

    /// <summary>Own requirement: fulfil, send to a signer, take back, mark not relevant (ACC-11).</summary>
    OwnRequirement = 3,

    /// <summary>Employee overview: view and search; an employee's plans and personal data (ACC-19, ACC-20).</summary>
    EmployeeOverview = 4,

    /// <summary>Assignment: create, deactivate, reactivate, delete (ACC-20).</summary>
    AssignmentManage = 5,

    /// <summary>Requirement on behalf of an employee: fulfil, mark not relevant (ACC-20).</summary>
    RequirementOnBehalf = 6,

    /// <summary>Plan approval: approve, withdraw; only of employees that one is leader of (ACC-21).</summary>
    PlanApproval = 7,

    /// <summary>Deadline in an assigned plan: set, change, remove (ACC-13, ACC-32).</summary>
    DeadlineManage = 8,

    /// <summary>Competence follow-up: view, bulk deadlines (ACC-29, ACC-32).</summary>
    CompetenceFollowUp = 9,

    /// <summary>Status matrix of a plan and its export.</summary>
    StatusMatrix = 10,

    /// <summary>Plan list and preview, whole region; a plan responsible only the named plans (ACC-72).</summary>
    PlanList = 11,

    /// <summary>Competence plan: create (ACC-22).</summary>
    PlanCreate = 12,

    /// <summary>Plan: edit (ACC-08, ACC-45).</summary>
    PlanEdit = 13,

    /// <summary>Plan: publish and unpublish; the same row as <see cref="PlanEdit"/>.</summary>
    PlanPublish = 14,

    /// <summary>Requirement administration: list, create, edit, share (ACC-76).</summary>
    RequirementAdministration = 15,

    /// <summary>Requirement inside a plan: add, fetch, edit the draft, publish, activate, remove; asked of the plan's owner unit.</summary>
    RequirementEdit = 16,

    /// <summary>Plan: archive (ACC-70).</summary>
    PlanArchive = 17,

    /// <summary>Requirement: archive (ACC-70).</summary>
    RequirementArchive = 18,

    /// <summary>Usage report of a plan (ACC-46).</summary>
    UsageReport = 19,

    /// <summary>Central requirement: create, edit, allow adaptation (ACC-42).</summary>
    CentralRequirementEdit = 20,

    /// <summary>Central plan: create (ACC-43).</summary>
    CentralPlanCreate = 21,

    /// <summary>Requirement: sign, reject, cancel; what was sent to oneself (ACC-64).</summary>
    RequirementSign = 22,

    /// <summary>Access view: look up the roles of a position (ACC-03, ACC-91).</summary>
    RoleView = 23,

    /// <summary>Role: grant, revoke (ACC-04).</summary>
    RoleGrant = 24,

    /// <summary>Position: reactivate, deactivate by hand (ACC-71).</summary>
    PositionReactivate = 25,

    /// <summary>Search among all employees of the region, to choose a signer (PRG-48).</summary>
    PersonSearch = 26,

    /// <summary>Search and browse the units, to pick one (ORG-06).</summary>
    UnitSearch = 27,

    /// <summary>The import of units and positions from the HR master data (ORG-16).</summary>
    OrganisationImport = 28,

    /// <summary>The nightly run over notices and completions (PRG-71).</summary>
    NightlyRun = 29,

    /// <summary>Absence: register, edit, return (ABS-02).</summary>
    AbsenceManage = 30,

    /// <summary>Loan: register, edit, delete, from the employee's ordinary position (LOA-05, LOA-06).</summary>
    LoanManage = 31,

    /// <summary>Loan: see period, comment and registrar, as the leader who borrows (LOA-07, LOA-28).</summary>
    LoanView = 32,

    /// <summary>Leader: set and remove by hand (DEP-26).</summary>
    ManualLeaderSet = 33,

    /// <summary>Deputy: set own, as a leader with personnel responsibility (DEP-01).</summary>
    OwnDeputySet = 34,

    /// <summary>Deputy: set for a leader that one is leader of (DEP-12, DEP-14).</summary>
    LeadersDeputySet = 35,

    /// <summary>Deputy: see those of others (DEP-14).</summary>
    DeputyView = 36,

    /// <summary>Goal approval: delegate, as a leader of residents or apprentices (DEP-17).</summary>
    GoalApprovalDelegate = 37,

    /// <summary>Announced move: register, change, withdraw (ORG-79).</summary>
    AnnouncedMoveRegister = 38,

    /// <summary>Own goal: send, recall (ACC-14).</summary>
    OwnGoal = 39,

    /// <summary>Own supervisor: register, replace, remove (ACC-14).</summary>
    OwnSupervisor = 40,

    /// <summary>Own education officer: remove, add back; an officer removes only himself or herself (ACC-14, ACC-16, ACC-56).</summary>
    OwnEducationOfficer = 41,

    /// <summary>Current cohort of a resident: change (ACC-15, ACC-23).</summary>
    CohortChange = 42,

    /// <summary>E-mail to employees, and of a supervisor to own candidates (ACC-20, ACC-58).</summary>
    EmployeeEmail = 43,

    /// <summary>Goal: approve, reject; what was sent to oneself (ACC-21, ACC-65, ACC-66).</summary>
    GoalApprove = 44,

    /// <summary>Attachments and comments of a goal: add (ACC-14, ACC-24).</summary>
    GoalRemark = 45,

    /// <summary>Attachments and comments of a goal: read (ACC-63).</summary>
    GoalRemarkView = 46,

    /// <summary>Conversation of leader and employee: start, read, fill in (ACC-21, ACC-28).</summary>
    LeaderConversation = 47,

    /// <summary>Conversation on an open form, with a participant chosen across the region.</summary>
    OpenConversation = 48,

    /// <summary>Started conversation: delete (ACC-11).</summary>
    ConversationDelete = 49,

    /// <summary>Own started conversation after a change of position or leader: transfer, complete.</summary>
    ConversationTransfer = 50,

    /// <summary>Follow-up activity: add, change (ACC-11, ACC-89).</summary>
    FollowUpActivityManage = 51,

    /// <summary>Own follow-up activity: move from a deactivated to an active position.</summary>
    FollowUpActivityTransfer = 52,

    /// <summary>The overview's columns for conversations and activities: see their status (ACC-89).</summary>
    DialogStatusView = 53,

    /// <summary>Supervision conversation: create, write, read, as one of the two parties (ACC-60).</summary>
    SupervisionConversation = 54,

    /// <summary>Supervision conversation: finalise (ACC-60).</summary>
    SupervisionFinalise = 55,

    /// <summary>Supervision conversation: see only the status of the latest (ACC-55).</summary>
    SupervisionStatus = 56,

    /// <summary>Copy of goal plans: download; progress report (ACC-24, ACC-58).</summary>
    GoalPlanReports = 57,

    /// <summary>Documents of a resident or apprentice: upload, see, describe, delete (ACC-59).</summary>
    ResidentDocuments = 58,

    /// <summary>Plans and personal data of a candidate: read (ACC-51, ACC-52, ACC-58).</summary>
    CandidateView = 59,

    /// <summary>Learning-goal plan: edit, publish, unpublish; the same row as <see cref="PlanEdit"/>.</summary>
    LearningGoalPlanEdit = 60,

    /// <summary>Apprentice-goal plan: edit, publish, unpublish; the same row as <see cref="PlanEdit"/>.</summary>
    ApprenticeGoalPlanEdit = 61,

    /// <summary>Learning activity inside a learning-goal plan; the same row as <see cref="RequirementEdit"/>.</summary>
    LearningGoalRequirementEdit = 62,

    /// <summary>Learning activity inside an apprentice-goal plan; the same row as <see cref="RequirementEdit"/>.</summary>
    ApprenticeGoalRequirementEdit = 63,

    /// <summary>Learning-goal plan: create from a template (ACC-38).</summary>
    LearningGoalPlanCreate = 64,

    /// <summary>Apprentice-goal plan: create from a template (ACC-40).</summary>
    ApprenticeGoalPlanCreate = 65,

    /// <summary>Requirement: couple to a course (ACC-36).</summary>
    RequirementCouple = 66,

    /// <summary>Local learning activity: manage; link to a regional one: deactivate (ACC-38, ACC-40).</summary>
    LocalActivityManage = 67,

    /// <summary>New learning goal: open to the residents (ACC-38).</summary>
    GoalOpen = 68,

    /// <summary>Regional learning activity: manage (ACC-41).</summary>
    RegionalActivityManage = 69,

    /// <summary>Template and national activity: load.</summary>
    TemplateLoad = 70,

    /// <summary>Learning arena: create, couple, export (ACC-69).</summary>
    LearningArenaManage = 71,

    /// <summary>Categories: manage (ACC-37).</summary>
    CategoryManage = 72,

    /// <summary>Conversation form: manage (ACC-67).</summary>
    FormManage = 73,

    /// <summary>System message: send (ACC-43).</summary>
    SystemMessageSend = 74,

    /// <summary>Organisation chart: view (ACC-35).</summary>
    OrganisationChartView = 75,

    /// <summary>Organisation chart: change; nobody does, it follows the master data (ORG-01).</summary>
    OrganisationChartChange = 76,

    /// <summary>Results of courses: transfer from the learning portal (PRG-90).</summary>
    CourseResultTransfer = 77,

    /// <summary>Categories of the region: manage; the central operator keeps them (REQ-44).</summary>
    RegionalCategoryManage = 78,
}
