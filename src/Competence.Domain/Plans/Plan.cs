using System.Collections.Immutable;

namespace Competence.Plans;

/// <summary>A plan as a definition: a named, versioned collection of requirements, owned by a unit and published to units that may assign it.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="ContentType">What it holds.</param>
/// <param name="OwnerUnit">The unit that may edit it (PLN-45).</param>
/// <param name="IsCentral">Whether it is for the whole region (PLN-04).</param>
/// <param name="Details">Its own fields.</param>
/// <param name="DocumentOwner">Who owns the content (PLN-57).</param>
/// <param name="DocumentResponsible">Who entered it (PLN-57).</param>
/// <param name="SubPlans">The sub-plans, in order.</param>
/// <param name="Links">The definitions in it, in order.</param>
/// <param name="Publications">Where it can be assigned; none while it is not published.</param>
/// <param name="WasPublished">Whether it was ever published: the first publishing is automatic (PLN-60, PLN-61).</param>
/// <param name="VersionNumber">The present version; 0.0 while it has none.</param>
/// <param name="IsArchived">Whether it is archived, for good (PLN-77).</param>
/// <param name="Version">How many events made it; not the version that users see.</param>
public sealed partial record Plan(
    PlanId Id,
    PlanContentType ContentType,
    UnitId OwnerUnit,
    bool IsCentral,
    PlanDetails Details,
    PersonId? DocumentOwner,
    PersonId? DocumentResponsible,
    ImmutableArray<SubPlan> SubPlans,
    ImmutableArray<PlanLink> Links,
    ImmutableArray<PlanPublication> Publications,
    bool WasPublished,
    PlanVersionNumber VersionNumber,
    bool IsArchived,
    long Version) : IAggregate
{
    /// <summary>The kind of subject that a plan is.</summary>
    public const string SubjectKind = "plan";

    /// <inheritdoc/>
    public Subject Subject => new(SubjectKind, Id.Value);

    /// <summary>The links that persons see, in order.</summary>
    public IEnumerable<PlanLink> ActiveLinks => Links.Where(link => link.State == PlanLinkState.Active);

    /// <summary>Equal when every field is.</summary>
    public bool Equals(Plan? other) => other is not null && Id == other.Id && ContentType == other.ContentType && OwnerUnit == other.OwnerUnit
        && IsCentral == other.IsCentral && Details == other.Details && DocumentOwner == other.DocumentOwner
        && DocumentResponsible == other.DocumentResponsible && SubPlans.SequenceEqual(other.SubPlans) && Links.SequenceEqual(other.Links)
        && Publications.SequenceEqual(other.Publications) && WasPublished == other.WasPublished && VersionNumber == other.VersionNumber
        && IsArchived == other.IsArchived && Version == other.Version;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Version);
}
