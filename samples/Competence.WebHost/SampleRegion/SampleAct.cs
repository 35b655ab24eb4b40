using Competence.Requirements;

namespace Competence.WebHost.SampleRegion;

/// <summary>Something that somebody in the sample did.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What.</param>
/// <param name="Employee">Whose requirement it is.</param>
/// <param name="Requirement">The requirement.</param>
/// <param name="Plan">The plan it was done through.</param>
/// <param name="PerformedOn">When it was performed, where that is told.</param>
/// <param name="HasCertificate">Whether a certificate is attached first.</param>
internal sealed record SampleAct(
    Instant At, SampleActKind Kind, SampleEmployee Employee, RequirementId Requirement, PlanId Plan, LocalDate PerformedOn, bool HasCertificate = false);
