using Competence.Access;
using static Competence.Domain.Tests.Access.TwoTrusts;

namespace Competence.Domain.Tests.Access;

public class AccessTableTests
{
    /// <summary>Each action and its row in the rulebook.</summary>
    private static readonly Dictionary<AccessAction, string> Rows = new()
    {
        [AccessAction.OwnPlanView] = "Own plans: view, search, print, history",
        [AccessAction.OwnPlanReactivate] = "Own plan: reactivate",
        [AccessAction.OwnRequirement] = "Own requirement: fulfil, send to signer, take back, mark not relevant",
        [AccessAction.EmployeeOverview] = "Employee overview: view, search",
        [AccessAction.AssignmentManage] = "Assignment: create, deactivate, reactivate, delete",
        [AccessAction.RequirementOnBehalf] = "Requirement on behalf: fulfil, not relevant",
        [AccessAction.PlanApproval] = "Plan approval: approve, withdraw",
        [AccessAction.DeadlineManage] = "Deadline in an assigned plan",
        [AccessAction.CompetenceFollowUp] = "Competence follow-up: view, bulk deadlines",
        [AccessAction.StatusMatrix] = "Status matrix and its export",
        [AccessAction.PlanList] = "Plan list and preview, whole region",
        [AccessAction.PlanCreate] = "Competence plan: create",
        [AccessAction.PlanEdit] = "Plan: edit, publish, unpublish",
        [AccessAction.PlanPublish] = "Plan: edit, publish, unpublish",
        [AccessAction.RequirementAdministration] = "Requirement administration: list, create, edit, share",
        [AccessAction.RequirementEdit] = "Requirement or activity inside a plan: add, fetch, edit draft, publish, activate, remove",
        [AccessAction.PlanArchive] = "Plan, requirement: archive",
        [AccessAction.RequirementArchive] = "Plan, requirement: archive",
        [AccessAction.CentralRequirementEdit] = "Central requirement: edit, allow adaptation",
        [AccessAction.CentralPlanCreate] = "Central plan: create",
        [AccessAction.RequirementSign] = "Requirement: sign, reject, cancel",
        [AccessAction.RoleView] = "Access view: look up",
        [AccessAction.RoleGrant] = "Role: grant, revoke",
        [AccessAction.PositionReactivate] = "Position: reactivate, deactivate by hand",
        [AccessAction.AbsenceManage] = "Absence: register, edit, return",
        [AccessAction.LoanManage] = "Loan: register, edit, delete",
        [AccessAction.LoanView] = "Loan: view period, comment, registrar",
        [AccessAction.ManualLeaderSet] = "Leader: set by hand",
        [AccessAction.OwnDeputySet] = "Deputy: set own",
        [AccessAction.LeadersDeputySet] = "Deputy: set for a subordinate leader",
        [AccessAction.DeputyView] = "Deputy: see for others",
        [AccessAction.GoalApprovalDelegate] = "Goal approval: delegate",
        [AccessAction.AnnouncedMoveRegister] = "Announced move: register",
    };

    /// <summary>Actions whose roles the rulebook says elsewhere.</summary>
    private static readonly Dictionary<AccessAction, string[]> BesideTheTable = new()
    {
        [AccessAction.UsageReport] = ["KPA", "LEA", "DLE", "PRA", "PRB", "HFA"],
        [AccessAction.OrganisationImport] = ["OPR", "JOB"],
        [AccessAction.NightlyRun] = ["OPR", "JOB"],
    };

    /// <summary>Everybody signed in, whatever the role: to choose a signer (PRG-48) and a unit (ORG-06).</summary>
    private static readonly AccessAction[] ForEverybody = [AccessAction.PersonSearch, AccessAction.UnitSearch];

    private static readonly Dictionary<string, Actor> Actors = new()
    {
        ["EMP"] = new(Kari, new ActingAs.Position(KarisPosition, Ward), []),
        ["LEA"] = Leading(Lars, LarsPosition, Clinic),
        ["DEP"] = new(Anyone, new ActingAs.Deputyship(Lars, LarsPosition, Clinic), []),
        ["SGN"] = new(Berit, new ActingAs.Position(BeritsPosition, NextTrustsWard), []),
        ["DLE"] = Holding(Granted(Role.DelegatedLeader, Of(Clinic))),
        ["SUP"] = Holding(Granted(Role.SuperUser, Of(Clinic))),
        ["PRA"] = Holding(Granted(Role.ProfessionalResponsibleA, Of(Clinic))),
        ["PRB"] = Holding(Granted(Role.ProfessionalResponsibleB, Of(Clinic))),
        ["HFA"] = Holding(Granted(Role.TrustAdmin, Of(Trust))),
        ["LHA"] = Holding(Granted(Role.ResidentTrustAdmin, Of(Trust))),
        ["AHA"] = Holding(Granted(Role.ApprenticeTrustAdmin, Of(Trust))),
        ["RHA"] = Holding(Granted(Role.RegionAdmin, new RoleScope.OfRegion())),
        ["KPA"] = Holding(Granted(Role.PlanResponsible, new RoleScope.OfPlans([Plan]))),
        ["EDU"] = Holding(Granted(Role.EducationOfficer, Of(Trust))),
        ["FRM"] = Holding(Granted(Role.FormAdmin, new RoleScope.OfRegion())),
        ["ARN"] = Holding(Granted(Role.LearningArenaAdmin, Of(Trust))),
        ["OPR"] = new(Anyone, new ActingAs.Operator(), []),
        ["JOB"] = Actor.OfJob("nightly-import"),
        ["MEMBER"] = new(Anyone, new ActingAs.Member(), []),
    };

