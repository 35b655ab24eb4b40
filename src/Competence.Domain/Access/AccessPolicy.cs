using System.Collections.Immutable;
using System.Text.Json;

namespace Competence.Access;

/// <summary>Answers whether an actor may do an action on a subject, from one table that mirrors the rulebook's "Role x action x scope".</summary>
/// <remarks>
/// Denied unless the table grants it. Rights follow the position, deputyship or other capacity chosen at sign-in and the grants of it that
/// hold on the day (ACC-01, ACC-02). The questions answer <see langword="null"/> for yes and <see cref="GeneralRules.AccessDenied"/> for no;
/// <see cref="Answer"/> turns the no into "not found" for who may not even see the subject.
/// </remarks>
public static class AccessPolicy
{
    /// <summary>Whether the actor may do it to a person, whichever of the person's active positions gives the access.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="action">What the actor wants to do.</param>
    /// <param name="person">The person it is done to.</param>
    /// <param name="positions">The person's positions, in any order; only active ones count.</param>
    /// <param name="today">The day on which grants must hold.</param>
    public static Refusal? OnEmployee(
        Actor actor, AccessAction action, PersonId person, ImmutableArray<PositionFacts> positions, LocalDate today) =>
        Denied(action, unless: IsOwn(actor, action, person, today) || positions.Any(Employees(actor, action, today).Includes));

    /// <summary>Whether the actor may do it to one position of a person: an assignment belongs to a position.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="action">What the actor wants to do.</param>
    /// <param name="position">The position. One's own is the one acted from, and any that has ended (ASG-35).</param>
    /// <param name="today">The day on which grants must hold.</param>
    public static Refusal? OnPosition(Actor actor, AccessAction action, PositionFacts position, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(position);
        bool may = AccessTable.Of(action).Reach switch
        {
            AccessReach.Self => IsOwn(actor, action, position.Person, today) && (position.Position == actor.Position || !position.IsActiveOn(today)),
            AccessReach.Positions => ReachesUnit(actor, action, position.UnitPath, today),
            _ => Employees(actor, action, today).Includes(position),
        };
        return Denied(action, unless: may);
    }

    /// <summary>Whether the actor may do it to a plan or a definition, by the unit that owns it.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="action">What the actor wants to do.</param>
    /// <param name="ownerPath">The unit that owns it, or is to own it, and those above, the unit first and the region last.</param>
    /// <param name="plan">The plan, for roles on named plans (ACC-44); none for a definition outside a plan and for a new plan.</param>
    /// <param name="today">The day on which grants must hold.</param>
    public static Refusal? OnOwned(Actor actor, AccessAction action, ImmutableArray<UnitId> ownerPath, PlanId? plan, LocalDate today)
    {
        bool may = AccessTable.Of(action).Reach is AccessReach.Owners or AccessReach.Region
            && (OwnerUnits(actor, action, today).Includes(ownerPath, plan) || ReachesByAddOn(actor, action, ownerPath, today));
        return Denied(action, unless: may);
    }

    /// <summary>Whether the actor may do it to what was sent to <paramref name="receiver"/> (ACC-64).</summary>
    public static Refusal? OnSent(Actor actor, AccessAction action, PersonId receiver, LocalDate today) =>
        Denied(action, unless: AccessTable.Of(action).Reach == AccessReach.Sent && IsNamed(actor, action, today) && actor.Person == receiver);

    /// <summary>Whether the actor may do it to anything at all: for what has no subject, such as search and import, and for what a menu offers.</summary>
    public static Refusal? InGeneral(Actor actor, AccessAction action, LocalDate today)
    {
        AccessRule rule = AccessTable.Of(action);
        List<AccessHolding> held = Holdings(actor, today);
        bool byAddOn = held.Exists(holding => holding.Holder == rule.AddOn) && held.Exists(holding => rule.AddOnTo.Contains(holding.Holder));
        return Denied(action, unless: byAddOn || IsNamed(actor, action, today));
    }

    /// <summary>Whether the actor sees a person at all: an own matter, or an employee in the overview.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="person">The person.</param>
    /// <param name="positions">The person's positions, in any order; only active ones count.</param>
    /// <param name="today">The day on which grants must hold.</param>
    public static Refusal? SightOfEmployee(Actor actor, PersonId person, ImmutableArray<PositionFacts> positions, LocalDate today) =>
        OnEmployee(actor, AccessAction.OwnPlanView, person, positions, today) is null
            ? null
            : OnEmployee(actor, AccessAction.EmployeeOverview, person, positions, today);

    /// <summary>What a service answers: yes, "you may not" to who sees the subject, "there is none" to who does not.</summary>
    /// <param name="doing">The answer to what the actor wants to do.</param>
    /// <param name="seeing">The answer to whether the actor sees the subject.</param>
    /// <param name="what">The kind of thing, such as <c>plan</c>.</param>
    /// <param name="id">Its identifier.</param>
    /// <returns><see langword="null"/> when the actor may; else a refusal.</returns>
    public static Refusal? Answer(Refusal? doing, Refusal? seeing, string what, object id) =>
        doing is null || seeing is null ? doing : GeneralRules.NotFound.Refuse(("what", what), ("id", id));

