using System.Collections.Immutable;
using Competence.Assignments;
using Competence.HandWrittenStore.Tests.Documents;
using Competence.Organisation;
using Competence.Plans;
using Competence.Registrations;
using Competence.Registrations.Resets;
using Competence.Requirements;

namespace Competence.HandWrittenStore.Tests.Ports;

/// <summary>Reads what resets for everybody go through.</summary>
internal sealed class ResetPorts(DocumentStore store) : IRequirementRegistrations
{
    public ValueTask<ResetExtent> ExtentAsync(RequirementId requirement, CancellationToken cancellationToken = default)
    {
        (int people, int assigned, int begun) = (0, 0, 0);
        foreach (Registration one in Concerned(requirement))
        {
            people++;
            assigned += one.Standing.ActivePlans > 0 ? 1 : 0;
            begun += one.State == RegistrationState.NotStarted ? 0 : 1;
        }

        return new(new ResetExtent(people, assigned, begun));
    }

    public ValueTask<ImmutableArray<PersonId>> PeopleAsync(
        RequirementId requirement, PersonId? last, int take, CancellationToken cancellationToken = default) =>
        new([.. Concerned(requirement).Select(one => one.Key.Person).Where(person => last is null || person > last).Take(take)]);

    public ValueTask<ImmutableArray<PersonId>> WithCountAsync(RequirementId requirement, int count, CancellationToken cancellationToken = default) => new(
    [
        .. On(requirement).Where(one => one.State is RegistrationState.Started or RegistrationState.AwaitingSignature or RegistrationState.Rejected)
            .Where(one => one.Counted >= count).Select(one => one.Key.Person),
    ]);

    public ValueTask<ImmutableArray<HeldRegistration>> ListAsync(
        RequirementId requirement, ImmutableArray<PersonId> people, CancellationToken cancellationToken = default)
    {
        Shelf shelf = store.Shelf;
        return new([.. On(requirement).Where(one => people.Contains(one.Key.Person) && shelf.Find<Person>(Keys.Of(one.Key.Person)) is not null).Select(one =>
            new HeldRegistration(
                one,
                [.. SetPorts.HeldPlans(shelf, one.Key.Person).Where(held => held.Plan.ActiveLinks.Any(link => link.Requirement == requirement))],
                [.. SetPorts.Marks(shelf, one.Key.Person)])
            {
                Revision = shelf.Revisions.GetValueOrDefault(one.Key.Person),
            })]);
    }

    private IEnumerable<Registration> Concerned(RequirementId requirement)
    {
        Shelf shelf = store.Shelf;
        HashSet<PlanId> plans = [.. shelf.All<Plan>().Where(plan => plan.Links.Any(link => link.Requirement == requirement)).Select(plan => plan.Id)];
        HashSet<PersonId> given = [.. shelf.All<Assignment>().Where(assignment => plans.Contains(assignment.Plan)).Select(assignment => assignment.Person)];
        return On(requirement).Where(one => given.Contains(one.Key.Person) || shelf.HistoryOf(subject => subject == one.Subject).Any());
    }

    private IEnumerable<Registration> On(RequirementId requirement) => store.Shelf.All<Registration>()
        .Where(one => one.Key.Requirement == requirement && one.Key.Scope == RegistrationScope.Region).OrderBy(one => one.Key.Person);
}
