using System.Collections.Immutable;
using Competence.Access;
using static Competence.Domain.Tests.Access.TwoTrusts;

namespace Competence.Domain.Tests.Access;

/// <summary>
/// The matrix action x holder x relation: each holder of each row is put beside the subject in every way, and what must come out follows
/// from the reach that the row has for that holder.
/// </summary>
public class AccessMatrixTests
{
    private static readonly PersonId Ola = Id<PersonId>(14);
    private static readonly PositionId OlasPosition = Id<PositionId>(24);

    private static readonly PositionFacts DownTheChain = KarisFacts with { Leaders = [OlasPosition, LarsPosition, BeritsPosition] };
    private static readonly PositionFacts OfAnotherLeader = KarisFacts with { Leaders = [OlasPosition, BeritsPosition] };
    private static readonly PositionFacts SecondPosition = KarisFacts with { Position = Id<PositionId>(25) };

    /// <summary>Action, reach and holder for each holder of each row that is an ordered role.</summary>
    public static TheoryData<AccessAction, AccessReach, Role> OrderedRoles => new(
        from row in AccessTable.All
        from part in row.Parts
        from holder in part.Holders
        where RoleOf(holder) is not null
        select (row.Action, part.Reach, RoleOf(holder)!.Value));

    public static TheoryData<AccessAction, AccessReach, bool> Leaders => new(
        from row in AccessTable.All
        from part in row.Parts
        from holder in part.Holders
        where holder is AccessHolder.Leader or AccessHolder.Deputy
        select (row.Action, part.Reach, holder == AccessHolder.Deputy));

    public static TheoryData<AccessAction, AccessReach> InPosition => new(
        from row in AccessTable.All
        from part in row.Parts
        where part.Holders.Contains(AccessHolder.Employee) || part.Holders.Contains(AccessHolder.Signer)
        select (row.Action, part.Reach));

    public static TheoryData<AccessAction> WithAddOn => [.. AccessTable.All.Where(row => row.AddOn is not null).Select(row => row.Action)];

    [Theory]
    [MemberData(nameof(OrderedRoles))]
    [Rule("ACC-05", "ACC-18", "ACC-44")]
    public void An_ordered_role_reaches_what_it_was_granted_for_while_it_holds(AccessAction action, AccessReach reach, Role role)
    {
        bool isDecided = AccessRule.IsDecided(reach);
        bool goesFurther = isDecided && reach == AccessReach.Region && role != Role.PlanResponsible;

        Reaches(ScopeOf(role, Ward, Plan)).Should().Be(isDecided, "it is granted for the unit or the plan");
        Reaches(null).Should().BeFalse("there is no grant");
        Reaches(ScopeOf(role, Ward, Plan), daysTo: -1).Should().BeFalse("it ended yesterday");
        Reaches(ScopeOf(role, Ward, Plan), daysTo: 0).Should().Be(isDecided, "the last day is included");
        if (ScopeOf(role, Ward, Plan) is not RoleScope.OfRegion)
        {
            Reaches(ScopeOf(role, NextWard, NextPlan)).Should().Be(goesFurther, "it is granted for the neighbouring unit");
            Reaches(ScopeOf(role, NextTrust, NextPlan)).Should().Be(goesFurther, "it is granted for the neighbouring trust");
        }

        bool Reaches(RoleScope? scope, int? daysTo = null) =>
            Ask(scope is null ? Holding() : Holding(Granted(role, scope, daysTo: daysTo)), action, reach, KarisFacts) is null;
    }

    [Theory]
    [MemberData(nameof(Leaders))]
    [Rule("ACC-06", "ACC-18", "ACC-21", "ACC-27")]
    public void A_leader_and_the_deputy_reach_those_led_directly_and_down_the_chain_as_far_as_the_row_goes(AccessAction action, AccessReach reach, bool isDeputy)
    {
        Actor actor = isDeputy ? new(Anyone, new ActingAs.Deputyship(Lars, LarsPosition, Clinic), []) : Leading(Lars, LarsPosition, Clinic);
        bool onEmployees = reach is AccessReach.Employees or AccessReach.LedEmployees;
        bool onUnits = reach is AccessReach.Owners or AccessReach.Region;
        bool isOwnMatter = AccessTable.Of(action).Names(AccessHolder.Leader, AccessReach.Self) || AccessTable.Of(action).Names(AccessHolder.Employee, AccessReach.Self);

        Reaches(KarisFacts).Should().Be(onEmployees || onUnits, "Lars leads Kari, and her ward lies below his clinic");
        Reaches(DownTheChain).Should().Be(reach == AccessReach.Employees || onUnits, "Lars leads Ola, and Ola leads Kari");
        Reaches(OfAnotherLeader).Should().Be(onUnits, "Berit leads Ola, and Ola leads Kari");
        Reaches(KarisFacts with { IsOpen = false }).Should().Be(onUnits, "the position has ended");
        Reaches(LarsFacts).Should().Be(onUnits || (isOwnMatter && !isDeputy), "nobody leads himself");
        Reaches(OfAnotherLeader with { UnitPath = [NextTrustsWard, NextTrust, Region] }).Should().Be(reach == AccessReach.Region, "it is the neighbouring trust");

        bool Reaches(PositionFacts facts) => Ask(actor, action, reach, facts) is null;
    }

