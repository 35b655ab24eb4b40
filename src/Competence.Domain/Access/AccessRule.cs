using System.Collections.Immutable;

namespace Competence.Access;

/// <summary>One row of the access table: an action, who has it and how far it goes for them. Who is not named is denied.</summary>
public sealed class AccessRule
{
    /// <summary>The holders of each reach as bits, so that asking costs nothing.</summary>
    private readonly uint[] _holders = new uint[Enum.GetValues<AccessReach>().Length];

    private readonly uint _decided;

    /// <summary>A row.</summary>
    /// <param name="action">The action.</param>
    /// <param name="sources">The rules of the rulebook that say so.</param>
    /// <param name="parts">Who has it; no reach twice.</param>
    internal AccessRule(AccessAction action, string sources, params ImmutableArray<AccessPart> parts)
    {
        Action = action;
        Sources = sources;
        Parts = parts;
        foreach (AccessPart part in parts)
        {
            _holders[(int)part.Reach] = BitsOf(part.Holders);
            _decided |= IsDecided(part.Reach) ? _holders[(int)part.Reach] : 0;
        }
    }

    /// <summary>The action.</summary>
    public AccessAction Action { get; }

    /// <summary>The ids of the rules of the rulebook that say so, separated by blanks.</summary>
    public string Sources { get; }

    /// <summary>Who has it, as the rulebook's row lists them.</summary>
    public ImmutableArray<AccessPart> Parts { get; }

    /// <summary>The add-on role that gives the action too, within what one reaches as one of <see cref="AddOnTo"/> (ACC-70, ACC-71).</summary>
    public AccessHolder? AddOn { get; init; }

    /// <summary>Whose reach the add-on works in.</summary>
    public ImmutableArray<AccessHolder> AddOnTo { get; init; } = [];

    /// <summary>Whether what is in this reach can be told from what is known of people; if not it is denied to everybody.</summary>
    public static bool IsDecided(AccessReach reach) => reach is not (AccessReach.Candidates or AccessReach.Participants);

    /// <summary>Whether the row names <paramref name="holder"/> without any add-on, with this reach.</summary>
    public bool Names(AccessHolder holder, AccessReach reach) => (_holders[(int)reach] & BitOf(holder)) != 0;

    /// <summary>Whether the row names <paramref name="holder"/> without any add-on, with a reach that can be decided.</summary>
    public bool Names(AccessHolder holder) => (_decided & BitOf(holder)) != 0;

    /// <summary>Whether anybody has it with this reach.</summary>
    public bool Has(AccessReach reach) => _holders[(int)reach] != 0;

    private static uint BitsOf(ImmutableArray<AccessHolder> holders) => holders.Aggregate(0u, (bits, holder) => bits | BitOf(holder));

    private static uint BitOf(AccessHolder holder) => 1u << (int)holder;
}
