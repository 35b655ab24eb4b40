using System.Collections.Immutable;
using Competence.Absences;
using Competence.Assignments;
using Competence.FollowUp;
using Competence.HandWrittenStore.Tests.Documents;
using Competence.Organisation;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.HandWrittenStore.Tests.Ports;

/// <summary>Reads people, their plans to be opened, their absences, and what is due.</summary>
internal sealed class PersonPorts(DocumentStore store) : IPersonSlices, IDueRegistrations, IOpenedPlans, IAbsences
{
    public ValueTask<PersonSlice?> FindAsync(PersonId person, CancellationToken cancellationToken = default) => new(SliceOf(store.Shelf, person));

    public ValueTask<RegistrationSlice?> FindAsync(PersonId person, RequirementId requirement, CancellationToken cancellationToken = default)
    {
        Shelf shelf = store.Shelf;
        RegistrationKey key = new(person, requirement);
        return new(SliceOf(shelf, person) is { } slice && shelf.Find<Requirement>(Keys.Of(requirement)) is { } definition
            ? new RegistrationSlice(slice, definition, shelf.Find<Registration>(Keys.Of(key)) ?? Registration.Blank(key))
            {
                EndedPrerequisites = [.. definition.Content.Dependencies.Where(id => shelf.Find<Requirement>(Keys.Of(id)) is null or { IsArchived: true })],
            }
            : null);
    }

    public IAsyncEnumerable<PersonSlice> StreamAsync(ImmutableArray<PersonId> people, CancellationToken cancellationToken = default)
    {
        Shelf shelf = store.Shelf;
        return people.Distinct().Order().Select(person => SliceOf(shelf, person)).OfType<PersonSlice>().ToAsyncEnumerable();
    }

    public ValueTask<OpenedPlan?> FindAsync(AssignmentId assignment, PersonId viewer, CancellationToken cancellationToken = default)
    {
        Shelf shelf = store.Shelf;
        return new(shelf.Find<Assignment>(Keys.Of(assignment)) is { } found && shelf.Find<Plan>(Keys.Of(found.Plan)) is { } plan
            ? new OpenedPlan(
                found,
                plan,
                SliceOf(shelf, found.Person)!,
                shelf.Find<Person>(Keys.Of(found.Person))!.Name,
                shelf.UnitName(plan.OwnerUnit),
                plan.ActiveLinks.Select(link => shelf.Find<Requirement>(Keys.Of(link.Requirement))).OfType<Requirement>().ToDictionary(one => one.Id),
                [
                    .. Rows.SignRequests(shelf)
                        .Where(row => row.Person == found.Person && row.Signer == viewer && row.State == SignRequestState.Awaiting)
                        .Select(row => row.Requirement),
                ])
            : null);
    }

    public ValueTask<ImmutableArray<RegistrationRow>> ListAsync(
        LocalDate today, RegistrationKey? last, int take, CancellationToken cancellationToken = default)
    {
        RegistrationRow[] due =
        [
            .. store.Shelf.All<Registration>().Select(RegistrationRow.Of).Where(row => row.NextNoticeOn <= today)
                .OrderBy(row => row.Person).ThenBy(row => row.Requirement).ThenBy(row => row.Trust),
        ];
        return new([.. due.Where(row => last is not { } key || IsAfter(row, key)).Take(take)]);
    }

    public ValueTask<ImmutableArray<Absence>> OfPositionAsync(PositionId position, CancellationToken cancellationToken = default) =>
        new([.. store.Shelf.All<Absence>().Where(one => one.Position == position).OrderByDescending(one => one.Start).ThenByDescending(one => one.Id)]);

    public ValueTask<ImmutableArray<Absence>> OnPositionsAsync(ImmutableArray<PositionId> positions, CancellationToken cancellationToken = default) =>
        new([.. store.Shelf.All<Absence>().Where(one => positions.Contains(one.Position)).OrderBy(one => one.Id)]);

    public ValueTask<ImmutableArray<Absence>> DueAsync(LocalDate day, AbsenceId? last, int take, CancellationToken cancellationToken = default) =>
        new([.. store.Shelf.All<Absence>().Where(one => one.ResetsAfter < day && !(one.Id <= last)).OrderBy(one => one.Id).Take(take)]);

    private static bool IsAfter(RegistrationRow row, RegistrationKey last) =>
        (row.Person, row.Requirement, row.Trust).CompareTo((last.Person, last.Requirement, last.Scope.Trust)) > 0;

    private static PersonSlice? SliceOf(Shelf shelf, PersonId person) => shelf.Find<Person>(Keys.Of(person)) is null ? null : new PersonSlice(
        person,
        OrganisationPorts.FactsOf(shelf, person),
        [.. SetPorts.HeldPlans(shelf, person)],
        [.. SetPorts.Marks(shelf, person)],
        shelf.All<Registration>().Where(one => one.Key.Person == person && one.Key.Scope == RegistrationScope.Region)
            .ToDictionary(one => one.Key.Requirement, RegistrationRow.Of))
    {
        Revision = shelf.Revisions.GetValueOrDefault(person),
    };
}
