using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.Plans;

/// <summary>Something that happened to a plan as a definition. Events that make a version carry its number (PLN-67 to PLN-75).</summary>
public abstract record PlanEvent : DomainEvent
{
    private PlanEvent()
    {
    }

    /// <summary>It was created, without content and published nowhere.</summary>
    /// <param name="Id">The plan.</param>
    /// <param name="ContentType">What it holds, for good.</param>
    /// <param name="OwnerUnit">The unit that may edit it.</param>
    /// <param name="IsCentral">Whether it is for the whole region.</param>
    /// <param name="Details">Its own fields.</param>
    public sealed record Created(PlanId Id, PlanContentType ContentType, UnitId OwnerUnit, bool IsCentral, PlanDetails Details) : PlanEvent;

    /// <summary>Its own fields were changed (PLN-46).</summary>
    /// <param name="Details">All of them.</param>
    public sealed record DetailsChanged(PlanDetails Details) : PlanEvent;

    /// <summary>Another unit took over the right to edit it (PLN-44).</summary>
    /// <param name="OwnerUnit">The unit.</param>
    public sealed record OwnerChanged(UnitId OwnerUnit) : PlanEvent;

    /// <summary>A sub-plan was added, last in order.</summary>
    /// <param name="SubPlan">The sub-plan.</param>
    public sealed record SubPlanAdded(SubPlan SubPlan) : PlanEvent;

    /// <summary>A sub-plan was renamed or its flag changed.</summary>
    /// <param name="SubPlan">The sub-plan as it is now.</param>
    public sealed record SubPlanChanged(SubPlan SubPlan) : PlanEvent;

    /// <summary>A sub-plan was given another place in the order (PLN-21).</summary>
    /// <param name="SubPlan">The sub-plan.</param>
    /// <param name="Place">Its place now, from 0.</param>
    public sealed record SubPlanMoved(SubPlanId SubPlan, int Place) : PlanEvent;

    /// <summary>An empty sub-plan was removed (PLN-22).</summary>
    /// <param name="SubPlan">The sub-plan.</param>
    public sealed record SubPlanRemoved(SubPlanId SubPlan) : PlanEvent;

    /// <summary>Definitions were added, inactive (PLN-26).</summary>
    /// <param name="SubPlan">The sub-plan they lie in.</param>
    /// <param name="Links">The definitions, in order.</param>
    /// <param name="LinkedAt">When: deleting is possible for 24 hours from here (PLN-35).</param>
    public sealed record LinksAdded(SubPlanId SubPlan, ImmutableArray<PlanLinkVersion> Links, Instant LinkedAt) : PlanEvent
    {
        /// <summary>Equal when every field is.</summary>
        public bool Equals(LinksAdded? other) => other is not null && SubPlan == other.SubPlan && LinkedAt == other.LinkedAt
            && Links.AsSpan().SequenceEqual(other.Links.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(SubPlan, Links.Length, LinkedAt);
    }

    /// <summary>An inactive definition became visible to everybody who has the plan (PLN-30).</summary>
    /// <param name="Link">The definition and its published version.</param>
    /// <param name="Number">The plan's new version.</param>
    public sealed record LinkActivated(PlanLinkVersion Link, PlanVersionNumber Number) : PlanEvent;

    /// <summary>A definition was taken out of persons' sight with a reason (PLN-38).</summary>
    /// <param name="Requirement">The definition.</param>
    /// <param name="Reason">Why.</param>
    public sealed record LinkDeactivated(RequirementId Requirement, string Reason) : PlanEvent;

    /// <summary>A deactivated definition came back, active (PLN-41, PLN-42).</summary>
    /// <param name="SubPlan">The sub-plan it lies in now.</param>
    /// <param name="Link">The definition and its published version.</param>
    /// <param name="Number">The plan's new version.</param>
    public sealed record LinkReactivated(SubPlanId SubPlan, PlanLinkVersion Link, PlanVersionNumber Number) : PlanEvent;

    /// <summary>A deactivated definition came back, inactive: it has a draft that must be published first (PLN-42).</summary>
    /// <param name="SubPlan">The sub-plan it lies in now.</param>
    /// <param name="Link">The definition and its published version.</param>
    public sealed record LinkReturned(SubPlanId SubPlan, PlanLinkVersion Link) : PlanEvent;

    /// <summary>A definition was taken out as if it had never been in (PLN-33, PLN-34).</summary>
    /// <param name="Requirement">The definition.</param>
    public sealed record LinkDeleted(RequirementId Requirement) : PlanEvent;

    /// <summary>Pending definitions were approved in one action: their drafts published, their links activated (PLN-47 to PLN-50).</summary>
    /// <param name="Links">The definitions approved, with the versions that are published now.</param>
    /// <param name="Number">The plan's new version.</param>
    public sealed record Approved(ImmutableArray<PlanLinkVersion> Links, PlanVersionNumber Number) : PlanEvent
    {
        /// <summary>Equal when every field is.</summary>
        public bool Equals(Approved? other) =>
            other is not null && Number == other.Number && Links.AsSpan().SequenceEqual(other.Links.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Links.Length, Number);
    }

    /// <summary>Definitions that the plan holds were published, somewhere else (PLN-72).</summary>
    /// <param name="Links">The definitions with the versions that are published now.</param>
    /// <param name="Number">The plan's new version.</param>
    public sealed record DefinitionsPublished(ImmutableArray<PlanLinkVersion> Links, PlanVersionNumber Number) : PlanEvent
    {
        /// <summary>Equal when every field is.</summary>
        public bool Equals(DefinitionsPublished? other) =>
            other is not null && Number == other.Number && Links.AsSpan().SequenceEqual(other.Links.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Links.Length, Number);
    }

    /// <summary>The plan set its own validity for a central definition, or went back to the central one (REQ-87).</summary>
    /// <param name="Requirement">The definition.</param>
    /// <param name="Adaptation">The validity with its reason; none when the central one holds again.</param>
    public sealed record ValidityAdapted(RequirementId Requirement, AdaptedValidity? Adaptation) : PlanEvent;

    /// <summary>Document owner and document responsible were set or changed (PLN-57).</summary>
    /// <param name="Owner">The document owner; none while there is none.</param>
    /// <param name="Responsible">The document responsible; none while there is none.</param>
    public sealed record DocumentPeopleSet(PersonId? Owner, PersonId? Responsible) : PlanEvent;

    /// <summary>The plan was published to a unit, by itself the first time (PLN-60) or by hand (PLN-62).</summary>
    /// <param name="Publication">The unit and its reach; it takes the place of one to the same unit.</param>
    public sealed record Published(PlanPublication Publication) : PlanEvent;

    /// <summary>A publication was removed; persons who have the plan keep it (PLN-64, PLN-65).</summary>
    /// <param name="Unit">The unit.</param>
    public sealed record Unpublished(UnitId Unit) : PlanEvent;
}
