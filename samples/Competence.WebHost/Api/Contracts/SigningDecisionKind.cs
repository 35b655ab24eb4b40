namespace Competence.WebHost.Api.Contracts;

/// <summary>What a signer decides on a repetition.</summary>
internal enum SigningDecisionKind
{
    /// <summary>It is signed.</summary>
    Sign,

    /// <summary>It is rejected.</summary>
    Reject,

    /// <summary>An earlier signing or rejection is taken back.</summary>
    Cancel,
}