    public static TheoryData<AccessAction, string> Cells => new(
        from action in Enum.GetValues<AccessAction>()
        where !ForEverybody.Contains(action)
        from code in Actors.Keys
        select (action, code));

    public static TheoryData<string> Codes => [.. Actors.Keys];

    [Theory]
    [MemberData(nameof(Cells))]
    [Rule("ACC-13", "ACC-19", "ACC-20", "ACC-29", "ACC-31")]
    public void A_role_may_do_what_its_row_grants_and_nothing_else(AccessAction action, string code)
    {
        bool granted = Rows.TryGetValue(action, out string? row) ? RulebookTable.RolesOf(row).Contains(code) : BesideTheTable[action].Contains(code);

        (Ask(Actors[code], action) is null).Should().Be(granted);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Everybody_signed_in_chooses_among_all_people_and_units(string code)
    {
        bool signedIn = code is not ("JOB" or "MEMBER");

        ForEverybody.Should().OnlyContain(action => AccessPolicy.InGeneral(Actors[code], action, Today) == null == signedIn);
    }

    [Fact]
    [Rule("ACC-03", "ACC-04")]
    public void Only_the_central_operator_changes_roles_and_a_trust_admin_looks_them_up()
    {
        Actors.Keys.Where(code => Ask(Actors[code], AccessAction.RoleGrant) is null).Should().Equal("OPR");
        Actors.Keys.Where(code => Ask(Actors[code], AccessAction.RoleView) is null).Should().Equal("HFA");
    }

    [Fact]
    [Rule("ACC-32", "ACC-33")]
    public void Professional_responsible_B_has_all_that_A_has_and_the_employees()
    {
        AccessAction[] a = [.. GrantedTo("PRA")];
        AccessAction[] b = [.. GrantedTo("PRB")];

        b.Except(a).Should().BeEquivalentTo([AccessAction.EmployeeOverview, AccessAction.AssignmentManage, AccessAction.RequirementOnBehalf,
            AccessAction.DeadlineManage, AccessAction.CompetenceFollowUp, AccessAction.StatusMatrix, AccessAction.AbsenceManage,
            AccessAction.LoanManage, AccessAction.ManualLeaderSet, AccessAction.DeputyView]);
        a.Except(b).Should().BeEmpty();
    }

    [Fact]
    [Rule("ACC-25", "ACC-26")]
    public void A_delegated_leader_has_the_rights_of_the_leader_on_the_units_of_the_role_and_none_that_ask_for_personnel_responsibility()
    {
        GrantedTo("DLE").Should().Contain(AccessAction.PlanApproval).And.Contain(AccessAction.RequirementAdministration);
        GrantedTo("DLE").Except(GrantedTo("LEA")).Should().BeEmpty();
        GrantedTo("LEA").Except(GrantedTo("DLE")).Should().BeEquivalentTo(
            [AccessAction.LoanView, AccessAction.OwnDeputySet, AccessAction.LeadersDeputySet, AccessAction.GoalApprovalDelegate]);
    }

    [Fact]
    public void A_menu_offers_exactly_what_can_be_done_to_something() =>
        Cells.Select(cell => cell.Data).Where(cell => Ask(Actors[cell.Item2], cell.Item1) is null)
            .Should().OnlyContain(cell => AccessPolicy.InGeneral(Actors[cell.Item2], cell.Item1, Today) == null);

    [Fact]
    public void Every_action_has_a_slug_of_its_own() =>
        Enum.GetValues<AccessAction>().Select(AccessPolicy.SlugOf).Should().OnlyHaveUniqueItems().And.Contain("employee-overview");

    private static IEnumerable<AccessAction> GrantedTo(string code) => Enum.GetValues<AccessAction>().Where(action => Ask(Actors[code], action) is null);

    /// <summary>Asks about Kari, about Lars where a leader's own matter is meant, about what was sent to Berit, or about a plan of Kari's ward.</summary>
    private static Refusal? Ask(Actor actor, AccessAction action) => action switch
    {
        AccessAction.RequirementSign => AccessPolicy.OnSent(actor, action, Berit, Today),
        AccessAction.RoleView or AccessAction.PositionReactivate => AccessPolicy.OnPosition(actor, action, KarisFacts, Today),
        <= AccessAction.OwnRequirement when actor.Person == Kari => AccessPolicy.OnPosition(actor, action, KarisFacts, Today),
        <= AccessAction.StatusMatrix => AccessPolicy.OnEmployee(actor, action, Kari, [KarisFacts], Today),
        AccessAction.OwnDeputySet or AccessAction.GoalApprovalDelegate => AccessPolicy.OnPosition(actor, action, LarsFacts, Today),
        >= AccessAction.AbsenceManage and <= AccessAction.DeputyView => AccessPolicy.OnEmployee(actor, action, Kari, [KarisFacts], Today),
        <= AccessAction.UsageReport => AccessPolicy.OnOwned(actor, action, WardPath, Plan, Today),
        _ => AccessPolicy.InGeneral(actor, action, Today),
    };
}
