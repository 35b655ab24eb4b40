namespace Competence.Loans;

/// <summary>What a loan makes of an employee in the overview.</summary>
public enum LoanAvailability
{
    /// <summary>On an ordinary position: the employee is lent out, in yellow (LOA-27).</summary>
    LentOut = 1,

    /// <summary>On a temporary position: the employee is borrowed, in green (LOA-28).</summary>
    Borrowed = 2,
}
