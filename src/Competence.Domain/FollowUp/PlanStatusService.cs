using System.Collections.Immutable;
using Competence.Access;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.FollowUp;

/// <summary>Shows how plans stand for the employees that the viewer has access to (ASG-55 to ASG-62).</summary>
/// <param name="reports">Reads the status of plans.</param>
/// <param name="plans">Plans.</param>
/// <param name="requirements">Definitions.</param>
/// <param name="clock">The clock.</param>
public sealed class PlanStatusService(
    IPlanStatusReports reports, IRepository<PlanId, Plan> plans, IRepository<RequirementId, Requirement> requirements, BusinessClock clock)
{
    /// <summary>The most rows that one page of a matrix has; a larger page is cut to it.</summary>
    public const int MostRows = 500;

    /// <summary>The plans that at least one employee in scope has actively assigned and whose name contains <paramref name="search"/>, by name (ASG-61, ASG-62).</summary>
    public ValueTask<ImmutableArray<PlanRow>> PlansAsync(Actor actor, string search, CancellationToken cancellationToken = default)
    {
        EmployeeScope scope = AccessPolicy.Employees(actor, AccessAction.StatusMatrix, clock.Read().Today);
        return scope.IsEmpty ? new([]) : reports.PlansInUseAsync(scope, search, cancellationToken);
    }

    /// <summary>The status matrix of a plan.</summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="plan">The plan; an archived one is not found (PLN-82).</param>
    /// <param name="search">Part of an employee's name, in any case; empty for all.</param>
    /// <param name="filter">Only employees with at least one cell of one of these meanings; empty for all employees.</param>
    /// <param name="page">Which page of employees; at most <see cref="MostRows"/> rows.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async ValueTask<Result<PlanMatrix>> MatrixAsync(
        Actor actor, PlanId plan, string search, ImmutableArray<MatrixCellMeaning> filter, PageRequest page, CancellationToken cancellationToken = default)
    {
        LocalDate today = clock.Read().Today;
        if (AccessPolicy.InGeneral(actor, AccessAction.StatusMatrix, today) is { } denied)
        {
            return denied;
        }

        if (await plans.FindAsync(plan, cancellationToken) is not { IsArchived: false } found)
        {
            return GeneralRules.NotFound.Refuse(("what", Plan.SubjectKind), ("id", plan));
        }

        ImmutableArray<Requirement> definitions =
            await requirements.FindManyAsync([.. found.ActiveLinks.Select(link => link.Requirement)], cancellationToken);
        Dictionary<RequirementId, Requirement> byId = definitions.ToDictionary(definition => definition.Id);
        EmployeeScope scope = AccessPolicy.Employees(actor, AccessAction.StatusMatrix, today);
        PageRequest cut = new(page.Number, Math.Min(page.Size, MostRows));
        PlanMatrixData data = filter.IsDefaultOrEmpty
            ? await reports.MatrixAsync(new PlanMatrixQuery(plan, scope, search, cut), cancellationToken)
            : await AllAsync(plan, scope, search, cancellationToken);
        PlanMatrix matrix = PlanMatrix.Of(found, byId, data, new StatusDay(today));
        return filter.IsDefaultOrEmpty ? matrix : matrix.Filtered(filter).Paged(cut);
    }

    /// <summary>All employees, read page by page: which rows have a meaning is known only once they are read.</summary>
    private async ValueTask<PlanMatrixData> AllAsync(PlanId plan, EmployeeScope scope, string search, CancellationToken cancellationToken)
    {
        List<PlanMatrixEmployee> employees = [];
        List<PlanMatrixCellData> cells = [];
        HashSet<NotRelevantMarkKey> marks = [];
        PlanMatrixData data;
        int number = 0;
        do
        {
            number++;
            data = await reports.MatrixAsync(new PlanMatrixQuery(plan, scope, search, new PageRequest(number, MostRows)), cancellationToken);
            employees.AddRange(data.Employees);
            cells.AddRange(data.Cells);
            marks.UnionWith(data.Marks);
        }
        while (!data.Employees.IsEmpty && employees.Count < data.Total);

        return new PlanMatrixData([.. employees], employees.Count, [.. cells], [.. marks]);
    }
}
