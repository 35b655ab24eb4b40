using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Competence.InMemory.Access;
using Competence.InMemory.Storage;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.InMemory.Registrations;

/// <summary>Reads people from one moment of the tables.</summary>
internal sealed class InMemoryPersonSlices(InMemoryStore store) : IPersonSlices
{
    public ValueTask<PersonSlice?> FindAsync(PersonId person, CancellationToken cancellationToken = default) => new(Of(store.Tables, person));

    public ValueTask<RegistrationSlice?> FindAsync(PersonId person, RequirementId requirement, CancellationToken cancellationToken = default)
    {
        Tables tables = store.Tables;
        RegistrationKey key = new(person, requirement);
        return new(Of(tables, person) is { } slice && tables.Requirements.TryFind(requirement, out Requirement? definition)
            ? new RegistrationSlice(slice, definition, tables.Registrations.Find(key) ?? Registration.Blank(key))
            {
                EndedPrerequisites = [.. definition.Content.Dependencies.Where(id => tables.Requirements.Find(id) is null or { IsArchived: true })],
            }
            : null);
    }

    public async IAsyncEnumerable<PersonSlice> StreamAsync(
        ImmutableArray<PersonId> people, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (PersonId person in people.Distinct().Order())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await FindAsync(person, cancellationToken) is { } slice)
            {
                yield return slice;
            }
        }
    }

    public static PersonSlice? Of(Tables tables, PersonId person) => tables.People.Find(person) is null
        ? null
        : new PersonSlice(
            person,
            InMemoryAccessFacts.OfPerson(tables, person),
            [.. HeldPlans(tables, person)],
            [.. tables.Marks.Of(person)],
            tables.Registrations.Of(person).Where(registration => registration.Key.Scope == RegistrationScope.Region)
                .ToDictionary(registration => registration.Key.Requirement, RegistrationRow.Of))
        {
            Revision = tables.Revisions.GetValueOrDefault(person),
        };

    public static IEnumerable<HeldPlan> HeldPlans(Tables tables, PersonId person) =>
        from assignment in tables.Assignments.Of(person)
        where assignment.IsActive
        let plan = tables.Plans.Find(assignment.Plan)
        where plan is { IsArchived: false }
        orderby assignment.Id
        select new HeldPlan(assignment, plan);
}
