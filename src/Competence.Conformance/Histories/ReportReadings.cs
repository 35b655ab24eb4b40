using Competence.Access;
using Competence.FollowUp;

namespace Competence.Conformance.Histories;

/// <summary>What the reports answer about a story, for many viewers.</summary>
internal static class ReportReadings
{
    private static readonly string[] Searches = ["", "a", "KARI", "syke"];

    public static async IAsyncEnumerable<(string Name, string Text)> OfAsync(StoryWorld world)
    {
        foreach ((EmployeeScope scope, int number) in Scopes(world).Select((scope, number) => (scope, number)))
        {
            await foreach ((string Name, string Text) reading in SeenInAsync(world, scope, number))
            {
                yield return reading;
            }
        }
    }

    /// <summary>Scopes of every kind: by leader, by unit, both, everybody, nobody.</summary>
    public static IEnumerable<EmployeeScope> Scopes(StoryWorld world)
    {
        PositionId leader = world.Region.Leader.Position.Id;
        LocalDate today = world.Today;
        yield return new EmployeeScope(leader, DirectOnly: true, []) { Today = today };
        yield return new EmployeeScope(leader, DirectOnly: false, []) { Today = today };
        yield return new EmployeeScope(null, DirectOnly: true, [new UnitScope(world.Region.Trust.Id, IncludeSubUnits: true)]) { Today = today };
        yield return new EmployeeScope(null, DirectOnly: true, [new UnitScope(world.Region.Trust.Id, IncludeSubUnits: false)]) { Today = today };
        yield return new EmployeeScope(leader, DirectOnly: false, [new UnitScope(world.Region.NextWard.Id, IncludeSubUnits: false), new UnitScope(world.Region.OtherTrust.Id, IncludeSubUnits: true)]) { Today = today };
        yield return new EmployeeScope(null, DirectOnly: true, [], WholeRegion: true) { Today = today };
        yield return EmployeeScope.None;
    }

    private static async IAsyncEnumerable<(string Name, string Text)> SeenInAsync(StoryWorld world, EmployeeScope scope, int number)
    {
        foreach (string search in Searches)
        {
            yield return ($"employees in scope {number} '{search}'", Description.Of(
                await world.Get<IEmployeeReports>().PageAsync(new EmployeeQuery(scope, world.Today, search, new PageRequest(1, 4)))));
        }

        foreach (EmployeeColumn column in Enum.GetValues<EmployeeColumn>())
        {
            EmployeeOrder order = new(column, Descending: number % 2 == 0);
            yield return ($"employees in scope {number} by {order}", Description.Of(
                await world.Get<IEmployeeReports>().PageAsync(new EmployeeQuery(scope, world.Today, "", new PageRequest(1, 5), order))));
        }

        yield return ($"more employees in scope {number}", Description.Of(
            await world.Get<IEmployeeReports>().PageAsync(new EmployeeQuery(scope, world.Today, "", new PageRequest(2, 2)))));
        yield return ($"awaiting in scope {number}", Description.Of(await world.Get<IPlanStatusReports>().AwaitingApprovalAsync(scope, new PageRequest(1, 2))));
        yield return ($"plans in scope {number}", Description.Of(await world.Get<IPlanStatusReports>().PlansInUseAsync(scope, number % 2 == 0 ? "" : "PLAN")));
        foreach (PlanId plan in world.Plans)
        {
            PlanMatrixData matrix = await world.Get<IPlanStatusReports>().MatrixAsync(new PlanMatrixQuery(plan, scope, "", new PageRequest(1, 3)));
            yield return ($"matrix of {plan} in scope {number}", Description.Of(Ordered(matrix)));
        }
    }

    private static PlanMatrixData Ordered(PlanMatrixData matrix) => matrix with
    {
        Cells = [.. matrix.Cells.OrderBy(cell => cell.Person).ThenBy(cell => cell.Requirement)],
        Marks = [.. matrix.Marks.OrderBy(mark => mark.ToString(), StringComparer.Ordinal)],
    };
}