    /// <summary>The employees on whom the actor may do it: what lists are filtered by (ACC-18).</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="action">What the actor wants to do.</param>
    /// <param name="today">The day on which grants must hold.</param>
    /// <param name="directOnly">Whether only those led directly count, "my employees": unit roles have none (ACC-17, ACC-26).</param>
    public static EmployeeScope Employees(Actor actor, AccessAction action, LocalDate today, bool directOnly = false)
    {
        AccessRule rule = AccessTable.Of(action);
        if (rule.Reach is not (AccessReach.Employees or AccessReach.LedEmployees))
        {
            return EmployeeScope.None;
        }

        AccessHolding[] held = [.. Holdings(actor, today).Where(holding => rule.Names(holding.Holder))];
        PositionId? leads = held.Select(holding => holding.Leads).FirstOrDefault(position => position is not null);
        RoleScope[] scopes = directOnly ? [] : [.. held.Where(holding => holding.Leads is null).Select(holding => holding.Scope).OfType<RoleScope>()];
        return new EmployeeScope(leads, directOnly || rule.Reach == AccessReach.LedEmployees, UnitsOf(scopes), scopes.OfType<RoleScope.OfRegion>().Any())
        {
            Today = today,
        };
    }

    /// <summary>The plans and definitions on which the actor may do it: what lists are filtered by. A leader's are those of the own unit and below.</summary>
    /// <remarks>What an add-on role allows (ACC-70) is not in it: that is asked one by one with <see cref="OnOwned"/>.</remarks>
    public static OwnerScope OwnerUnits(Actor actor, AccessAction action, LocalDate today)
    {
        AccessRule rule = AccessTable.Of(action);
        if (rule.Reach is not (AccessReach.Owners or AccessReach.Region))
        {
            return OwnerScope.None;
        }

        RoleScope[] scopes = [.. Holdings(actor, today).Where(holding => rule.Names(holding.Holder)).Select(holding => holding.Scope).OfType<RoleScope>()];
        ImmutableArray<PlanId> plans = [.. scopes.OfType<RoleScope.OfPlans>().SelectMany(scope => scope.Plans).Distinct()];
        return rule.Reach == AccessReach.Region
            ? new OwnerScope([], plans, scopes.Any(scope => scope is not RoleScope.OfPlans))
            : new OwnerScope(UnitsOf(scopes), plans, scopes.OfType<RoleScope.OfRegion>().Any());
    }

    /// <summary>The action as refusals, logs and hosts' texts name it, such as <c>employee-overview</c>.</summary>
    public static string SlugOf(AccessAction action) => JsonNamingPolicy.KebabCaseLower.ConvertName(action.ToString());

    private static Refusal? Denied(AccessAction action, bool unless) => unless ? null : GeneralRules.AccessDenied.Refuse(("action", SlugOf(action)));

    private static List<AccessHolding> Holdings(Actor actor, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return AccessHolding.Of(actor, today);
    }

    private static bool IsNamed(Actor actor, AccessAction action, LocalDate today) =>
        Holdings(actor, today).Exists(holding => AccessTable.Of(action).Names(holding.Holder));

    private static bool IsOwn(Actor actor, AccessAction action, PersonId person, LocalDate today) =>
        AccessTable.Of(action).Reach == AccessReach.Self && IsNamed(actor, action, today) && actor.Person == person;

    private static bool ReachesUnit(Actor actor, AccessAction action, ImmutableArray<UnitId> path, LocalDate today) =>
        Holdings(actor, today).Exists(holding => AccessTable.Of(action).Names(holding.Holder) && Reaches(holding.Scope, path))
        || ReachesByAddOn(actor, action, path, today);

    private static bool ReachesByAddOn(Actor actor, AccessAction action, ImmutableArray<UnitId> path, LocalDate today)
    {
        AccessRule rule = AccessTable.Of(action);
        if (rule.AddOn is not { } addOn)
        {
            return false;
        }

        List<AccessHolding> reaching = Holdings(actor, today).FindAll(holding => Reaches(holding.Scope, path));
        return reaching.Exists(holding => holding.Holder == addOn) && reaching.Exists(holding => rule.AddOnTo.Contains(holding.Holder));
    }

    private static bool Reaches(RoleScope? scope, ImmutableArray<UnitId> path) => scope switch
    {
        RoleScope.OfRegion => true,
        RoleScope.OfUnit unit => new UnitScope(unit.Unit, unit.IncludeSubUnits).Reaches(path),
        _ => false,
    };

    private static ImmutableArray<UnitScope> UnitsOf(RoleScope[] scopes) =>
        [.. scopes.OfType<RoleScope.OfUnit>().Select(scope => new UnitScope(scope.Unit, scope.IncludeSubUnits)).Distinct()];
}
