using System.Collections.Immutable;
using System.Globalization;
using Competence.Access;
using Competence.Assignments;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Plans;
using Competence.Registrations.Courses;
using Competence.Requirements;
using Competence.Requirements.Categories;
using Competence.WebHost.Hosting;

namespace Competence.WebHost.SampleRegion;

/// <summary>Fills an empty store with the sample: organisation, roles, plans and half a year of what people did. A store that holds something is left alone.</summary>
/// <param name="scopes">Gives each step its own services.</param>
/// <param name="clock">Moved along while the half year is made.</param>
/// <param name="competence">Where the zone is set.</param>
/// <param name="options">How large the region shall be.</param>
internal sealed class SampleSeeder(IServiceScopeFactory scopes, PortalClock clock, CompetenceOptions competence, PortalOptions options)
{
    private const string OwningTrust = "FUS";
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "SampleRegion", "Data");
    private static readonly Actor Operator = new(default, new ActingAs.Operator(), []);

    /// <summary>Makes the sample, telling on <paramref name="console"/> how far it has come.</summary>
    public async Task RunAsync(TextWriter console, CancellationToken cancellationToken)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<IStoredOrganisation>().UnitsAsync(cancellationToken).AnyAsync(cancellationToken))
        {
            return;
        }

        LocalDate today = clock.GetCurrentInstant().InZone(competence.Zone).Date;
        try
        {
            clock.MoveTo(today.PlusDays(-SampleScript.Days - 10));
            await console.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Making the sample region of {options.Size} people ..."));
            await ImportAsync(scope.ServiceProvider, console, cancellationToken);
            SampleOrganisation organisation = await SampleOrganisation.ReadAsync(scope.ServiceProvider, cancellationToken);
            await GrantAsync(scope.ServiceProvider, organisation, cancellationToken);
            ImmutableDictionary<string, PlanId> plans = await DefineAsync(scope.ServiceProvider, organisation, cancellationToken);
            clock.MoveTo(today.PlusDays(-SampleScript.Days - 1));
            SampleScript script = new(today, competence.Zone);
            if (!IsLoaded)
            {
                await PlayAsync(await AssignAsync(scope.ServiceProvider, organisation, plans, script, cancellationToken), console, cancellationToken);
                await TakeCoursesAsync(organisation, today, cancellationToken);
            }
            else
            {
                await LoadAsync(scope.ServiceProvider, organisation, plans, script, today, console, cancellationToken);
            }
        }
        finally
        {
            clock.MoveTo(options.Today);
        }

        await console.WriteLineAsync("The sample region is ready.");
    }

    private bool IsLoaded => options.Size >= options.LoadedFrom;

    private async Task ImportAsync(IServiceProvider services, TextWriter console, CancellationToken cancellationToken)
    {
        (byte[] units, byte[] positions) = options.Size == PortalOptions.SmallRegion
            ? (await File.ReadAllBytesAsync(Path.Combine(Folder, "units.csv"), cancellationToken), await File.ReadAllBytesAsync(Path.Combine(Folder, "positions.csv"), cancellationToken))
            : Generated(options.Size);
        Progress<ImportProgress> progress = new(step => console.WriteLine(step.Decided == 0
            ? string.Create(CultureInfo.InvariantCulture, $"  positions read: {step.Lines}")
            : string.Create(CultureInfo.InvariantCulture, $"  positions stored: {step.Done} of {step.Decided}")));
        await new SampleImport(services.GetRequiredService<OrganisationImportService>(), services.GetRequiredService<BusinessClock>(), competence)
            .RunAsync(units, positions, progress, cancellationToken);
    }

    private static (byte[] Units, byte[] Positions) Generated(int people)
    {
        (IReadOnlyList<SampleUnit> units, IReadOnlyList<SamplePosition> positions) = RegionGenerator.Generate(people);
        return (SampleFiles.Units(units), SampleFiles.Positions(positions));
    }

    private static async Task GrantAsync(IServiceProvider services, SampleOrganisation organisation, CancellationToken cancellationToken)
    {
        RoleService roles = services.GetRequiredService<RoleService>();
        foreach (Position position in organisation.Titled(RegionGenerator.Administrator))
        {
            RoleGrant grant = new(Role.TrustAdmin, new RoleScope.OfUnit(position.Trust), position.Start);
            Sample.Demand(await roles.GrantAsync(Operator, position.Id, grant, cancellationToken));
        }

        // The last trust's adviser stands for the central operator, so that imports and role grants can be tried.
        Position operating = organisation.Titled(RegionGenerator.Administrator).Last();
        Sample.Demand(await roles.GrantAsync(
            Operator, operating.Id, new RoleGrant(Role.CentralOperator, new RoleScope.OfRegion(), operating.Start), cancellationToken));

        foreach (Position position in organisation.Titled("Fagutviklingssykepleier"))
        {
            RoleGrant grant = new(Role.ProfessionalResponsibleB, new RoleScope.OfUnit(position.Unit), position.Start);
            Sample.Demand(await roles.GrantAsync(Operator, position.Id, grant, cancellationToken));
        }
    }

    private async Task<ImmutableDictionary<string, PlanId>> DefineAsync(
        IServiceProvider services, SampleOrganisation organisation, CancellationToken cancellationToken)
    {
        SampleCatalogue read = await SampleCatalogue.ReadAsync(Folder, cancellationToken);
        SampleCatalogue catalogue = IsLoaded ? RegionCatalogue.Widen(read) : read;
        Position administrator = organisation.Titled(RegionGenerator.Administrator).First(position => position.Identity.Trust == OwningTrust);
        Actor actor = (await services.GetRequiredService<SignInService>().ActAsync(administrator.Person, administrator.Id, cancellationToken)).Value;
        return await new SampleDefinitions(
                services.GetRequiredService<RequirementService>(), services.GetRequiredService<RequirementFileService>(),
                services.GetRequiredService<CategoryService>(), services.GetRequiredService<PlanService>())
            .MakeAsync(actor, administrator.Trust, OwningTrust, organisation.Region, administrator.Person, catalogue, cancellationToken);
    }

    private static async Task<SampleAct[]> AssignAsync(
        IServiceProvider services, SampleOrganisation organisation, ImmutableDictionary<string, PlanId> keys, SampleScript script, CancellationToken cancellationToken)
    {
        AssignmentService assignments = services.GetRequiredService<AssignmentService>();
        SignInService signIn = services.GetRequiredService<SignInService>();
        ImmutableArray<Plan> plans = await PlansAsync(services, keys, cancellationToken);
        Dictionary<PlanId, Plan> byId = plans.ToDictionary(plan => plan.Id);
        Dictionary<RequirementId, Requirement> requirements = await RequirementsAsync(services, plans, cancellationToken);

        List<SampleAct> acts = [];
        foreach ((Position leader, ImmutableArray<Position> employees) in organisation.Teams())
        {
            Actor boss = (await signIn.ActAsync(leader.Person, leader.Id, cancellationToken)).Value;
            List<AssignmentCellRequest> cells = [];
            foreach (Position position in employees)
            {
                PlanId[] held = [.. SampleTitles.PlansOf(position.Title, organisation.NameOf(position.Unit)).Select(key => keys[key])];
                cells.AddRange(held.Select(plan => new AssignmentCellRequest(position.Id, plan)));
                Actor employee = (await signIn.ActAsync(position.Person, position.Id, cancellationToken)).Value;
                if (organisation.IsFirst(position))
                {
                    acts.AddRange(script.Of(new SampleEmployee(employee, boss), [.. held.Select(id => byId[id])], requirements));
                }
            }

            if (cells.Count > 0)
            {
                Sample.Demand(await assignments.AssignAsync(boss, [.. cells], cancellationToken));
            }
        }

        return [.. acts.OrderBy(act => act.At)];
    }

    private async Task LoadAsync(
        IServiceProvider services, SampleOrganisation organisation, ImmutableDictionary<string, PlanId> keys, SampleScript script, LocalDate today, TextWriter console,
        CancellationToken cancellationToken)
    {
        ImmutableArray<Plan> plans = await PlansAsync(services, keys, cancellationToken);
        Dictionary<PlanId, Plan> byId = plans.ToDictionary(plan => plan.Id);
        Dictionary<RequirementId, Requirement> requirements = await RequirementsAsync(services, plans, cancellationToken);
        SampleContext context = new(services.GetRequiredService<IIdSource>(), requirements, competence.Zone);
        await new SampleLoader(services.GetRequiredService<IBulkLoad>(), context, console).RunAsync(
            organisation, keys.ToDictionary(key => key.Key, key => byId[key.Value]), requirements, script,
            services.GetRequiredService<BusinessClock>().Read().Now, today.PlusDays(-1), cancellationToken);
    }

    private async Task TakeCoursesAsync(SampleOrganisation organisation, LocalDate today, CancellationToken cancellationToken)
    {
        clock.MoveTo(today.PlusDays(-40));
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        IServiceProvider services = scope.ServiceProvider;
        SignInService signIn = services.GetRequiredService<SignInService>();
        async Task<Actor> ActAsync(Position position) => (await signIn.ActAsync(position.Person, position.Id, cancellationToken)).Value;
        SampleCourses courses = new(
            services.GetRequiredService<RequirementService>(), services.GetRequiredService<CategoryService>(), services.GetRequiredService<PlanService>(),
            services.GetRequiredService<AssignmentService>(), services.GetRequiredService<CourseResultService>());
        Position administrator = organisation.Titled(RegionGenerator.Administrator).First(position => position.Identity.Trust == OwningTrust);
        PlanId plan = await courses.DefineAsync(await ActAsync(administrator), administrator.Trust, OwningTrust, cancellationToken);
        ImmutableArray<Position> team = await courses.AssignAsync(organisation, administrator.Trust, plan, ActAsync, cancellationToken);
        clock.MoveTo(today.PlusDays(-1));
        await courses.TakeAsync(team, today, cancellationToken);
    }

    private static ValueTask<ImmutableArray<Plan>> PlansAsync(
        IServiceProvider services, ImmutableDictionary<string, PlanId> keys, CancellationToken cancellationToken) =>
        services.GetRequiredService<IRepository<PlanId, Plan>>().FindManyAsync([.. keys.Values], cancellationToken);

    private static async Task<Dictionary<RequirementId, Requirement>> RequirementsAsync(
        IServiceProvider services, ImmutableArray<Plan> plans, CancellationToken cancellationToken) =>
        (await services.GetRequiredService<IRepository<RequirementId, Requirement>>().FindManyAsync(
            [.. plans.SelectMany(plan => plan.ActiveLinks).Select(link => link.Requirement).Distinct()], cancellationToken))
        .ToDictionary(requirement => requirement.Id);

    private async Task PlayAsync(SampleAct[] acts, TextWriter console, CancellationToken cancellationToken)
    {
        int step = Math.Max(500, acts.Length / 20);
        for (int i = 0; i < acts.Length; i++)
        {
            clock.MoveTo(acts[i].At);
            await using AsyncServiceScope scope = scopes.CreateAsyncScope();
            await new SamplePlayer(
                scope.ServiceProvider.GetRequiredService<Registrations.RegistrationService>(),
                scope.ServiceProvider.GetRequiredService<Registrations.AttachmentService>()).DoAsync(acts[i], cancellationToken);
            if ((i + 1) % step == 0 || i + 1 == acts.Length)
            {
                await console.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  registrations: {i + 1} of {acts.Length}"));
            }
        }
    }
}