    [Theory]
    [MemberData(nameof(InPosition))]
    [Rule("ACC-01", "ACC-13", "ACC-64")]
    public void Somebody_in_a_position_reaches_what_is_own_and_what_was_sent_to_oneself(AccessAction action, AccessReach reach)
    {
        Actor kari = new(Kari, new ActingAs.Position(KarisPosition, Ward), []);

        (AccessPolicy.OnPosition(kari, action, KarisFacts, Today) is not null).Should().Be(reach != AccessReach.Self);
        (AccessPolicy.OnPosition(kari, action, SecondPosition, Today) is not null).Should().BeTrue("it is another position than the one chosen");
        (AccessPolicy.OnPosition(kari, action, SecondPosition with { IsOpen = false }, Today) is not null).Should().Be(reach != AccessReach.Self);
        (AccessPolicy.OnPosition(kari, action, LarsFacts, Today) is not null).Should().BeTrue("it is the leader's");
        (AccessPolicy.OnSent(kari, action, Kari, Today) is not null).Should().Be(reach != AccessReach.Sent);
        (AccessPolicy.OnSent(kari, action, Lars, Today) is not null).Should().BeTrue("it was sent to somebody else");
    }

    [Theory]
    [MemberData(nameof(WithAddOn))]
    [Rule("ACC-70", "ACC-71")]
    public void An_add_on_counts_with_a_role_that_it_adds_to_in_the_unit_of_both_while_both_hold(AccessAction action)
    {
        AccessRule rule = AccessTable.Of(action);
        foreach (Role role in rule.AddOnTo.Select(RoleOf).OfType<Role>())
        {
            Ask(Of(Ward), Of(Ward)).Should().BeTrue();
            Ask(Of(Trust), Of(Ward)).Should().BeTrue();
            Ask(null, Of(Ward)).Should().BeFalse("the role alone is not enough");
            Ask(Of(Ward), null).Should().BeFalse("the add-on alone is not enough");
            Ask(Of(NextWard), Of(Ward)).Should().BeFalse("the add-on is for the neighbouring unit");
            Ask(Of(Ward), Of(NextTrust)).Should().BeFalse("the role is for the neighbouring trust");
            Ask(Of(Ward), Of(Ward), daysTo: -1).Should().BeFalse("the add-on ended yesterday");

            bool Ask(RoleScope? addOn, RoleScope? added, int? daysTo = null)
            {
                ImmutableArray<RoleGrant> grants =
                [
                    .. addOn is null ? [] : new[] { Granted(RoleOf(rule.AddOn!.Value)!.Value, addOn, daysTo: daysTo) },
                    .. added is null ? [] : new[] { Granted(role, added) },
                ];
                Actor actor = Holding(grants);
                return AccessMatrixTests.Ask(actor, action, rule.Parts[0].Reach, KarisFacts) is null;
            }
        }
    }

    [Theory]
    [MemberData(nameof(OrderedRoles))]
    [Rule("ACC-18")]
    public void A_list_holds_exactly_those_of_whom_the_policy_says_yes(AccessAction action, AccessReach reach, Role role)
    {
        foreach (Actor actor in new[] { Ward, NextWard, Clinic, NextTrust }.Select(unit => Holding(Granted(role, ScopeOf(role, unit, Plan)))))
        {
            foreach (PositionFacts facts in new[] { KarisFacts, DownTheChain, OfAnotherLeader, LarsFacts, KarisFacts with { IsOpen = false } })
            {
                if (reach is AccessReach.Employees or AccessReach.LedEmployees)
                {
                    AccessPolicy.Employees(actor, action, Today).Includes(facts).Should().Be(AccessPolicy.OnPosition(actor, action, facts, Today) is null);
                }
                else if (reach is AccessReach.Owners or AccessReach.Region)
                {
                    AccessPolicy.OwnerUnits(actor, action, Today).Includes(facts.UnitPath, Plan)
                        .Should().Be(AccessPolicy.OnOwned(actor, action, facts.UnitPath, Plan, Today) is null);
                }
            }
        }
    }

    [Fact]
    public void No_row_mixes_those_led_directly_with_all_employees_so_that_a_list_has_one_answer() =>
        AccessTable.All.Should().OnlyContain(row => !(row.Has(AccessReach.Employees) && row.Has(AccessReach.LedEmployees)));

    private static Refusal? Ask(Actor actor, AccessAction action, AccessReach reach, PositionFacts facts) => reach switch
    {
        AccessReach.Owners or AccessReach.Region => AccessPolicy.OnOwned(actor, action, facts.UnitPath, Plan, Today),
        AccessReach.Self or AccessReach.Positions => AccessPolicy.OnPosition(actor, action, facts, Today),
        AccessReach.Employees or AccessReach.LedEmployees => AccessPolicy.OnEmployee(actor, action, facts.Person, [facts], Today),
        AccessReach.Sent => AccessPolicy.OnSent(actor, action, Ola, Today),
        _ => AccessPolicy.InGeneral(actor, action, Today),
    };

    private static Role? RoleOf(AccessHolder holder) =>
        holder == AccessHolder.Operator ? Role.CentralOperator : Enum.TryParse(holder.ToString(), out Role role) ? role : null;

    private static RoleScope ScopeOf(Role role, UnitId unit, PlanId plan) => role switch
    {
        Role.PlanResponsible => new RoleScope.OfPlans([plan]),
        Role.RegionAdmin or Role.CentralOperator or Role.FormAdmin => new RoleScope.OfRegion(),
        _ => Of(unit),
    };
}
