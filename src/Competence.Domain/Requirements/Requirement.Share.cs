using System.Collections.Immutable;

namespace Competence.Requirements;

public sealed partial record Requirement
{
    /// <summary>Decides whether it can be shared with units (REQ-50). It acts at once and is no part of a draft (REQ-67).</summary>
    /// <param name="shares">The units, each with or without those below; of a unit named twice the last counts.</param>
    public Result<RequirementEvent.Shared> Share(ImmutableArray<RequirementShare> shares)
    {
        ImmutableArray<RequirementShare> added =
            [.. shares.GroupBy(share => share.Unit).Select(unit => unit.Last()).Where(share => !Shares.Contains(share))];
        return IsArchived ? RequirementRules.Archived.Refuse()
            : added.IsEmpty ? RequirementRules.NothingToShare.Refuse()
            : new RequirementEvent.Shared(added);
    }

    /// <summary>Decides whether the share of a unit can be ended; what the unit has fetched stays in its plans (REQ-53).</summary>
    public Result<RequirementEvent.ShareEnded> EndShare(UnitId unit) =>
          IsArchived ? RequirementRules.Archived.Refuse()
        : Shares.All(share => share.Unit != unit) ? RequirementRules.NotShared.Refuse()
        : new RequirementEvent.ShareEnded(unit);

    /// <summary>Whether plans of a unit may fetch it (REQ-48): it is shared with the unit, or with one above that includes its sub-units (REQ-51).</summary>
    /// <param name="unitPath">The unit and those above, the unit first.</param>
    public bool IsSharedWith(ImmutableArray<UnitId> unitPath) => Shares.Any(share =>
        share.IncludeSubUnits ? unitPath.Contains(share.Unit) : !unitPath.IsEmpty && unitPath[0] == share.Unit);
}
