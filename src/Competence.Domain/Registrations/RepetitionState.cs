namespace Competence.Registrations;

/// <summary>How far one repetition has come. A requirement without repetition has at most one.</summary>
public enum RepetitionState
{
    /// <summary>Saved unfinished.</summary>
    Draft = 1,

    /// <summary>Performed; no signature was needed. It counts.</summary>
    Registered = 2,

    /// <summary>Sent to a signer.</summary>
    Awaiting = 3,

    /// <summary>Signed. It counts.</summary>
    Signed = 4,

    /// <summary>Rejected by the signer.</summary>
    Rejected = 5,
}
