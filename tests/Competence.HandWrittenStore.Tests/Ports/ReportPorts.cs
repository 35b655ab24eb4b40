using System.Collections.Immutable;
using Competence.Absences;
using Competence.Access;
using Competence.Assignments;
using Competence.Delegation;
using Competence.FollowUp;
using Competence.HandWrittenStore.Tests.Documents;
using Competence.Organisation;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.HandWrittenStore.Tests.Ports;

/// <summary>Makes the reports by going through everything.</summary>
internal sealed class ReportPorts(DocumentStore store) : IEmployeeReports, IPlanStatusReports, IAccessReports
{
    public ValueTask<Page<EmployeeRow>> PageAsync(EmployeeQuery query, CancellationToken cancellationToken = default)
    {
        Shelf shelf = store.Shelf;
        return new(Rows.Page(
            [
                .. query.Order.Sort(
                    Employees(shelf, query.Scope).Where(one => Holds(one.Person.Name, query.Search) || Holds(one.Position.Title, query.Search))
                        .Select(one => (Row: RowOf(shelf, one, query.Today), one.Person.SortName)),
                    one => one.Row, one => one.SortName).Select(one => one.Row),
            ],
            query.Page));
    }

    public ValueTask<Page<AccessRow>> PageAsync(AccessQuery query, CancellationToken cancellationToken = default)
    {
        Shelf shelf = store.Shelf;
        return new(Rows.Page<AccessRow>(
        [
            .. from position in shelf.All<Position>()
               let person = shelf.Find<Person>(Keys.Of(position.Person))
               let unit = shelf.Find<OrganisationUnit>(Keys.Of(position.Unit))
               let grants = shelf.Find<PositionRoles>(Keys.OfRoles(position.Id))?.Grants ?? []
               where query.Scope.Reaches(OrganisationPorts.Path(shelf, position.Unit))
               where query.IsActive is null || query.IsActive == position.IsActiveOn(query.Today)
               where query.Role is null || grants.Any(grant => grant.Role == query.Role && grant.HoldsOn(query.Today))
               where Holds(person.Name, query.Search) || Holds(person.Email ?? "", query.Search) || Holds($"{unit.Number} {unit.Name}", query.Search)
               orderby person.SortName, position.Id
               select new AccessRow(position.Id, person.Id, person.Name, person.Email, position.Title, unit.DisplayName, position.IsActiveOn(query.Today))
               {
                   Telephone = person.Telephone,
                   LastSignIn = shelf.SignIns.TryGetValue(position.Id, out Instant at) ? at : null,
               },
        ], query.Page));
    }

    public ValueTask<Instant?> LastSignInAsync(PositionId position, CancellationToken cancellationToken = default) =>
        new(store.Shelf.SignIns.TryGetValue(position, out Instant at) ? at : null);

    public ValueTask<PlanMatrixData> MatrixAsync(PlanMatrixQuery query, CancellationToken cancellationToken = default)
    {
        Shelf shelf = store.Shelf;
        Page<PlanMatrixEmployee> page = Rows.Page<PlanMatrixEmployee>(
        [
            .. from one in Employees(shelf, query.Scope)
               where Holds(one.Person.Name, query.Search)
               from held in Held(shelf, one.Position)
               where held.Plan == query.Plan
               select new PlanMatrixEmployee(one.Person.Id, one.Position.Id, held.Id, one.Person.Name, shelf.UnitName(one.Position.Unit), held.Completion),
        ], query.Page);
        HashSet<PersonId> people = [.. page.Items.Select(employee => employee.Person)];
        RequirementId[] definitions = [.. shelf.Find<Plan>(Keys.Of(query.Plan))?.ActiveLinks.Select(link => link.Requirement) ?? []];
        return new(new PlanMatrixData(
            page.Items,
            page.Total,
            [
                .. from one in shelf.All<Registration>()
                   where people.Contains(one.Key.Person) && definitions.Contains(one.Key.Requirement)
                   select new PlanMatrixCellData(one.Key.Person, one.Key.Requirement, one.State, one.IsRenewal, one.Counted, one.Standing.ExpiresOn),
            ],
            [
                .. shelf.All<NotRelevantMark>().Select(mark => mark.Key)
                    .Where(key => key.Plan == query.Plan && key.Kind != MarkTargetKind.ChecklistPoint && people.Contains(key.Person)),
            ]));
    }

    public ValueTask<ImmutableArray<PlanRow>> PlansInUseAsync(EmployeeScope scope, string search, CancellationToken cancellationToken = default)
    {
        Shelf shelf = store.Shelf;
        HashSet<PlanId> used = [.. Employees(shelf, scope).SelectMany(one => Held(shelf, one.Position)).Select(held => held.Plan)];
        return new([.. Rows.Plans(shelf).Where(row => used.Contains(row.Id) && !row.IsArchived && Holds(row.Name, search)).OrderBy(row => row.SortName).ThenBy(row => row.Id)]);
    }

