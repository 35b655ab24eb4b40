using System.Collections.Immutable;
using Competence.Assignments;
using Competence.FollowUp;
using Competence.InMemory.Delegation;
using Competence.InMemory.Organisation;
using Competence.InMemory.Querying;
using Competence.InMemory.Registrations;
using Competence.InMemory.Storage;
using Competence.Organisation;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.InMemory.FollowUp;

/// <summary>Lists employees with how they stand.</summary>
internal sealed class InMemoryEmployeeReports(InMemoryStore store) : IEmployeeReports
{
    public ValueTask<Page<EmployeeRow>> PageAsync(EmployeeQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        Tables tables = store.Tables;
        ImmutableHashSet<PositionId> leading = [.. InMemoryDelegations.Leading(tables, query.Today, _ => true).Select(leadership => leadership.Position)];
        (Position Position, EmployeeRow Row)[] found =
        [
            .. Employees.Of(tables, query.Scope)
                .Where(position => TextSearch.Holds(Employees.NameOf(tables, position), query.Search) || TextSearch.Holds(position.Title, query.Search))
                .Select(position => (position, RowOf(tables, position, query.Today, leading.Contains(position.Id)))),
        ];
        return new(new Page<EmployeeRow>(
            [
                .. query.Order.Sort(found, one => one.Row, one => tables.People.Find(one.Position.Person)!.SortName)
                    .Skip(query.Page.Skip).Take(query.Page.Size).Select(one => one.Row),
            ],
            found.Length, query.Page));
    }

    private static EmployeeRow RowOf(Tables tables, Position position, LocalDate today, bool leads)
    {
        StatusDay day = new(today);
        ImmutableArray<Assignment> active = [.. tables.Assignments.Of(position.Person).Where(assignment => assignment.IsActive && assignment.Position == position.Id)];
        ILookup<RequirementStatus, RequirementStatus> statuses = tables.Registrations.Of(position.Person)
            .Where(registration => registration.Standing.RelevantPlans > 0 && IsHeldOnSideOf(tables, position, registration.Key.Requirement))
            .Select(registration => RegistrationStatus.Of(registration, day))
            .ToLookup(status => status);
        int Count(params ReadOnlySpan<RequirementStatus> which)
        {
            int count = 0;
            foreach (RequirementStatus status in which)
            {
                count += statuses[status].Count();
            }

            return count;
        }

        return new EmployeeRow(
            position.Id, position.Person, Employees.NameOf(tables, position), position.Title, OrganisationRows.UnitName(tables, position.Unit),
            position.Start, active.Length, active.Count(assignment => assignment.Completion == Completion.AwaitingApproval),
            Expired: Count(RequirementStatus.Expired),
            ToDo: Count(RequirementStatus.NotStarted, RequirementStatus.Rejected),
            Begun: Count(RequirementStatus.Started, RequirementStatus.AwaitingSignature, RequirementStatus.ExpiringSoon),
            Fulfilled: Count(RequirementStatus.Fulfilled),
            AvailabilityOf(tables, position, today),
            leads ? DeputiesOf(tables, position, today) : null);
    }

    private static int DeputiesOf(Tables tables, Position leader, LocalDate today) => tables.Deputyships.All.Count(one =>
        one.Key.LeaderPosition == leader.Id && one.LastsOn(today)
        && tables.Positions.Find(one.DeputyPosition) is { IsActive: true } deputy && deputy.Loan?.Covers(today) != false);

    private static Availability AvailabilityOf(Tables tables, Position position, LocalDate today) =>
        tables.Absences.Of(position.Person).Any(absence => absence.Position == position.Id && absence.Covers(today)) ? Availability.Absent
        : position.LentFrom is not null ? Availability.Borrowed
        : tables.Positions.Of(position.Person).Any(other => other.IsActive && other.LentFrom == position.Id && other.Loan!.Covers(today)) ? Availability.LentOut
        : Availability.Available;

    /// <summary>Whether the side of a loan that the position is on holds the requirement; of somebody without a loan there is one side only (LOA-30).</summary>
    private static bool IsHeldOnSideOf(Tables tables, Position position, RequirementId requirement)
    {
        ImmutableDictionary<PositionId, Position> own = tables.Positions.Of(position.Person).ToImmutableDictionary(one => one.Id);
        ImmutableArray<NotRelevantMark> marks = [.. tables.Marks.Of(position.Person)];
        return !own.Values.Any(one => one is { LentFrom: not null, IsActive: true })
            || InMemoryPersonSlices.HeldPlans(tables, position.Person).Any(held =>
                SideOf(own[held.Assignment.Position]) == SideOf(position)
                && held.Plan.ActiveLinks.Any(link =>
                    link.Requirement == requirement && RegistrationStatus.RelevanceIn(held.Plan.Id, link, marks) == Relevance.Relevant));
    }

    private static PositionId? SideOf(Position position) => position.LentFrom is null ? null : position.Id;
}
