using System.Collections.Immutable;
using Competence.Access;
using Competence.Assignments;
using Competence.Conformance.Histories;
using Competence.Conformance.Stores;
using Competence.FollowUp;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Plans;
using Competence.Requirements;
using Competence.Testing.Building;
using Xunit;

namespace Competence.Conformance.Suites;

/// <summary>Import runs are kept with their reports and found again, so that one that was interrupted goes on and nothing is done twice.</summary>
public abstract class ImportConformance : StoreSuite
{
    private static readonly Actor Job = Actor.OfJob("nightly-import");

    [Fact]
    public virtual async Task A_run_is_kept_with_all_that_its_report_says()
    {
        PersonId operating = Given.NewId<PersonId>();
        ImportRunEvent.Started fact = new(
            Given.NewId<ImportRunId>(), ImportKind.Positions, Today,
            new ImportedFile(long.MinValue, 80_000, 12, 1_002,
            [
                new KeptRejection(7, "start", "import.value-not-date", [new KeptFact("column", "start", null, null, null), new KeptFact("value", "æøå \"'", null, null, null)]),
                new KeptRejection(8, "", "import.line-columns", [new KeptFact("columns", null, -3, null, null), new KeptFact("none", null, null, null, null)]),
                new KeptRejection(9, "parent", "import.parent-of-lower-kind", [new KeptFact("kind", null, null, null, UnitKind.Section), new KeptFact("day", null, null, Today, null)]),
            ]),
            new ImportEndings(70_000, 4_000, 6), 5_000, Given.Moment.Now, operating, null);
        ImportRun run = ImportRun.From(fact);
        ImportRunEvent[] later = [new ImportRunEvent.Advanced(new ImportCounts(1, 2, 3, 4, 5, 6, 7)), new ImportRunEvent.Finished(Given.Moment.Now)];

        await SaveAsync(run, fact);
        Assert.Equal(run, await FindAsync<ImportRunId, ImportRun>(run.Id));
        foreach (ImportRunEvent next in later)
        {
            run = run.Apply(next);
            await SaveAsync(run, next);
        }

        Assert.Equal(run, await FindAsync<ImportRunId, ImportRun>(run.Id));
        Assert.Equal(
            new ImportRunRow(run.Id, ImportKind.Positions, Today, ImportRunState.Finished, Given.Moment.Now, operating, null, Given.Moment.Now, 80_000, 1, 2, 3, 4, 1_002),
            Assert.Single(await ListAsync(new ImportRunsSpec())));
        ImportRunEvent.Started byJob = fact with { Id = Given.NewId<ImportRunId>(), StartedBy = null, Job = "nightly-import" };
        await SaveAsync(ImportRun.From(byJob), byJob);
        Assert.Equal(ImportRun.From(byJob), await FindAsync<ImportRunId, ImportRun>(byJob.Id));
        ImportRunEvent.Superseded superseded = new(run.Id);
        await SaveAsync(ImportRun.From(byJob).Apply(superseded), superseded);
        Assert.Equal(ImportRun.From(byJob).Apply(superseded), await FindAsync<ImportRunId, ImportRun>(byJob.Id));
    }

    [Fact]
    public virtual async Task Runs_are_listed_the_latest_first_and_those_that_are_not_done_are_found_by_their_kind()
    {
        ImportRun first = await StartedAsync(ImportKind.Positions), second = await StartedAsync(ImportKind.Units);
        ImportRun third = await StartedAsync(ImportKind.Positions), last = await StartedAsync(ImportKind.Positions);
        ImportRunEvent.Finished finished = new(Given.Moment.Now);
        await SaveAsync(third.Apply(finished), finished);

        Assert.Equal([last.Id, third.Id, second.Id, first.Id], (await ListAsync(new ImportRunsSpec())).Select(row => row.Id));
        Assert.Equal([last.Id, first.Id], (await ListAsync(new OpenImportRunsSpec(ImportKind.Positions))).Select(row => row.Id));
        Assert.Equal([second.Id], (await ListAsync(new OpenImportRunsSpec(ImportKind.Units))).Select(row => row.Id));
    }

    [Fact]
    public virtual async Task Two_that_go_on_with_the_same_run_at_the_same_time_are_a_conflict()
    {
        ImportRun run = await StartedAsync(ImportKind.Positions);
        ImportRunEvent.Advanced advanced = new(new ImportCounts(1, 0, 0, 0, 1, 1));
        await SaveAsync(run.Apply(advanced), advanced);

        Assert.Equal(GeneralRules.StorageConflict, (await Session.CommitAsync(work => work.Save(run.Apply(advanced), advanced))).Refusal.Rule);
        Assert.Equal(1, (await FindAsync<ImportRunId, ImportRun>(run.Id))!.Counts.Created);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public virtual async Task An_import_that_is_cut_between_two_commits_goes_on_and_does_nothing_twice(int cuts)
    {
        SmallRegion region = await Given.RegionAsync(employees: 3);
        Session.Get<CompetenceOptions>().LargestImportBatch = 1;
        Employee[] everybody = [region.Leader, .. region.Employees, region.Neighbour, region.Stranger];
        TextSource<PositionColumn> file = new([.. everybody.Skip(1).Select(Line)]);
        for (int cut = 0; cut < cuts; cut++)
        {
            using CutAfterOneCommit stop = new();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await ImportAsync(file, stop, stop.Token));
        }

        ImportRun run = (await ImportAsync(file)).Value;

        Assert.Equal((ImportRunState.Finished, run.Decided), (run.State, run.Counts.Done));
        Assert.Equal((5, 1), (run.Counts.Changed, run.Counts.Deactivated));
        Assert.Single(await ListAsync(new ImportRunsSpec()));
        foreach (Employee employee in everybody)
        {
            Position stored = (await FindAsync<PositionId, Position>(employee.Position.Id))!;
            Assert.Equal(employee != region.Leader, stored.IsActive);
            Assert.Equal(stored.IsActive ? "Ny tittel" : employee.Position.Title, stored.Title);
        }

        ImportRun again = (await ImportAsync(file)).Value;
        Assert.Equal((5, 0), (again.ToReport().Unchanged, again.Counts.Deactivated + again.Counts.Changed));
        Assert.Equal(2, (await ListAsync(new ImportRunsSpec())).Length);
    }

