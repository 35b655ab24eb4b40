namespace Competence.Loans;

/// <summary>How a loan stands on a day: the calendar alone decides (LOA-14, LOA-16).</summary>
public enum LoanStatus
{
    /// <summary>It has not begun.</summary>
    Planned = 1,

    /// <summary>It is in effect: from the beginning of its first day to the end of its last one.</summary>
    Ongoing = 2,

    /// <summary>It has run out and lies in the history.</summary>
    Finished = 3,
}
