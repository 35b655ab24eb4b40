namespace Competence;

/// <summary>As what somebody acts. Rights follow this choice, never the person as such (ACC-01).</summary>
public abstract record ActingAs
{
    private ActingAs()
    {
    }

    /// <summary>As one of the person's own active positions.</summary>
    /// <param name="Id">The position.</param>
    /// <param name="Unit">Its unit (the cost centre).</param>
    /// <param name="LeadsEmployees">Whether at least one active position has this one as its leader: what makes a leader (ACC-06).</param>
    /// <param name="LeadsOnlyByHand">Whether it leads by hand only: then it has its employees in the overview, and no right to create plans (ACC-30).</param>
    public sealed record Position(PositionId Id, UnitId Unit, bool LeadsEmployees = false, bool LeadsOnlyByHand = false) : ActingAs;

    /// <summary>As deputy of a leader (ACC-27).</summary>
    /// <param name="Leader">The leader who is replaced.</param>
    /// <param name="LeaderPosition">The position of that leader.</param>
    /// <param name="Unit">The unit of that position.</param>
    public sealed record Deputyship(PersonId Leader, PositionId LeaderPosition, UnitId Unit) : ActingAs;

    /// <summary>As an employee on loan (ORG-33).</summary>
    /// <param name="TemporaryPosition">The position that the employee has at the borrowing unit while the loan is in effect (LOA-01).</param>
    /// <param name="OrdinaryPosition">The position that the employee is lent out from.</param>
    /// <param name="BorrowingUnit">The unit that borrows.</param>
    public sealed record Loan(PositionId TemporaryPosition, PositionId OrdinaryPosition, UnitId BorrowingUnit) : ActingAs;

    /// <summary>A job of the system itself, such as the nightly import.</summary>
    /// <param name="Name">A short name for logs and history, such as <c>nightly-import</c>.</param>
    public sealed record Job(string Name) : ActingAs;

    /// <summary>The central operator (ACC-04, ACC-43).</summary>
    public sealed record Operator : ActingAs;

    /// <summary>A member in the member's own service.</summary>
    public sealed record Member : ActingAs;
}
