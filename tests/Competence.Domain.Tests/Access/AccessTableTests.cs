using Competence.Access;
using static Competence.Domain.Tests.Access.TwoTrusts;

namespace Competence.Domain.Tests.Access;

public class AccessTableTests
{
    /// <summary>Actions whose roles the rulebook says elsewhere.</summary>
    private static readonly Dictionary<AccessAction, string[]> BesideTheTable = new()
    {
        [AccessAction.RegionalCategoryManage] = ["OPR"],
        [AccessAction.OrganisationImport] = ["OPR", "JOB"],
        [AccessAction.NightlyRun] = ["OPR", "JOB"],
        [AccessAction.CourseResultTransfer] = ["OPR", "JOB"],
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

    public static TheoryData<AccessAction> InTheTable => [.. RulebookRows.Of.Keys];

    [Fact]
    public void Every_row_of_the_rulebook_has_an_action_and_every_action_a_row()
    {
        RulebookRows.Of.Values.Select(row => row.Title).Distinct().Should().BeEquivalentTo(RulebookTable.Actions);
        RulebookRows.Of.Keys.Concat(BesideTheTable.Keys).Concat(ForEverybody).Should().BeEquivalentTo(Enum.GetValues<AccessAction>());
        AccessTable.All.Select(row => row.Action).Should().BeEquivalentTo(Enum.GetValues<AccessAction>());
    }

    [Theory]
    [MemberData(nameof(InTheTable))]
    [Rule("ACC-20", "ACC-21", "ACC-35", "ACC-43")]
    public void A_row_names_those_whom_the_rulebook_names(AccessAction action)
    {
        (string title, string kind) = RulebookRows.Of[action];
        AccessRule rule = AccessTable.Of(action);
        AccessHolder[] addedTo = rule is { AddOn: not null, AddOnTo.Length: 1 } ? [] : [.. new[] { rule.AddOn }.OfType<AccessHolder>()];

        rule.Parts.SelectMany(part => part.Holders).Concat(addedTo).Select(HolderCodes.Of).Should().BeEquivalentTo(RulebookTable.RolesOf(title, kind));
        (rule.AddOnTo.Length == 1 ? HolderCodes.Of(rule.AddOn!.Value) : null).Should().Be(RulebookTable.AddOnOf(title));
    }

    [Theory]
    [MemberData(nameof(Cells))]
    [Rule("ACC-13", "ACC-19", "ACC-20", "ACC-29", "ACC-31")]
    public void A_role_may_do_what_its_row_grants_and_nothing_else(AccessAction action, string code)
    {
        bool granted = RulebookRows.Of.TryGetValue(action, out (string Title, string Kind) row)
            ? RulebookTable.RolesOf(row.Title, row.Kind).Contains(code) && !Waits(action, code)
            : BesideTheTable[action].Contains(code);

        (Ask(Actors[code], action) is null).Should().Be(granted);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void What_needs_to_know_candidates_or_participants_is_denied_as_long_as_nobody_is_known_as_one(AccessAction action, string code)
    {
        if (Waits(action, code))
        {
            AccessPolicy.InGeneral(Actors[code], action, Today).Should().NotBeNull();
            AccessPolicy.OnPosition(Actors[code], action, KarisFacts, Today).Should().NotBeNull();
        }
        else
        {
            AccessTable.Of(action).Parts.Where(part => !AccessRule.IsDecided(part.Reach)).SelectMany(part => part.Holders)
                .Should().NotContain(holder => HolderCodes.Of(holder) == code);
        }
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
            AccessAction.LoanManage, AccessAction.ManualLeaderSet, AccessAction.DeputyView, AccessAction.EmployeeEmail, AccessAction.DialogStatusView]);
        a.Except(b).Should().BeEmpty();
    }

    [Fact]
    [Rule("ACC-25", "ACC-26")]
    public void A_delegated_leader_has_the_rights_of_the_leader_on_the_units_of_the_role_and_none_that_ask_for_personnel_responsibility()
    {
        GrantedTo("DLE").Should().Contain(AccessAction.PlanApproval).And.Contain(AccessAction.RequirementAdministration);
        GrantedTo("DLE").Except(GrantedTo("LEA")).Should().BeEmpty();
        GrantedTo("LEA").Except(GrantedTo("DLE")).Should().BeEquivalentTo(
            [AccessAction.LoanView, AccessAction.OwnDeputySet, AccessAction.LeadersDeputySet, AccessAction.GoalApprovalDelegate, AccessAction.GoalApprove,
                AccessAction.CohortChange, AccessAction.GoalRemark, AccessAction.GoalRemarkView, AccessAction.GoalPlanReports,
                AccessAction.FollowUpActivityManage, AccessAction.SupervisionStatus]);
    }

    [Fact]
    public void A_menu_offers_exactly_what_can_be_done_to_something() =>
        Cells.Select(cell => cell.Data).Where(cell => Ask(Actors[cell.Item2], cell.Item1) is null)
            .Should().OnlyContain(cell => AccessPolicy.InGeneral(Actors[cell.Item2], cell.Item1, Today) == null);

    [Fact]
    public void Every_action_has_a_slug_of_its_own() =>
        Enum.GetValues<AccessAction>().Select(AccessPolicy.SlugOf).Should().OnlyHaveUniqueItems().And.Contain("employee-overview");

    private static IEnumerable<AccessAction> GrantedTo(string code) => Enum.GetValues<AccessAction>().Where(action => Ask(Actors[code], action) is null);

    /// <summary>Whether the row names the role, and only with a reach that cannot be decided yet.</summary>
    private static bool Waits(AccessAction action, string code)
    {
        AccessPart[] named = code is "JOB" or "MEMBER" ? [] : [.. AccessTable.Of(action).Parts.Where(part => part.Holders.Contains(HolderCodes.HolderOf(code)))];
        return named.Length > 0 && !named.Any(part => AccessRule.IsDecided(part.Reach));
    }

    /// <summary>Asks about each thing that the row may be about: Kari, Lars where a leader's own matter is meant, what was sent, or a plan of Kari's ward.</summary>
    private static Refusal? Ask(Actor actor, AccessAction action)
    {
        Refusal?[] answers = [.. AccessTable.Of(action).Parts.Select(part => Ask(actor, action, part))];
        return answers.Length == 0 ? AccessPolicy.InGeneral(actor, action, Today) : answers.Contains(null) ? null : answers[0];
    }

    private static Refusal? Ask(Actor actor, AccessAction action, AccessPart part)
    {
        bool isLeaders = part.Holders.Contains(AccessHolder.Leader);
        return part.Reach switch
        {
            AccessReach.Self => AccessPolicy.OnPosition(actor, action, isLeaders ? LarsFacts : KarisFacts, Today),
            AccessReach.Positions => AccessPolicy.OnPosition(actor, action, KarisFacts, Today),
            AccessReach.Sent => AccessPolicy.OnSent(actor, action, isLeaders ? Lars : Berit, Today),
            AccessReach.Employees or AccessReach.LedEmployees => AccessPolicy.OnEmployee(actor, action, Kari, [KarisFacts], Today),
            AccessReach.Owners or AccessReach.Region => AccessPolicy.OnOwned(actor, action, WardPath, Plan, Today),
            _ => AccessPolicy.InGeneral(actor, action, Today),
        };
    }
}
