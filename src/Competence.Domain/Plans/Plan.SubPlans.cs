namespace Competence.Plans;

public sealed partial record Plan
{
    /// <summary>Decides whether a sub-plan can be added, last in order (PLN-21).</summary>
    public Result<PlanEvent.SubPlanAdded> AddSubPlan(SubPlanId id, string name, bool mayBeNotRelevant)
    {
        ArgumentNullException.ThrowIfNull(name);
        return IsArchived ? PlanRules.Archived.Refuse()
            : PlanText.Refusal("name", name.Trim(), SubPlan.LongestName) is { } refusal ? refusal
            : new PlanEvent.SubPlanAdded(new SubPlan(id, name.Trim(), mayBeNotRelevant));
    }

    /// <summary>Decides whether a sub-plan can be renamed or its flag changed (PLN-21, PLN-23). Marks that persons made stay (PLN-25).</summary>
    public Result<PlanEvent.SubPlanChanged> ChangeSubPlan(SubPlanId id, string name, bool mayBeNotRelevant)
    {
        ArgumentNullException.ThrowIfNull(name);
        return IsArchived ? PlanRules.Archived.Refuse()
            : !HasSubPlan(id) ? PlanRules.SubPlanUnknown.Refuse()
            : PlanText.Refusal("name", name.Trim(), SubPlan.LongestName) is { } refusal ? refusal
            : new PlanEvent.SubPlanChanged(new SubPlan(id, name.Trim(), mayBeNotRelevant));
    }

    /// <summary>Decides whether a sub-plan can be given the place <paramref name="place"/>, from 0, in the order (PLN-21).</summary>
    public Result<PlanEvent.SubPlanMoved> MoveSubPlan(SubPlanId id, int place) =>
          IsArchived ? PlanRules.Archived.Refuse()
        : !HasSubPlan(id) ? PlanRules.SubPlanUnknown.Refuse()
        : place < 0 || place >= SubPlans.Length ? PlanRules.PlaceOutside.Refuse(("last", SubPlans.Length - 1), ("place", place))
        : new PlanEvent.SubPlanMoved(id, place);

    /// <summary>Decides whether a sub-plan can be removed: only when no link is left in it, whatever its state (PLN-22).</summary>
    public Result<PlanEvent.SubPlanRemoved> RemoveSubPlan(SubPlanId id) =>
          IsArchived ? PlanRules.Archived.Refuse()
        : !HasSubPlan(id) ? PlanRules.SubPlanUnknown.Refuse()
        : Links.Count(link => link.SubPlan == id) is > 0 and int links ? PlanRules.SubPlanInUse.Refuse(("links", links))
        : new PlanEvent.SubPlanRemoved(id);

    private bool HasSubPlan(SubPlanId id) => SubPlans.Any(subPlan => subPlan.Id == id);
}
