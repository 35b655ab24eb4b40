namespace Competence.Assignments;

/// <summary>Why an assignment was deactivated; reactivating a position brings back only what its own ending took (ASG-37).</summary>
public enum DeactivationCause
{
    /// <summary>Somebody did it by hand.</summary>
    ByHand = 1,

    /// <summary>The position ended (ORG-38).</summary>
    PositionEnded = 2,

    /// <summary>The loan ended.</summary>
    LoanEnded = 3,
}
