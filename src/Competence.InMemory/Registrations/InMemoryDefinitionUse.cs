using Competence.InMemory.Storage;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.InMemory.Registrations;

/// <summary>Tells whether anybody has begun on a definition.</summary>
internal sealed class InMemoryDefinitionUse(InMemoryStore store) : IDefinitionUse
{
    public ValueTask<bool> IsStartedAsync(RequirementId requirement, CancellationToken cancellationToken = default) =>
        new(store.Tables.Registrations.All.Any(registration =>
            registration.Key.Requirement == requirement && registration.State != RegistrationState.NotStarted));
}
