using System.Collections.Immutable;

namespace Competence.Access;

/// <summary>One row of the access table: an action, how far it goes and who has it. Who is not named is denied.</summary>
internal sealed record AccessRule(AccessAction Action, AccessReach Reach, ImmutableArray<AccessHolder> Holders)
{
    /// <summary>The add-on role that gives the action too, within what one reaches as one of <see cref="AddOnTo"/> (ACC-70, ACC-71).</summary>
    public AccessHolder? AddOn { get; init; }

    /// <summary>Whose reach the add-on works in.</summary>
    public ImmutableArray<AccessHolder> AddOnTo { get; init; } = [];

    /// <summary>Whether the row names <paramref name="holder"/> without any add-on.</summary>
    public bool Names(AccessHolder holder) => Holders.Contains(holder);
}
