using Competence.InMemory.Storage;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.InMemory.Registrations;

/// <summary>Tells who uses a definition.</summary>
internal sealed class InMemoryDefinitionUse(InMemoryStore store) : IDefinitionUse
{
    public ValueTask<bool> IsStartedAsync(RequirementId requirement, CancellationToken cancellationToken = default) =>
        new(store.Tables.Registrations.All.Any(registration =>
            registration.Key.Requirement == requirement && registration.State != RegistrationState.NotStarted));

    public ValueTask<int> CountPersonsAsync(RequirementId requirement, CancellationToken cancellationToken = default)
    {
        Tables tables = store.Tables;
        HashSet<PlanId> holding =
        [
            .. tables.Plans.All.Where(plan => !plan.IsArchived && plan.FindLink(requirement) is { LiesInPlan: true }).Select(plan => plan.Id),
        ];
        return new(tables.Assignments.All.Where(assignment => assignment.IsActive && holding.Contains(assignment.Plan))
            .Select(assignment => assignment.Person).Distinct().Count());
    }
}