    [Fact]
    public virtual async Task The_learning_goal_plan_of_a_resident_who_rotates_is_found_on_the_new_position_and_nothing_else_is()
    {
        SmallRegion region = await Given.RegionAsync(employees: 1);
        Employee resident = region.Employees[0];
        ImmutableArray<Requirement> requirements = await Given.RequirementsAsync(region.Ward, 2, validityDays: 100);
        Plan goals = await Given.PlanAsync(region.Ward, "Læringsmål", requirements, contentType: PlanContentType.LearningGoalPlan);
        Assignment rotating = await Given.AssignmentAsync(resident.Position, goals);
        Assignment staying = await Given.AssignmentAsync(resident.Position, await Given.PlanAsync(region.Ward, "Kompetanse", [requirements[0]]));
        Position last = resident.Position with { Occupation = Occupation.Resident, End = Today.PlusDays(-1) };
        Position first = last with { Identity = last.Identity with { CostCentre = region.NextWard.Number }, Start = Today, End = null };
        Employee[] others = [region.Leader, region.Neighbour, region.Stranger];

        ImportRun run = (await ImportAsync(new TextSource<PositionColumn>(
            [.. others.Select(Line), Line(resident with { Position = last }), Line(resident with { Position = first }, registered: Today.PlusDays(-1))]))).Value;

        Assert.Equal((1, 1, 1), (run.Counts.Created, run.Counts.Deactivated, run.Counts.RotatedPlans));
        Assert.Equal(run, await FindAsync<ImportRunId, ImportRun>(run.Id));
        PositionId to = (await Session.Get<IStoredOrganisation>().PositionsAsync().SingleAsync(stored => stored.Identity == first.Identity)).Id;
        Assignment rotated = rotating.Apply(new AssignmentEvent.Rotated(last.Id, to, Today));
        IAssignments assignments = Session.Get<IAssignments>();
        Assert.Equal(rotated, await FindAsync<AssignmentId, Assignment>(rotating.Id));
        Assert.Equal([rotated], await assignments.OnPositionsAsync([to]));
        Assert.Equal([rotated], await assignments.JoiningAsync([last.Id, to], [goals.Id]));
        Assert.Equal([rotated], await assignments.ActiveOfPlanAsync(goals.Id, null, 10));
        Assignment putAway = Assert.Single(await assignments.OnPositionsAsync([last.Id]));
        Assert.Equal((staying.Id, DeactivationCause.PositionEnded), (putAway.Id, putAway.Deactivation?.Cause));
        Assert.Equal([rotated, putAway], (await assignments.OfPersonAsync(resident.Id)).OrderBy(held => held.Id));
        EmployeeRow row = (await Session.Get<IEmployeeReports>().PageAsync(new EmployeeQuery(EmployeeScope.None with { WholeRegion = true }, Today)))
            .Items.Single(found => found.Person == resident.Id);
        Assert.Equal((to, 1, 2), (row.Position, row.ActivePlans, row.ToDo));
        Assert.Equal(new AssignmentEvent.Rotated(last.Id, to, Today), (await Session.Get<IHistory>().ListAsync(rotated.Subject, new HistoryPage(1)))[0].Fact);
    }

    private static string[] Line(Employee employee) => Line(employee, employee.Position.Start);

    private static string[] Line(Employee employee, LocalDate registered) =>
    [
        employee.Person.ObjectId, employee.Person.GivenName, employee.Person.FamilyName, employee.Person.Email ?? "", employee.Position.Identity.Trust,
        employee.Position.Identity.CostCentre, "Ny tittel", PositionText.WordOf(employee.Position.Occupation), "false",
        TextSource<PositionColumn>.Date(employee.Position.Start), TextSource<PositionColumn>.Date(employee.Position.End),
        TextSource<PositionColumn>.Date(registered), "", "", "",
    ];

    private ValueTask<Result<ImportRun>> ImportAsync(
        TextSource<PositionColumn> file, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Session.Get<OrganisationImportService>().ImportPositionsAsync(Job, file, Today, progress, cancellationToken: cancellationToken);

    private async ValueTask<ImportRun> StartedAsync(ImportKind kind)
    {
        Store.Clock.Advance(Duration.FromSeconds(1));
        ImportRunEvent.Started fact = new(
            Given.NewId<ImportRunId>(), kind, Today, new ImportedFile(7, 1, 0, 0, []), new ImportEndings(0, 0, null), 0, Given.Moment.Now, null, "nightly-import");
        await SaveAsync(ImportRun.From(fact), fact);
        return ImportRun.From(fact);
    }

    private async ValueTask<ImmutableArray<ImportRunRow>> ListAsync(Specification<ImportRunRow> specification) =>
        [.. await Session.Get<IRowSource<ImportRunRow>>().StreamAsync(specification).ToListAsync()];

    private async ValueTask SaveAsync(ImportRun next, ImportRunEvent fact) =>
        Assert.True((await Session.CommitAsync(work => work.Save(next, fact))).IsAccepted);
}
