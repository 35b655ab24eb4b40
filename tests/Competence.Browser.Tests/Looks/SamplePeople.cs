using System.Collections.Immutable;
using Competence.FollowUp;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using Competence.Requirements.Categories;
using Competence.WebHost.SampleRegion;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.Browser.Tests.Looks;

/// <summary>People of the sample region whose pages show as much as possible: found by what they have, since the sample decides their names.</summary>
/// <param name="Employee">An employee with plans in which much has happened.</param>
/// <param name="Leader">The employee's leader.</param>
/// <param name="Administrator">Who administers the trust.</param>
internal sealed record SamplePeople(Position Employee, Position Leader, Position Administrator)
{
    private ImmutableArray<(Position Employee, PlanView View)> Plans { get; init; }

    private PlanId Largest { get; init; }

    private SignRequestRow Waiting { get; init; } = null!;

    private Plan Edited { get; init; } = null!;

    private Position Operator { get; init; } = null!;

    private ImportRunId Run { get; init; }

    private CategoryId Category { get; init; }

    /// <summary>Finds them.</summary>
    public static async Task<SamplePeople> FindAsync(IServiceProvider root)
    {
        await using AsyncServiceScope scope = root.CreateAsyncScope();
        IServiceProvider services = scope.ServiceProvider;
        SampleOrganisation organisation = await SampleOrganisation.ReadAsync(services, default);
        ILookup<UnitId, Position> administrators = organisation.Titled(RegionGenerator.Administrator).ToLookup(position => position.Trust);

        // Walks put hospitals of their own beside the sample; they have nobody with this title.
        (Position leader, ImmutableArray<Position> team) = organisation.Teams().Where(team => administrators.Contains(team.Leader.Trust)).MaxBy(team => team.Employees.Length);
        ImmutableArray<(Position Employee, PlanView View)> plans = await OpenAllAsync(services, team);
        Position employee = plans.GroupBy(plan => plan.Employee).MaxBy(own => own.SelectMany(plan => Items(plan.View)).Select(item => item.Status).Distinct().Count())!.Key;
        Actor boss = await ActorAsync(services, leader);
        PlanId largest = plans.Where(plan => plan.Employee == employee).MaxBy(plan => Items(plan.View).Count()).View.Assignment.Plan;
        Page<SignRequestRow> waiting = await services.GetRequiredService<SigningService>().ListAsync(boss, SignRequestState.Awaiting, new PageRequest(1, 1));
        Position administrator = administrators[leader.Trust].First();
        Position operating = organisation.Titled(RegionGenerator.Administrator).Last();
        Page<ImportRunRow> runs = (await services.GetRequiredService<ImportRunService>().ListAsync(await ActorAsync(services, operating), new PageRequest(1, 1))).Value;
        Plan edited = (await services.GetRequiredService<PlanService>().FindAsync(await ActorAsync(services, administrator), largest)).Value;
        CategoryTree tree = (await services.GetRequiredService<CategoryService>().TreeAsync(await ActorAsync(services, administrator))).Value;
        return new SamplePeople(employee, leader, administrator)
        {
            Plans = plans,
            Largest = largest,
            Waiting = waiting.Items[0],
            Edited = edited,
            Category = tree.Branches.First(branch => branch.IsManaged && !branch.Categories.IsEmpty).Categories[0].Id,
            Operator = operating,
            Run = runs.Items[0].Id,
        };
    }

