namespace Competence.Loans;

/// <summary>Why an ongoing loan was ended before the day that it was to end on.</summary>
public enum LoanEnding
{
    /// <summary>Somebody ended it (LOA-26).</summary>
    ByHand = 1,

    /// <summary>Its unit was changed, and a new loan goes on from the next day (LOA-21).</summary>
    UnitChanged = 2,

    /// <summary>The ordinary position was deactivated (LOA-38).</summary>
    PositionEnded = 3,
}
