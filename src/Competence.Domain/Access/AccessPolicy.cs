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
        Actor actor, AccessAction action, PersonId person, ImmutableArray<PositionFacts> positions, LocalDate today)
    {
        AccessRule rule = AccessTable.Of(action);
        foreach (AccessHolding holding in AccessHoldings.Of(actor, today))
        {
            if (actor.Person == person && rule.Names(holding.Holder, AccessReach.Self))
            {
                return null;
            }

            foreach (PositionFacts position in positions.AsSpan())
            {
                if (ReachesEmployee(rule, holding, position, today))
                {
                    return null;
                }
            }
        }

        return Denied(action);
    }

    /// <summary>Whether the actor may do it to one position of a person: an assignment belongs to a position.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="action">What the actor wants to do.</param>
    /// <param name="position">The position. One's own is the one acted from, and any that has ended (ASG-35).</param>
    /// <param name="today">The day on which grants must hold.</param>
    public static Refusal? OnPosition(Actor actor, AccessAction action, PositionFacts position, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(position);
        AccessRule rule = AccessTable.Of(action);
        AccessHoldings held = AccessHoldings.Of(actor, today);
        bool isOwn = actor.Person == position.Person && (position.Position == actor.Position || !position.IsActiveOn(today));
        foreach (AccessHolding holding in held)
        {
            if ((isOwn && rule.Names(holding.Holder, AccessReach.Self))
                || (rule.Names(holding.Holder, AccessReach.Positions) && holding.Reaches(position.UnitPath))
                || ReachesEmployee(rule, holding, position, today))
            {
                return null;
            }
        }

        return rule.Has(AccessReach.Positions) && ReachesByAddOn(rule, held, position.UnitPath) ? null : Denied(action);
    }

    /// <summary>Whether the actor may do it to a plan or a definition, by the unit that owns it.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="action">What the actor wants to do.</param>
    /// <param name="ownerPath">The unit that owns it, or is to own it, and those above, the unit first and the region last.</param>
    /// <param name="plan">The plan, for roles on named plans (ACC-44); none for a definition outside a plan and for a new plan.</param>
    /// <param name="today">The day on which grants must hold.</param>
    public static Refusal? OnOwned(Actor actor, AccessAction action, ImmutableArray<UnitId> ownerPath, PlanId? plan, LocalDate today)
    {
        AccessRule rule = AccessTable.Of(action);
        AccessHoldings held = AccessHoldings.Of(actor, today);
        foreach (AccessHolding holding in held)
        {
            if (ReachesOwned(rule, holding, ownerPath, plan))
            {
                return null;
            }
        }

        return rule.Has(AccessReach.Owners) && ReachesByAddOn(rule, held, ownerPath) ? null : Denied(action);
    }

    /// <summary>Whether the actor may do it to what was sent to <paramref name="receiver"/> (ACC-64): oneself, or the leader in whose place one acts.</summary>
    public static Refusal? OnSent(Actor actor, AccessAction action, PersonId receiver, LocalDate today)
    {
        AccessRule rule = AccessTable.Of(action);
        foreach (AccessHolding holding in AccessHoldings.Of(actor, today))
        {
            if (rule.Names(holding.Holder, AccessReach.Sent) && (holding.InPlaceOf ?? actor.Person) == receiver)
            {
                return null;
            }
        }

        return Denied(action);
    }

    /// <summary>Whether the actor may do it to anything at all: for what has no subject, such as search and import, and for what a menu offers.</summary>
    public static Refusal? InGeneral(Actor actor, AccessAction action, LocalDate today)
    {
        AccessRule rule = AccessTable.Of(action);
        AccessHoldings held = AccessHoldings.Of(actor, today);
        return held.AnyNamedBy(rule) || HoldsAddOn(rule, held) ? null : Denied(action);
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
        PositionId? leads = null;
        bool wholeRegion = false;
        ImmutableArray<UnitScope>.Builder units = ImmutableArray.CreateBuilder<UnitScope>();
        foreach (AccessHolding holding in AccessHoldings.Of(actor, today))
        {
            if (!rule.Names(holding.Holder, AccessReach.Employees) && !rule.Names(holding.Holder, AccessReach.LedEmployees))
            {
                continue;
            }

            leads ??= holding.Leads;
            if (!directOnly && holding.Leads is null)
            {
                AddUnit(units, holding);
                wholeRegion |= holding.Everywhere;
            }
        }

        return new EmployeeScope(leads, directOnly || !rule.Has(AccessReach.Employees), units.ToImmutable(), wholeRegion) { Today = today };
    }

    /// <summary>The positions, active and ended, on which the actor may do it by the units of a role: what lists are filtered by.</summary>
    /// <remarks>What an add-on role allows (ACC-71) is not in it: that is asked one by one with <see cref="OnPosition"/>.</remarks>
    public static PositionScope Positions(Actor actor, AccessAction action, LocalDate today)
    {
        AccessRule rule = AccessTable.Of(action);
        bool wholeRegion = false;
        ImmutableArray<UnitScope>.Builder units = ImmutableArray.CreateBuilder<UnitScope>();
        foreach (AccessHolding holding in AccessHoldings.Of(actor, today))
        {
            if (rule.Names(holding.Holder, AccessReach.Positions))
            {
                AddUnit(units, holding);
                wholeRegion |= holding.Everywhere;
            }
        }

        return new PositionScope(units.ToImmutable(), wholeRegion);
    }

    /// <summary>The plans and definitions on which the actor may do it: what lists are filtered by. A leader's are those of the own unit and below.</summary>
    /// <remarks>What an add-on role allows (ACC-70) is not in it: that is asked one by one with <see cref="OnOwned"/>.</remarks>
    public static OwnerScope OwnerUnits(Actor actor, AccessAction action, LocalDate today)
    {
        AccessRule rule = AccessTable.Of(action);
        bool wholeRegion = false;
        ImmutableArray<UnitScope>.Builder units = ImmutableArray.CreateBuilder<UnitScope>();
        ImmutableArray<PlanId>.Builder plans = ImmutableArray.CreateBuilder<PlanId>();
        foreach (AccessHolding holding in AccessHoldings.Of(actor, today))
        {
            bool inRegion = rule.Names(holding.Holder, AccessReach.Region) && holding.IsForSomething;
            if (!inRegion && !rule.Names(holding.Holder, AccessReach.Owners))
            {
                continue;
            }

            plans.AddRange(holding.Plans.Except(plans));
            wholeRegion |= holding.Everywhere || (inRegion && holding.Plans.IsEmpty);
            if (!inRegion)
            {
                AddUnit(units, holding);
            }
        }

        return new OwnerScope(units.ToImmutable(), plans.ToImmutable(), wholeRegion);
    }

    /// <summary>The action as refusals, logs and hosts' texts name it, such as <c>employee-overview</c>.</summary>
    public static string SlugOf(AccessAction action) => JsonNamingPolicy.KebabCaseLower.ConvertName(action.ToString());

    private static Refusal Denied(AccessAction action) => GeneralRules.AccessDenied.Refuse(("action", SlugOf(action)));

    private static bool ReachesEmployee(AccessRule rule, in AccessHolding holding, PositionFacts position, LocalDate today) =>
        (rule.Names(holding.Holder, AccessReach.Employees) && holding.ReachesEmployee(position, today, directly: false))
        || (rule.Names(holding.Holder, AccessReach.LedEmployees) && holding.ReachesEmployee(position, today, directly: true));

    private static bool ReachesOwned(AccessRule rule, in AccessHolding holding, ImmutableArray<UnitId> ownerPath, PlanId? plan)
    {
        bool isNamedPlan = plan is { } id && holding.Plans.Contains(id);
        return (rule.Names(holding.Holder, AccessReach.Owners) && (isNamedPlan || holding.Reaches(ownerPath)))
            || (rule.Names(holding.Holder, AccessReach.Region) && holding.IsForSomething && (isNamedPlan || holding.Plans.IsEmpty));
    }

    /// <summary>Whether the add-on role and a role that it adds to are both held for the unit (ACC-70, ACC-71).</summary>
    private static bool ReachesByAddOn(AccessRule rule, AccessHoldings held, ImmutableArray<UnitId> path)
    {
        bool addOn = false;
        bool addedTo = false;
        foreach (AccessHolding holding in held)
        {
            bool reaches = holding.Reaches(path);
            addOn |= reaches && holding.Holder == rule.AddOn;
            addedTo |= reaches && rule.AddOnTo.Contains(holding.Holder);
        }

        return addOn && addedTo;
    }

    private static bool HoldsAddOn(AccessRule rule, AccessHoldings held)
    {
        bool addOn = false;
        bool addedTo = false;
        foreach (AccessHolding holding in held)
        {
            addOn |= holding.Holder == rule.AddOn;
            addedTo |= rule.AddOnTo.Contains(holding.Holder);
        }

        return addOn && addedTo;
    }

    private static void AddUnit(ImmutableArray<UnitScope>.Builder units, in AccessHolding holding)
    {
        if (holding.Unit is { } unit && !units.Contains(unit))
        {
            units.Add(unit);
        }
    }
}
