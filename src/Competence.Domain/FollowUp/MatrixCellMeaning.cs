namespace Competence.FollowUp;

/// <summary>What a cell of the status matrix means: the seven of the rulebook, each with its own look (ASG-56).</summary>
public enum MatrixCellMeaning
{
    /// <summary>White: nothing is registered.</summary>
    NotStarted = 0,

    /// <summary>Green: done and valid, also when not for long (ASG-57).</summary>
    Fulfilled = 1,

    /// <summary>Yellow with a clock: begun.</summary>
    Started = 2,

    /// <summary>Yellow with a warning triangle: sent to a signer.</summary>
    AwaitingSignature = 3,

    /// <summary>Red with a warning triangle: a signer refused.</summary>
    Rejected = 4,

    /// <summary>Red with an exclamation mark: no longer valid.</summary>
    Expired = 5,

    /// <summary>White with a stop sign: marked not relevant.</summary>
    NotRelevant = 6,
}
