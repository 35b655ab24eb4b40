using System.Collections.Immutable;
using Competence.Assignments;
using Competence.FollowUp;
using Competence.InMemory.Organisation;
using Competence.InMemory.Registrations;
using Competence.InMemory.Storage;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.InMemory.FollowUp;

/// <summary>Reads assigned plans from one moment of the tables.</summary>
internal sealed class InMemoryOpenedPlans(InMemoryStore store) : IOpenedPlans
{
    public ValueTask<OpenedPlan?> FindAsync(AssignmentId assignment, PersonId viewer, CancellationToken cancellationToken = default)
    {
        Tables tables = store.Tables;
        return new(tables.Assignments.Find(assignment) is { } found
            && tables.Plans.Find(found.Plan) is { } plan
            && tables.People.Find(found.Person) is { } person
            && InMemoryPersonSlices.Of(tables, found.Person) is { } slice
                ? new OpenedPlan(
                    found, plan, slice, person.Name, OrganisationRows.UnitName(tables, plan.OwnerUnit), Definitions(tables, plan),
                    Waiting(tables, found.Person, viewer))
                : null);
    }

    private static Dictionary<RequirementId, Requirement> Definitions(Tables tables, Plan plan) =>
        plan.ActiveLinks.Select(link => tables.Requirements.Find(link.Requirement)).OfType<Requirement>().ToDictionary(definition => definition.Id);

    private static ImmutableHashSet<RequirementId> Waiting(Tables tables, PersonId person, PersonId viewer) =>
    [
        .. tables.SignRequests.Values
            .Where(request => request.State == SignRequestState.Awaiting && request.Signer == viewer && request.Registration.Person == person)
            .Select(request => request.Registration.Requirement),
    ];
}
