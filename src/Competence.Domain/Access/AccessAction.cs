namespace Competence.Access;

/// <summary>What somebody wants to do: one for each row of the rulebook's table "Role x action x scope" that is built so far.</summary>
/// <remarks>Goal plans come with their own actions; here a plan is a competence plan.</remarks>
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
}
