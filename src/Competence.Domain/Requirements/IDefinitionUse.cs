namespace Competence.Requirements;

/// <summary>Tells who uses a definition: whether anybody has begun on it, which locks some of its settings (REQ-68), and how many have it.</summary>
public interface IDefinitionUse
{
    /// <summary>
    /// Whether at least one registration on the definition is in another state than not started; a draft counts, a mark of not relevant does not (REQ-68).
    /// </summary>
    ValueTask<bool> IsStartedAsync(RequirementId requirement, CancellationToken cancellationToken = default);

    /// <summary>
    /// How many persons have, by an active assignment, a plan that holds the definition by an active or inactive link, archived plans left out;
    /// a person with several such plans counts once (REQ-55, REQ-92).
    /// </summary>
    ValueTask<int> CountPersonsAsync(RequirementId requirement, CancellationToken cancellationToken = default);
}
