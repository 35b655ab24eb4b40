namespace Competence.Registrations;

/// <summary>Which of the signer's three lists a request is in (PRG-53).</summary>
public enum SignRequestState
{
    /// <summary>The signer has not decided.</summary>
    Awaiting = 1,

    /// <summary>The signer signed.</summary>
    Signed = 2,

    /// <summary>The signer rejected.</summary>
    Rejected = 3,
}
