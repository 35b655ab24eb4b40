namespace Competence.Delegation;

/// <summary>That somebody may decide goals in a leader's place, when they are sent to that person (DEP-17). There is no expiry date (DEP-23).</summary>
/// <param name="Key">The leader's position and the approver.</param>
/// <param name="Leader">The leader.</param>
/// <param name="Description">What residents and apprentices read of it, such as which goals; it limits nothing (DEP-19, DEP-20). May be empty.</param>
/// <param name="IsOpen">Whether it was not removed.</param>
/// <param name="Version">How many events made it.</param>
public sealed partial record DelegatedApprover(DelegatedApproverKey Key, PersonId Leader, string Description, bool IsOpen, long Version) : IAggregate
{
    /// <summary>The kind of subject that a delegated approver is.</summary>
    public const string SubjectKind = "delegated-approver";

    /// <summary>How many characters a description has at most.</summary>
    public const int LongestDescription = 500;

    /// <summary>It belongs to the approver, who is told of it.</summary>
    public Subject Subject => new(SubjectKind, Key.LeaderPosition.Value, Key.Approver);
}
