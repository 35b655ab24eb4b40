namespace Competence.Assignments;

/// <summary>Whether the person works in the plan.</summary>
public enum AssignmentState
{
    /// <summary>The person works in it, or has completed it.</summary>
    Active = 1,

    /// <summary>Put away with a picture of how it stood (ASG-31, ASG-34).</summary>
    Deactivated = 2,
}
