namespace Competence.Assignments;

public sealed partial record Assignment
{
    /// <summary>Decides whether it may be deleted as a mistake: while nothing was registered on it (ASG-38, ASG-39).</summary>
    /// <param name="isBegun">Whether anything was registered by or for the person on it since it was assigned.</param>
    public Result<AssignmentEvent.Removed> Remove(bool isBegun) =>
        isBegun ? AssignmentRules.Begun.Refuse(("assignment", Id)) : new AssignmentEvent.Removed();
}
