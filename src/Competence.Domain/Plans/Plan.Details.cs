namespace Competence.Plans;

public sealed partial record Plan
{
    /// <summary>Decides whether a competence plan can be created (PLN-09, PLN-10).</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="ownerUnit">The unit that shall own it.</param>
    /// <param name="isCentral">Whether it is for the whole region.</param>
    /// <param name="details">Its own fields.</param>
    public static Result<PlanEvent.Created> Create(PlanId id, UnitId ownerUnit, bool isCentral, PlanDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        return details.Checked().TryPickValue(out PlanDetails? kept, out Refusal? refusal)
            ? new PlanEvent.Created(id, PlanContentType.CompetencePlan, ownerUnit, isCentral, kept)
            : refusal;
    }

    /// <summary>Decides whether its own fields can be changed; it takes effect at once (PLN-46).</summary>
    public Result<PlanEvent.DetailsChanged> ChangeDetails(PlanDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        return IsArchived ? PlanRules.Archived.Refuse()
            : details.Checked().TryPickValue(out PlanDetails? kept, out Refusal? refusal) ? new PlanEvent.DetailsChanged(kept)
            : refusal;
    }

    /// <summary>Decides whether another unit can take over the right to edit it; publications and definitions stay as they are (PLN-43, PLN-44).</summary>
    public Result<PlanEvent.OwnerChanged> ChangeOwner(UnitId unit) =>
        IsArchived ? PlanRules.Archived.Refuse() : new PlanEvent.OwnerChanged(unit);
}