    /// <summary>The address of the page with this name, and whose it is.</summary>
    public (string Address, Position Visitor) Page(string name) => name switch
    {
        "home-employee" => ("/", Employee),
        "my-plans" => ("/plans", Employee),
        "personal-data" => ("/personal-data", Employee),
        "plan" => (Plan, Employee),
        "sign-in" => ("/sign-in", Employee),
        "signing-empty" => ("/signing?list=rejected", Employee),
        "own-search" => ("/plans/search?q=e", Employee),
        "own-search-shortcuts" => ("/plans/search", Employee),
        "procedures" => ("/procedures", Employee),
        "home-leader" => ("/", Leader),
        "deputies" => ($"/deputies/{Leader.Id}?q=a", Leader),
        "delegated-approvers" => ($"/delegated-approvers/{Leader.Id}?q=a", Leader),
        "signing" => ("/signing", Leader),
        "signing-request" => ($"/signing/{Waiting.Person}/{Waiting.Requirement}/{Waiting.Repetition}", Leader),
        "signing-together" => ($"/signing/{Waiting.Person}/{Waiting.Requirement}", Leader),
        "employees" => ("/employees", Leader),
        "employees-availability" => ($"/employees?availability={Employee.Id}", Leader),
        "employee" => ($"/employees/{Employee.Person}", Leader),
        "employee-absence" => ($"/employees/{Employee.Person}/absence", Leader),
        "employee-absence-form" => ($"/employees/{Employee.Person}/absence?position={Employee.Id}", Leader),
        "employee-loans" => ($"/employees/loans/{Employee.Id}", Leader),
        "employee-leader" => ($"/employees/{Employee.Person}/leader/{Employee.Id}", Leader),
        "employee-plan" => (Of(Employee, Plan), Leader),
        "employee-requirement" => Led(Requirement(RequirementStatus.NotStarted, asksForSignature: true)),
        "tasks" => ("/tasks", Leader),
        "assign" => ($"/assign?p={Employee.Id}&p={Leader.Id}&l={Largest}", Leader),
        "matrix-plans" => ("/matrix", Leader),
        "matrix" => ($"/matrix/{Largest}", Leader),
        "matrix-cell" => ($"/matrix/{Largest}?c={Cell}", Leader),
        "deadlines" => ($"/matrix/{Largest}/deadlines", Leader),
        "today" => ("/today", Leader),
        "access" => ("/access", Administrator),
        "access-position" => ($"/access/{Employee.Id}", Administrator),
        "plans" => ("/administration/plans", Administrator),
        "plan-new" => ("/administration/plans/new", Administrator),
        "plan-edit" => ($"/administration/plans/{Edited.Id}", Administrator),
        "plan-publishing" => ($"/administration/plans/{Edited.Id}/publishing", Administrator),
        "plan-version" => ($"/administration/plans/{Edited.Id}/versions/{Edited.VersionNumber}", Administrator),
        "plan-link" => ($"/administration/plans/{Edited.Id}/requirements/{Edited.Links[0].Requirement}", Administrator),
        "plan-add" => ($"/administration/plans/{Edited.Id}/sub-plans/{Edited.SubPlans[0].Id}/add", Administrator),
        "requirements" => ("/administration/requirements", Administrator),
        "requirement-new" => ("/administration/requirements/new", Administrator),
        "requirement-edit" => ($"/administration/requirements/{Edited.Links[0].Requirement}", Administrator),
        "imports" => ("/administration/imports", Operator),
        "import-run" => ($"/administration/imports/{Run}", Operator),
        "moves" => ("/administration/moves?q=a", Operator),
        "requirement-archive" => ("/administration/requirements/archive", Administrator),
        "requirement-use" => ($"/administration/requirements/{Edited.Links[0].Requirement}/use", Administrator),
        "requirement-sharing" => ($"/administration/requirements/{Edited.Links[0].Requirement}/sharing", Administrator),
        "requirement-archiving" => ($"/administration/requirements/{Edited.Links[0].Requirement}/archiving", Administrator),
        "requirement-prerequisites" => ($"/administration/requirements/{Edited.Links[0].Requirement}/prerequisites", Administrator),
        "categories" => ("/administration/categories", Administrator),
        "category" => ($"/administration/categories/{Category}", Administrator),
        "central-requirements" => ("/administration/central-requirements", Administrator),
        "requirement-to-fulfil" => Requirement(RequirementStatus.NotStarted, asksForSignature: false),
        "requirement-to-send" => Requirement(RequirementStatus.NotStarted, asksForSignature: true),
        "requirement-fulfilled" => Requirement(RequirementStatus.Fulfilled),
        "requirement-awaiting" => Requirement(RequirementStatus.AwaitingSignature),
        "requirement-rejected" => Requirement(RequirementStatus.Rejected),
        "requirement-not-relevant" => Requirement(RequirementStatus.NotRelevant),
        "requirement-course" => Requirement(RequirementStatus.NotStarted, isCourse: true),
        "requirement-courses" => ($"/administration/requirements/{Course}/courses?keyword=HMS", Administrator),
        "requirement-expired" => Requirement(RequirementStatus.Expired),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such page."),
    };

    // A cell is named by the ends of two identifiers.
    private string Cell
    {
        get
        {
            PlanView view = Plans.First(plan => plan.Employee == Employee && plan.View.Assignment.Plan == Largest).View;
            return $"{view.Assignment.Id.Value.ToString("N")[^8..]}-{Items(view).First().Requirement.Value.ToString("N")[^6..]}";
        }
    }

    private static async ValueTask<ImmutableArray<(Position Employee, PlanView View)>> OpenAllAsync(IServiceProvider services, ImmutableArray<Position> team)
    {
        PlanViewService views = services.GetRequiredService<PlanViewService>();
        List<(Position Employee, PlanView View)> opened = [];
        foreach (Position employee in team)
        {
            Actor actor = await ActorAsync(services, employee);
            PersonPlans plans = (await views.MyPlansAsync(actor, employee.Person)).Value;
            foreach (PlanSummary summary in plans.Active.SelectMany(group => group.Plans))
            {
                opened.Add((employee, (await views.OpenAsync(actor, summary.Assignment)).Value));
            }
        }

        return [.. opened];
    }

    private static async ValueTask<Actor> ActorAsync(IServiceProvider services, Position position) =>
        (await services.GetRequiredService<SignInService>().ActAsync(position.Person, position.Id)).Value;

    private static IEnumerable<PlanViewItem> Items(PlanView view) => view.SubPlans.SelectMany(part => part.Items);

    private string Plan => $"/plans/{Plans.First(plan => plan.Employee == Employee).View.Assignment.Id}";

    private (string Address, Position Visitor) Requirement(RequirementStatus status, bool? asksForSignature = null, bool isCourse = false) => (
        from plan in Plans
        from item in Items(plan.View)
        where item.Status == status && item.Content.IsCourseLinked == isCourse && (asksForSignature is null || item.Content.RequiresSignature == asksForSignature)
        select ($"/plans/{plan.View.Assignment.Id}/requirements/{item.Requirement}", plan.Employee)).First();

    private RequirementId Course => Plans.SelectMany(plan => Items(plan.View)).First(item => item.Content.IsCourseLinked).Requirement;

    private static string Of(Position employee, string address) => $"/employees/{employee.Person}{address}";

    private (string Address, Position Visitor) Led((string Address, Position Visitor) page) => (Of(page.Visitor, page.Address), Leader);
}
