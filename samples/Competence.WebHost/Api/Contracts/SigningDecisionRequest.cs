using Competence.Registrations;

namespace Competence.WebHost.Api.Contracts;

/// <summary>A decision on one repetition.</summary>
/// <param name="Repetition">The repetition.</param>
/// <param name="Kind">What is decided.</param>
/// <param name="Comment">A comment; mandatory when rejecting.</param>
/// <param name="Reason">One of the reasons that the host has set, when rejecting.</param>
internal sealed record SigningDecisionRequest(RepetitionId Repetition, SigningDecisionKind Kind, string? Comment = null, string? Reason = null)
{
    /// <summary>As services take it.</summary>
    public SigningDecision Decision => Kind switch
    {
        SigningDecisionKind.Reject => new SigningDecision.Reject(Repetition, Reason ?? "", Comment ?? ""),
        SigningDecisionKind.Cancel => new SigningDecision.Cancel(Repetition),
        _ => new SigningDecision.Sign(Repetition, Comment),
    };
}
