using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.Registrations;

/// <summary>What a published definition means for registrations: expiry dates follow the validity that is published now (REQ-102).</summary>
public sealed class RegistrationsOfDefinitions : IDefinitionConsequences
{
    /// <inheritdoc/>
    public ValueTask<Refusal?> StageAsync(
        IUnitOfWork work, ImmutableArray<DefinitionChange> changes, Moment moment, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        foreach (DefinitionChange change in changes.Where(change => change.Fact is RequirementEvent.Published))
        {
            work.Stage(new RegistrationSet.RefreshRequirement(change.Definition.Id, moment.Today));
        }

        return default;
    }
}
