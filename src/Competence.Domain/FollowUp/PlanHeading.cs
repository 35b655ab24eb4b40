using Competence.Plans;

namespace Competence.FollowUp;

/// <summary>What an opened plan says of itself (ASG-64).</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Details">Name, completion mode, description and what else it says.</param>
/// <param name="VersionNumber">Its present version.</param>
/// <param name="Owner">The unit that owns it.</param>
/// <param name="OwnerName">That unit's number and name.</param>
/// <param name="DocumentOwner">The document owner's name; none while there is none.</param>
/// <param name="DocumentResponsible">The document responsible's name; none while there is none.</param>
public sealed record PlanHeading(
    PlanId Plan,
    PlanDetails Details,
    PlanVersionNumber VersionNumber,
    UnitId Owner,
    string OwnerName,
    string? DocumentOwner,
    string? DocumentResponsible);
