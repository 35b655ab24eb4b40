using System.Collections.Immutable;
using Competence.Access;
using Competence.Benchmarks.Paired;
using Competence.Benchmarks.Stores;
using Competence.FollowUp;
using Competence.Plans;
using Competence.Registrations;
using Competence.Testing.Building;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.Benchmarks.Reading;

/// <summary>The status matrix of 200 people and 50 requirements, for an administrator of the trust.</summary>
internal static class MatrixScenario
{
    private const int Rows = 200;
    private const int Columns = 50;

    public static async Task<Scenario> MakeAsync(BenchmarkStore store, Fill fill)
    {
        (ImmutableArray<Plan> plans, ImmutableArray<Employee> people) = await fill.MatrixAsync(Rows, Columns, others: 3);
        Plan plan = plans[0];
        await Bystanders.AddAsync(store, people[0].Id.Value, plan.Id.Value);
        await store.AnalyzeAsync();
        StatusDay day = new(fill.Moment.Today);
        Actor actor = people[0].ActorWith(new RoleGrant(Role.TrustAdmin, new RoleScope.OfUnit(fill.Trust.Id), day.Today.PlusDays(-1)));
        EmployeeScope scope = new(null, DirectOnly: false, [new UnitScope(fill.Trust.Id, IncludeSubUnits: true)]) { Today = day.Today };
        MatrixSql sql = new(store.Session.Raw);
        Check(await ServiceAsync(store.Session.Services, actor, plan.Id), await RawMatrix.ReadAsync(store.Session.Raw, sql, plan.Id.Value, day, false));
        return new Scenario(
            $"matrix {Rows} × {Columns}",
            [
                new Variant("raw ADO, same rows and cells", async (session, _) =>
                    (await RawMatrix.ReadAsync(session.Raw, sql, plan.Id.Value, day, findMarksPerCell: false)).Cells.Length == Rows * Columns),
                new Variant("raw ADO, marks sought per cell", async (session, _) =>
                    (await RawMatrix.ReadAsync(session.Raw, sql, plan.Id.Value, day, findMarksPerCell: true)).Cells.Length == Rows * Columns),
                new Variant("IPlanStatusReports", async (session, _) =>
                    (await session.Services.GetRequiredService<IPlanStatusReports>().MatrixAsync(
                        new PlanMatrixQuery(plan.Id, scope, "", new PageRequest(1, Rows)))).Employees.Length == Rows),
                new Variant("PlanStatusService", async (session, _) => (await ServiceAsync(session.Services, actor, plan.Id)).Rows.Length == Rows),
            ]);
    }

    private static async ValueTask<PlanMatrix> ServiceAsync(IServiceProvider services, Actor actor, PlanId plan) =>
        (await services.GetRequiredService<PlanStatusService>().MatrixAsync(actor, plan, "", [], new PageRequest(1, Rows))).Value;

    private static void Check(PlanMatrix matrix, RawMatrix raw)
    {
        bool sameHeads = matrix.Columns.Select(column => (column.SubPlan.Value, column.Name)).SequenceEqual(raw.Heads.Select(head => (head.SubPlan, head.Name)));
        bool samePeople = matrix.Rows.Select(row => (row.Position.Value, row.Name, row.UnitName))
            .SequenceEqual(raw.People.Select(person => (person.Position, person.Name, person.Unit)));
        if (!sameHeads || !samePeople || matrix.Total != Rows || raw.Cells.Length != Rows * Columns)
        {
            throw new InvalidOperationException("The names of rows or columns by hand are not those of the service.");
        }

        for (int i = 0; i < raw.Cells.Length; i++)
        {
            PlanMatrixCell cell = matrix[i / Columns, i % Columns];
            if (cell.Meaning != raw.Cells[i].Meaning || cell.Counted != raw.Cells[i].Counted)
            {
                throw new InvalidOperationException($"Cell {i} is {raw.Cells[i]} by hand and {cell} by the service.");
            }
        }
    }
}
