namespace Competence.WebHost.SampleRegion;

/// <summary>What is done in the sample's half year.</summary>
internal enum SampleActKind
{
    /// <summary>A requirement is fulfilled.</summary>
    Fulfil,

    /// <summary>A draft is saved.</summary>
    SaveDraft,

    /// <summary>It is sent to the leader for signing.</summary>
    Send,

    /// <summary>The leader signs what waits.</summary>
    Sign,

    /// <summary>The leader rejects what waits.</summary>
    Reject,

    /// <summary>It is marked not relevant.</summary>
    MarkNotRelevant,
}