    public ValueTask<Page<ApprovalRow>> AwaitingApprovalAsync(EmployeeScope scope, PageRequest page, CancellationToken cancellationToken = default)
    {
        Shelf shelf = store.Shelf;
        return new(Rows.Page<ApprovalRow>(
        [
            .. from one in Employees(shelf, scope)
               from held in Held(shelf, one.Position)
               where held.Completion == Completion.AwaitingApproval
               orderby one.Person.SortName, held.Id
               select new ApprovalRow(held.Id, held.Person, one.Person.Name, held.Plan, shelf.Find<Plan>(Keys.Of(held.Plan))!.Details.Name, held.AwaitingSince!.Value),
        ], page));
    }

    private static bool Holds(string text, string search) => text.ToLowerInvariant().Contains(search.ToLowerInvariant(), StringComparison.Ordinal);

    private static IEnumerable<(Position Position, Person Person)> Employees(Shelf shelf, EmployeeScope scope) =>
        from position in shelf.All<Position>()
        where scope.Includes(OrganisationPorts.FactsOf(shelf, position))
        let person = shelf.Find<Person>(Keys.Of(position.Person))
        orderby person.SortName, position.Id
        select (position, person);

    private static IEnumerable<Assignment> Held(Shelf shelf, Position position) =>
        shelf.All<Assignment>().Where(assignment => assignment.Position == position.Id && assignment.IsActive);

    private static EmployeeRow RowOf(Shelf shelf, (Position Position, Person Person) one, LocalDate today)
    {
        HashSet<RequirementId>? sides = shelf.All<Position>().Any(other => other.Person == one.Person.Id && other.LentFrom is not null && other.IsActive)
            ? RelevantBeside(shelf, one.Position)
            : null;
        RequirementStatus[] statuses =
        [
            .. shelf.All<Registration>().Where(registration => registration.Key.Person == one.Person.Id && registration.Standing.RelevantPlans > 0)
                .Where(registration => sides is null || sides.Contains(registration.Key.Requirement))
                .Select(registration => RegistrationStatus.Of(registration, new StatusDay(today))),
        ];
        Assignment[] held = [.. Held(shelf, one.Position)];
        int expired = statuses.Count(status => status == RequirementStatus.Expired);
        int green = statuses.Count(status => status == RequirementStatus.Fulfilled);
        int red = statuses.Count(status => RegistrationStatus.Colour(status) == StatusColour.Red);
        return new EmployeeRow(
            one.Position.Id, one.Person.Id, one.Person.Name, one.Position.Title, shelf.UnitName(one.Position.Unit), one.Position.Start, held.Length,
            held.Count(assignment => assignment.Completion == Completion.AwaitingApproval), expired, red - expired, statuses.Length - red - green, green,
            AvailabilityOf(shelf, one.Position, today),
            DelegationPorts.Led(shelf, today).Any(led => led.Leader == one.Position.Id) ? DeputiesOf(shelf, one.Position, today) : null);
    }

    private static int DeputiesOf(Shelf shelf, Position leader, LocalDate today) => shelf.All<Deputyship>().Count(one =>
        one.Key.LeaderPosition == leader.Id && one.LastsOn(today) && OrganisationPorts.FactsOf(shelf, shelf.Find<Position>(Keys.Of(one.DeputyPosition))!).IsActiveOn(today));

    private static Availability AvailabilityOf(Shelf shelf, Position position, LocalDate today) =>
        shelf.All<Absence>().Any(absence => absence.Position == position.Id && absence.Covers(today)) ? Availability.Absent
        : position.Loan is not null ? Availability.Borrowed
        : shelf.All<Position>().Any(other => other.LentFrom == position.Id && other.IsActive && other.Loan!.Covers(today)) ? Availability.LentOut
        : Availability.Available;

    /// <summary>What lies, without a mark, in the active plans of the position, and of the person's other ordinary ones where it is one.</summary>
    private static HashSet<RequirementId> RelevantBeside(Shelf shelf, Position position)
    {
        ImmutableArray<NotRelevantMark> marks = [.. shelf.All<NotRelevantMark>().Where(mark => mark.Key.Person == position.Person)];
        return
        [
            .. from other in shelf.All<Position>()
               where other.Person == position.Person && (other.Id == position.Id || (other.LentFrom is null && position.LentFrom is null))
               from held in Held(shelf, other)
               let plan = shelf.Find<Plan>(Keys.Of(held.Plan))
               where !plan.IsArchived
               from link in plan.ActiveLinks
               where RegistrationStatus.RelevanceIn(plan.Id, link, marks) == Relevance.Relevant
               select link.Requirement,
        ];
    }
}
