using System.Diagnostics;

namespace Competence.Registrations.Resets;

/// <content>How events change it.</content>
public sealed partial record RequirementReset
{
    /// <summary>The reset that <paramref name="fact"/> began.</summary>
    public static RequirementReset From(RequirementResetEvent.Begun fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return new RequirementReset(
            fact.Id, fact.Requirement, RequirementResetState.Running, fact.Extent, fact.Reason, fact.BegunOn, fact.BegunAt, fact.BegunBy, fact.BegunFrom,
            Reached: null, People: 0, Registrations: 0, MovedAt: fact.BegunAt, FinishedAt: null, Version: 1);
    }

    /// <summary>The state after <paramref name="fact"/>. Total: every event that follows the first one is handled, none is refused.</summary>
    public RequirementReset Apply(RequirementResetEvent fact) => fact switch
    {
        RequirementResetEvent.Advanced it => this with
        {
            Reached = it.Reached,
            People = People + it.People,
            Registrations = Registrations + it.Registrations,
            MovedAt = it.At,
            Version = Version + 1,
        },
        RequirementResetEvent.Finished it => this with
        {
            State = RequirementResetState.Finished,
            MovedAt = it.At,
            FinishedAt = it.At,
            Version = Version + 1,
        },
        _ => throw new UnreachableException($"Unknown event {fact?.GetType().Name}"),
    };
}
