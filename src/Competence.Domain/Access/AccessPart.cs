using System.Collections.Immutable;

namespace Competence.Access;

/// <summary>Who has an action, and how far it goes for them.</summary>
/// <param name="reach">How far it goes.</param>
/// <param name="holders">Who has it so far, as the rulebook's row lists them.</param>
public sealed class AccessPart(AccessReach reach, ImmutableArray<AccessHolder> holders)
{
    /// <summary>How far it goes.</summary>
    public AccessReach Reach { get; } = reach;

    /// <summary>Who has it so far, as the rulebook's row lists them.</summary>
    public ImmutableArray<AccessHolder> Holders { get; } = holders;
}
