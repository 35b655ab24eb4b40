using System.Collections.Immutable;
using Competence.InMemory.Storage;
using Competence.Registrations;
using Competence.Registrations.Resets;
using Competence.Requirements;

namespace Competence.InMemory.Registrations;

/// <summary>Finds everybody's registration on one definition.</summary>
internal sealed class InMemoryRequirementRegistrations(InMemoryStore store) : IRequirementRegistrations
{
    public static IEnumerable<RequirementResetRow> Rows(Tables tables) => tables.Resets.All.Select(reset => new RequirementResetRow(
        reset.Id, reset.Requirement, reset.State, reset.BegunAt, reset.BegunBy, reset.MovedAt, reset.FinishedAt, reset.Extent.People, reset.People,
        reset.Registrations));

    public ValueTask<ResetExtent> ExtentAsync(RequirementId requirement, CancellationToken cancellationToken = default)
    {
        Registration[] all = [.. Of(store.Tables, requirement)];
        return new(new ResetExtent(
            all.Length, all.Count(one => one.Standing.ActivePlans > 0), all.Count(one => one.State != RegistrationState.NotStarted)));
    }

    public ValueTask<ImmutableArray<PersonId>> PeopleAsync(
        RequirementId requirement, PersonId? last, int take, CancellationToken cancellationToken = default) =>
        new([.. Of(store.Tables, requirement).Select(one => one.Key.Person).Where(person => !(person <= last)).Order().Take(take)]);

    public ValueTask<ImmutableArray<PersonId>> WithCountAsync(RequirementId requirement, int count, CancellationToken cancellationToken = default) => new(
    [
        .. Of(store.Tables, requirement)
            .Where(one => one.State is not (RegistrationState.NotStarted or RegistrationState.Fulfilled) && one.Counted >= count)
            .Select(one => one.Key.Person).Order(),
    ]);

    public ValueTask<ImmutableArray<HeldRegistration>> ListAsync(
        RequirementId requirement, ImmutableArray<PersonId> people, CancellationToken cancellationToken = default)
    {
        Tables tables = store.Tables;
        return new(
        [
            .. people.Distinct().Order().Where(person => tables.People.Find(person) is not null)
                .Select(person => tables.Registrations.Find(new RegistrationKey(person, requirement))).OfType<Registration>()
                .Select(registration => Of(tables, registration)),
        ]);
    }

    private static HeldRegistration Of(Tables tables, Registration registration)
    {
        PersonId person = registration.Key.Person;
        return new HeldRegistration(
            registration,
            [
                .. InMemoryPersonSlices.HeldPlans(tables, person)
                    .Where(held => held.Plan.ActiveLinks.Any(link => link.Requirement == registration.Key.Requirement)),
            ],
            [.. tables.Marks.Of(person)])
        {
            Revision = tables.Revisions.GetValueOrDefault(person),
        };
    }

    private static IEnumerable<Registration> Of(Tables tables, RequirementId requirement) => tables.Registrations.All
        .Where(one => one.Key.Requirement == requirement && one.Key.Scope == RegistrationScope.Region)
        .Where(one => tables.History.ContainsKey(one.Subject) || IsGiven(tables, one.Key));

    private static bool IsGiven(Tables tables, RegistrationKey key) => tables.Assignments.Of(key.Person)
        .Any(assignment => tables.Plans.Find(assignment.Plan)?.Links.Any(link => link.Requirement == key.Requirement) ?? false);
}
