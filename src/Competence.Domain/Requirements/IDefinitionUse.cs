namespace Competence.Requirements;

/// <summary>Tells whether anybody has begun on a definition: what locks some of its settings (REQ-68).</summary>
public interface IDefinitionUse
{
    /// <summary>
    /// Whether at least one registration on the definition is in another state than not started; a draft counts, a mark of not relevant does not (REQ-68).
    /// </summary>
    ValueTask<bool> IsStartedAsync(RequirementId requirement, CancellationToken cancellationToken = default);
}
