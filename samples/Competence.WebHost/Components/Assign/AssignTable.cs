using System.Collections.Immutable;
using System.Globalization;
using Competence.Assignments;
using Competence.FollowUp;
using Competence.Organisation;
using Competence.Plans;

namespace Competence.WebHost.Components.Assign;

/// <summary>The employees and plans that were chosen, what can be chosen more, and what the employees have already. The choice stands in the address.</summary>
/// <param name="organisation">Finds employees by position.</param>
/// <param name="employees">Searches for employees.</param>
/// <param name="plans">Finds plans that may be assigned.</param>
/// <param name="assignments">Tells what employees have.</param>
public sealed class AssignTable(OrganisationService organisation, EmployeeOverviewService employees, PlanService plans, AssignmentService assignments)
{
    /// <summary>How many employees can be chosen at once.</summary>
    public const int MostEmployees = 100;

    private const int Shown = 12;
    private const int PlansAtATime = 100;
    private readonly Dictionary<AssignmentCellRequest, AssignmentState> _held = [];

    /// <summary>The chosen employees, in the order they were chosen.</summary>
    public IReadOnlyList<AssignEmployee> Employees { get; private set; } = [];

    /// <summary>How many chosen employees are too many for one time, and therefore left out.</summary>
    public int LeftOut { get; private set; }

    /// <summary>The chosen plans, by name.</summary>
    public IReadOnlyList<PlanRow> Plans { get; private set; } = [];

    /// <summary>Employees that the search found and that are not chosen.</summary>
    public IReadOnlyList<EmployeeRow> FoundEmployees { get; private set; } = [];

    /// <summary>Plans that the search found and that are not chosen.</summary>
    public IReadOnlyList<PlanRow> FoundPlans { get; private set; } = [];

    /// <summary>The cell as a form holds it.</summary>
    public static string Written(AssignmentCellRequest cell) => $"{cell.Position}/{cell.Plan}";

    /// <summary>The cells that a form holds; what is none is left out.</summary>
    public static ImmutableArray<AssignmentCellRequest> Read(IEnumerable<string> cells) =>
    [
        .. from cell in cells
           let parts = cell.Split('/')
           where parts.Length == 2 && PositionId.TryParse(parts[0], null, out _) && PlanId.TryParse(parts[1], null, out _)
           select new AssignmentCellRequest(PositionId.Parse(parts[0], CultureInfo.InvariantCulture), PlanId.Parse(parts[1], CultureInfo.InvariantCulture)),
    ];

    /// <summary>Loads what the page shows.</summary>
    public async ValueTask LoadAsync(
        Actor actor, ImmutableArray<PositionId> chosen, ImmutableArray<PlanId> chosenPlans, string? employeeSearch, string? planSearch,
        CancellationToken cancellationToken = default)
    {
        Employees = await FindAsync(actor, chosen, cancellationToken);
        LeftOut = Math.Max(0, chosen.Length - MostEmployees);
        Plans = await FindAsync(actor, chosenPlans, cancellationToken);
        foreach (AssignEmployee employee in Employees)
        {
            await LoadHeldAsync(actor, employee, cancellationToken);
        }

        if (Employees.Count == 0 || employeeSearch is not null)
        {
            Page<EmployeeRow> found = await employees.ListAsync(
                actor, directOnly: false, employeeSearch ?? "", new PageRequest(1, Shown + chosen.Length), cancellationToken: cancellationToken);
            FoundEmployees = [.. found.Items.Where(row => !chosen.Contains(row.Position)).Take(Shown)];
        }

        Result<Page<PlanRow>> matching = await plans.AssignableAsync(actor, planSearch ?? "", new PageRequest(1, Shown + chosenPlans.Length), cancellationToken);
        FoundPlans = matching.TryPickValue(out Page<PlanRow>? rows, out _) ? [.. rows.Items.Where(row => !chosenPlans.Contains(row.Id)).Take(Shown)] : [];
    }

    /// <summary>Whether the employee has the plan already; none when not.</summary>
    public AssignmentState? StateOf(AssignmentCellRequest cell) => _held.TryGetValue(cell, out AssignmentState state) ? state : null;

    /// <summary>The name of a chosen plan.</summary>
    public string PlanName(PlanId plan) => Plans.FirstOrDefault(row => row.Id == plan)?.Name ?? "";

    /// <summary>The name of a chosen employee.</summary>
    public string EmployeeName(PositionId position) => Employees.FirstOrDefault(employee => employee.Position == position)?.Name ?? "";

    /// <summary>What a refusal calls a chosen plan, and a chosen position: by its title.</summary>
    public string? NameOf(object told) => told switch
    {
        PlanId plan => PlanName(plan),
        PositionId position => Employees.FirstOrDefault(employee => employee.Position == position)?.Title,
        _ => null,
    };

    /// <summary>The page's address with the choice as it is, or without one employee or plan.</summary>
    public string Address(PositionId? without = null, PlanId? withoutPlan = null)
    {
        IEnumerable<string> parts = Employees.Where(employee => employee.Position != without).Select(employee => $"p={employee.Position}")
            .Concat(Plans.Where(plan => plan.Id != withoutPlan).Select(plan => $"l={plan.Id}"));
        return $"/assign?{string.Join('&', parts)}";
    }

    private async ValueTask<List<AssignEmployee>> FindAsync(Actor actor, ImmutableArray<PositionId> chosen, CancellationToken cancellationToken)
    {
        List<AssignEmployee> found = [];
        foreach (PositionId id in chosen.Take(MostEmployees))
        {
            if ((await organisation.FindPositionAsync(actor, id, cancellationToken)).TryPickValue(out Position? position, out _)
                && (await organisation.FindPersonAsync(actor, position.Person, cancellationToken)).TryPickValue(out Person? person, out _))
            {
                found.Add(new AssignEmployee(id, person.Id, person.Name, position.Title));
            }
        }

        return found;
    }

    // Plans that may be assigned are found by name only, so all are read until the chosen ones are found.
    private async ValueTask<List<PlanRow>> FindAsync(Actor actor, ImmutableArray<PlanId> chosen, CancellationToken cancellationToken)
    {
        List<PlanRow> found = [];
        for (int number = 1; found.Count < chosen.Length; number++)
        {
            Result<Page<PlanRow>> assignable = await plans.AssignableAsync(actor, "", new PageRequest(number, PlansAtATime), cancellationToken);
            if (!assignable.TryPickValue(out Page<PlanRow>? page, out _) || page.Items.IsEmpty)
            {
                break;
            }

            found.AddRange(page.Items.Where(row => chosen.Contains(row.Id)));
        }

        return found;
    }

    private async ValueTask LoadHeldAsync(Actor actor, AssignEmployee employee, CancellationToken cancellationToken)
    {
        if ((await assignments.OfPersonAsync(actor, employee.Person, cancellationToken)).TryPickValue(out ImmutableArray<Assignment> held, out _))
        {
            foreach (Assignment assignment in held.Where(one => one.Position == employee.Position))
            {
                _held[new AssignmentCellRequest(assignment.Position, assignment.Plan)] = assignment.State;
            }
        }
    }
}
