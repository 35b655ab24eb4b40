using Competence.Requirements;

namespace Competence.FollowUp;

/// <summary>One employee's standing on one requirement, as the matrix shows it. <c>default</c> is not started.</summary>
/// <param name="Meaning">What it means.</param>
/// <param name="Counted">How many repetitions count (ASG-59).</param>
public readonly record struct PlanMatrixCell(MatrixCellMeaning Meaning, int Counted)
{
    /// <summary>What a status means in the matrix; expiring soon has no look of its own there (ASG-57).</summary>
    public static MatrixCellMeaning MeaningOf(RequirementStatus status) => status switch
    {
        RequirementStatus.Fulfilled or RequirementStatus.ExpiringSoon => MatrixCellMeaning.Fulfilled,
        RequirementStatus.Started => MatrixCellMeaning.Started,
        RequirementStatus.AwaitingSignature => MatrixCellMeaning.AwaitingSignature,
        RequirementStatus.Rejected => MatrixCellMeaning.Rejected,
        RequirementStatus.Expired => MatrixCellMeaning.Expired,
        RequirementStatus.NotRelevant => MatrixCellMeaning.NotRelevant,
        _ => MatrixCellMeaning.NotStarted,
    };
}
