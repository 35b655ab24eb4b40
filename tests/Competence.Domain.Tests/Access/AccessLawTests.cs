using System.Collections.Immutable;
using Competence.Access;
using FsCheck;
using FsCheck.Fluent;
using static Competence.Domain.Tests.Access.TwoTrusts;

namespace Competence.Domain.Tests.Access;

public class AccessLawTests
{
    private static readonly UnitId[] Units = [Region, Trust, Clinic, Ward, NextWard, NextTrust, NextTrustsWard];

    private static readonly Gen<RoleScope> Scopes = Gen.OneOf(
        from unit in Gen.Elements(Units) from below in Gen.Elements(true, false) select Of(unit, below),
        Gen.Elements<RoleScope>(new RoleScope.OfPlans([Plan]), new RoleScope.OfPlans([Plan, NextPlan]), new RoleScope.OfRegion()));

    private static readonly Gen<RoleGrant> Grants =
        from role in Gen.Elements(Enum.GetValues<Role>())
        from scope in Scopes
        from days in Gen.Choose(-2, 2)
        select Granted(role, scope, -1, days < 0 ? days + 1 : null);

    private static readonly Gen<Actor> Actors =
        from actor in Gen.Elements(Holding(), Leading(Lars, LarsPosition, Clinic), Leading(Berit, BeritsPosition, Trust),
            new Actor(Lars, new ActingAs.Position(LarsPosition, Clinic, LeadsEmployees: true, LeadsOnlyByHand: true), []),
            new Actor(Kari, new ActingAs.Position(KarisPosition, Ward), []), new Actor(Anyone, new ActingAs.Deputyship(Lars, LarsPosition, Clinic), []))
        from grants in Grants.ListOf()
        select actor with { Grants = [.. grants] };

    private static readonly Gen<AccessAction> Actions = Gen.Elements(Enum.GetValues<AccessAction>());

    [Fact]
    [Rule("ACC-02")]
    public void Another_role_never_takes_a_right_away() =>
        Prop.ForAll(Actors.ToArbitrary(), Grants.ToArbitrary(), Actions.ToArbitrary(), (actor, more, action) =>
            {
                Actor richer = actor with { Grants = actor.Grants.Add(more) };
                return Answers(actor, action).Zip(Answers(richer, action)).All(pair => pair.First is not null || pair.Second is null);
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_grant_that_does_not_hold_today_is_as_none() =>
        Prop.ForAll(Actors.ToArbitrary(), Actions.ToArbitrary(), (actor, action) =>
            {
                Actor held = actor with { Grants = [.. actor.Grants.Where(grant => grant.HoldsOn(Today))] };
                return Answers(actor, action).SequenceEqual(Answers(held, action));
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_list_of_employees_holds_exactly_those_on_whom_one_may() =>
        Prop.ForAll(Actors.ToArbitrary(), Gen.Elements(AccessAction.EmployeeOverview, AccessAction.PlanApproval, AccessAction.DeadlineManage).ToArbitrary(),
            Gen.Elements(Units).ToArbitrary(), (actor, action, unit) =>
            {
                PositionFacts position = KarisFacts with { UnitPath = [unit, .. WardPath.SkipWhile(other => other != unit).Skip(1)] };
                return AccessPolicy.Employees(actor, action, Today).Includes(position)
                    == (AccessPolicy.OnPosition(actor, action, position, Today) is null);
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_list_of_plans_holds_exactly_those_on_which_one_may() =>
        Prop.ForAll(Actors.ToArbitrary(), Gen.Elements(AccessAction.PlanList, AccessAction.PlanEdit, AccessAction.RequirementAdministration).ToArbitrary(),
            Gen.Elements(Plan, NextPlan).ToArbitrary(), (actor, action, plan) =>
            {
                return AccessPolicy.OwnerUnits(actor, action, Today).Includes(WardPath, plan)
                    == (AccessPolicy.OnOwned(actor, action, WardPath, plan, Today) is null);
            }).QuickCheckThrowOnFailure();

    private static ImmutableArray<Refusal?> Answers(Actor actor, AccessAction action) =>
    [
        AccessPolicy.OnEmployee(actor, action, Kari, [KarisFacts], Today),
        AccessPolicy.OnPosition(actor, action, KarisFacts, Today),
        AccessPolicy.OnOwned(actor, action, WardPath, Plan, Today),
        AccessPolicy.OnOwned(actor, action, WardPath, plan: null, Today),
        AccessPolicy.InGeneral(actor, action, Today),
    ];
}
