using System.Collections.Immutable;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.FollowUp;

/// <summary>Through whose eyes a plan is shown.</summary>
/// <param name="IsLeadersView">Whether somebody else than the person looks: the colours are those of leaders (PRG-81).</param>
/// <param name="MayRegister">Whether the viewer may register on the person's requirements, as or for the person.</param>
/// <param name="Waiting">The person's requirements that wait for the viewer's signature.</param>
public sealed record PlanViewer(bool IsLeadersView, bool MayRegister, ImmutableHashSet<RequirementId> Waiting)
{
    /// <summary>The colour of a status in this view.</summary>
    public StatusColour ColourOf(RequirementId requirement, RequirementStatus status) => IsLeadersView
        ? RegistrationStatus.LeaderColour(status, status == RequirementStatus.AwaitingSignature && Waiting.Contains(requirement))
        : RegistrationStatus.Colour(status);
}
