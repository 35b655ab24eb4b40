using System.Collections.Immutable;
using Competence.Access;
using Competence.Assignments;
using Competence.FollowUp;
using Competence.InMemory.Organisation;
using Competence.InMemory.Plans;
using Competence.InMemory.Querying;
using Competence.InMemory.Storage;
using Competence.Organisation;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.InMemory.FollowUp;

/// <summary>Reads the status of plans for many employees.</summary>
internal sealed class InMemoryPlanStatusReports(InMemoryStore store) : IPlanStatusReports
{
    public ValueTask<PlanMatrixData> MatrixAsync(PlanMatrixQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        Tables tables = store.Tables;
        (Assignment Assignment, Position Position)[] found =
        [
            .. Active(tables, query.Scope)
                .Where(held => held.Assignment.Plan == query.Plan && TextSearch.Holds(Employees.NameOf(tables, held.Position), query.Search))
                .OrderBy(held => tables.People.Find(held.Position.Person)!.SortName)
                .ThenBy(held => held.Position.Id),
        ];
        ImmutableArray<PlanMatrixEmployee> page =
            [.. found.Skip(query.Page.Skip).Take(query.Page.Size).Select(held => EmployeeOf(tables, held.Assignment, held.Position))];
        PersonId[] people = [.. page.Select(employee => employee.Person).Distinct()];
        HashSet<RequirementId> definitions = [.. tables.Plans.Find(query.Plan)?.ActiveLinks.Select(link => link.Requirement) ?? []];
        return new(new PlanMatrixData(
            page,
            found.Length,
            [.. people.SelectMany(tables.Registrations.Of).Where(registration => definitions.Contains(registration.Key.Requirement)).Select(CellOf)],
            [.. people.SelectMany(tables.Marks.Of).Select(mark => mark.Key).Where(mark => mark.Plan == query.Plan && mark.Kind != MarkTargetKind.ChecklistPoint)]));
    }

    public ValueTask<ImmutableArray<PlanRow>> PlansInUseAsync(EmployeeScope scope, string search, CancellationToken cancellationToken = default)
    {
        Tables tables = store.Tables;
        return new(
        [
            .. Active(tables, scope)
                .Select(held => held.Assignment.Plan)
                .Distinct()
                .Select(tables.Plans.Find)
                .OfType<Plan>()
                .Select(plan => PlanRows.Of(tables, plan))
                .Where(row => !row.IsArchived && TextSearch.Holds(row.Name, search))
                .OrderBy(row => row.SortName)
                .ThenBy(row => row.Id),
        ]);
    }

    public ValueTask<Page<ApprovalRow>> AwaitingApprovalAsync(EmployeeScope scope, PageRequest page, CancellationToken cancellationToken = default)
    {
        Tables tables = store.Tables;
        (Assignment Assignment, Position Position)[] found =
        [
            .. Active(tables, scope)
                .Where(held => held.Assignment is { Completion: Completion.AwaitingApproval, AwaitingSince: not null })
                .OrderBy(held => tables.People.Find(held.Position.Person)!.SortName)
                .ThenBy(held => held.Assignment.Id),
        ];
        return new(new Page<ApprovalRow>(
            [.. found.Skip(page.Skip).Take(page.Size).Select(held => ApprovalOf(tables, held.Assignment, held.Position))], found.Length, page));
    }

    private static IEnumerable<(Assignment Assignment, Position Position)> Active(Tables tables, EmployeeScope scope) =>
        from position in Employees.Of(tables, scope)
        from assignment in tables.Assignments.Of(position.Person)
        where assignment.IsActive && assignment.Position == position.Id
        select (assignment, position);

    private static PlanMatrixEmployee EmployeeOf(Tables tables, Assignment assignment, Position position) => new(
        position.Person, position.Id, assignment.Id, Employees.NameOf(tables, position), OrganisationRows.UnitName(tables, position.Unit),
        assignment.Completion);

    private static PlanMatrixCellData CellOf(Registration registration) => new(
        registration.Key.Person, registration.Key.Requirement, registration.State, registration.IsRenewal, registration.Counted,
        registration.Standing.ExpiresOn);

    private static ApprovalRow ApprovalOf(Tables tables, Assignment assignment, Position position) => new(
        assignment.Id, assignment.Person, Employees.NameOf(tables, position), assignment.Plan,
        tables.Plans.Find(assignment.Plan)?.Details.Name ?? "", assignment.AwaitingSince!.Value);
}
