using System.Collections.Immutable;
using Competence.Access;
using Competence.Assignments;
using Competence.Conformance.Histories;
using Competence.Conformance.Stores;
using Competence.FollowUp;
using Competence.Organisation;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using Competence.Testing.Building;
using Xunit;

namespace Competence.Conformance.Suites;

/// <summary>Lists and reports show what is stored, in the order and with the counts that are promised.</summary>
public abstract partial class ReportConformance : StoreSuite
{
    private static readonly string[] MainJob =
    [
        "fulfil", "send", "fulfil", "send", "sign", "send", "reject", "mark-not-relevant", "assign", "send", "sign", "fulfil", "deactivate-assignment",
        "add-sub-plan", "link", "approve-plan", "save-requirement-draft", "mark-sub-plan-not-relevant", "send", "run-the-night", "days-pass", "fulfil",
    ];

    private SmallRegion _region = null!;
    private ImmutableArray<Requirement> _requirements = [];
    private Plan _plan = null!;

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _region = await Given.RegionAsync(employees: 2);
        _requirements = await Given.RequirementsAsync(_region.Ward, 6, validityDays: 100);
        _plan = await Given.PlanAsync(_region.Ward, "Ærlig plan", _requirements, CompletionMode.LeaderApproval);
        await Given.AssignmentAsync(_region.Employees[0].Position, _plan);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public virtual async Task Every_list_and_report_is_that_of_the_reference_store_after_the_main_job(int seed)
    {
        await using StoryWorld world = await StoryWorld.BeginAsync(CreateStore());
        await using StoryWorld reference = await StoryWorld.BeginAsync(new ReferenceFixture());
        int number = seed * 7919;
        foreach (string command in MainJob)
        {
            Step step = new(command, number % 97, number % 89, number % 83);
            number = ((number * 31) + 17) & 0xFFFFF;
            Assert.Equal($"{step}: {await reference.TakeAsync(step)}", $"{step}: {await world.TakeAsync(step)}");
        }

        List<(string Name, string Text)> expected = await Readings.OfAsync(reference).ToListAsync();
        List<(string Name, string Text)> answered = await Readings.OfAsync(world).ToListAsync();
        Assert.All(expected.Zip(answered), pair => Assert.Equal(pair.First, pair.Second));
        Assert.Equal(expected.Count, answered.Count);
    }

    [Fact]
    public virtual async Task The_overview_counts_each_colour_of_what_is_relevant_in_active_plans()
    {
        await PutAsync(0, RegistrationState.Fulfilled, Today.PlusDays(-200));
        await PutAsync(1, RegistrationState.Fulfilled, Today.PlusDays(-70));
        await PutAsync(2, RegistrationState.Fulfilled, Today.PlusDays(-69));
        await PutAsync(3, RegistrationState.Rejected);
        await PutAsync(4, RegistrationState.AwaitingSignature);

        EmployeeRow row = (await EmployeesAsync(Led, "")).Items.Single(found => found.Person == _region.Employees[0].Id);

        Employee employee = _region.Employees[0];
        Assert.Equal(
            new EmployeeRow(
                employee.Position.Id, employee.Id, employee.Person.Name, employee.Position.Title, _region.Ward.DisplayName, employee.Position.Start,
                ActivePlans: 1, AwaitingApproval: 0, Expired: 1, ToDo: 2, Begun: 2, Fulfilled: 1, Availability.Available, Deputies: null),
            row);
    }

    [Fact]
    public virtual async Task The_overview_lists_active_positions_in_scope_by_name_and_then_position()
    {
        Position second = await Given.PositionAsync(_region.Employees[1].Person, _region.NextWard, _region.Leader.Position.Id);
        Employee[] everybody = [_region.Leader, .. _region.Employees, _region.Neighbour, _region.Stranger, new(_region.Employees[1].Person, second)];
        PositionId[] sorted = [.. everybody.OrderBy(employee => employee.Person.SortName).ThenBy(employee => employee.Position.Id).Select(employee => employee.Position.Id)];

        Assert.Equal(sorted, (await EmployeesAsync(EmployeeScope.None with { WholeRegion = true }, "")).Items.Select(row => row.Position));
        Assert.Equal(
            sorted.Where(position => position == second.Id || _region.Employees.Any(employee => employee.Position.Id == position)),
            (await EmployeesAsync(Led, "")).Items.Select(row => row.Position));
        Assert.Empty((await EmployeesAsync(EmployeeScope.None, "")).Items);
        Page<EmployeeRow> page = await Session.Get<IEmployeeReports>().PageAsync(
            new EmployeeQuery(EmployeeScope.None with { WholeRegion = true }, Today, Page: new PageRequest(2, 4)));
        Assert.Equal((sorted.Length, 2), (page.Total, page.Items.Length));
        Assert.Equal(sorted[4..], page.Items.Select(row => row.Position));
    }

    [Fact]
    public virtual async Task The_overview_is_searched_by_name_and_title_in_any_case()
    {
        Employee employee = _region.Employees[0];

        foreach (string search in new[] { employee.Person.Name.ToUpperInvariant(), employee.Position.Title[1..].ToUpperInvariant() })
        {
            Assert.Contains((await EmployeesAsync(Led, search)).Items, row => row.Position == employee.Position.Id);
        }

        Assert.Empty((await EmployeesAsync(Led, "%")).Items);
        Assert.Empty((await EmployeesAsync(Led, "_")).Items);
    }

    [Fact]
    public virtual async Task A_matrix_holds_the_active_assignments_with_registrations_and_marks()
    {
        await Given.AssignmentAsync(_region.Stranger.Position, _plan);
        Registration begun = await PutAsync(1, RegistrationState.Started);
        NotRelevantMarkEvent.MarkedNotRelevant marked = new(
            NotRelevantMarkKey.On(_region.Employees[0].Id, _plan.Id, _requirements[2].Id), "Ikke her", Given.Moment.Now);
        await Session.CommitAsync(work => work.Save(NotRelevantMark.From(marked), marked));

        PlanMatrixData matrix = await Session.Get<IPlanStatusReports>().MatrixAsync(new PlanMatrixQuery(_plan.Id, Led));

        PlanMatrixEmployee employee = Assert.Single(matrix.Employees);
        Assert.Equal(
            (_region.Employees[0].Id, _region.Employees[0].Person.Name, _region.Ward.DisplayName, Completion.InProgress),
            (employee.Person, employee.Name, employee.UnitName, employee.Completion));
        Assert.Equal(1, matrix.Total);
        Assert.Equal(_requirements.Select(requirement => requirement.Id).ToHashSet(), [.. matrix.Cells.Select(cell => cell.Requirement)]);
        Assert.Contains(new PlanMatrixCellData(begun.Key.Person, begun.Key.Requirement, RegistrationState.Started, IsRenewal: false, 0, null), matrix.Cells);
        Assert.Equal([marked.Key], matrix.Marks);
        Assert.Empty((await Session.Get<IPlanStatusReports>().MatrixAsync(new PlanMatrixQuery(_plan.Id, Led, "finnes ikke"))).Employees);
    }

    [Fact]
    public virtual async Task An_opened_plan_comes_with_the_person_the_names_the_definitions_and_what_waits_for_the_viewer()
    {
        PersonId person = _region.Employees[0].Id;
        Assignment held = (await Session.Get<IAssignments>().OfPersonAsync(person)).Single();
        PlanEvent.LinkDeactivated off = new(_requirements[5].Id, "Utgått");
        Plan plan = _plan.Apply(off);
        await Session.CommitAsync(work => work.Save(plan, off));
        await ApplyAsync(
            (await FindAsync<RegistrationKey, Registration>(KeyOf(0)))!,
            new RegistrationEvent.Sent([Given.NewId<RepetitionId>()], Today, null, null, _region.Neighbour.Id, _plan.Id, []));
        IOpenedPlans plans = Session.Get<IOpenedPlans>();

        OpenedPlan opened = (await plans.FindAsync(held.Id, _region.Neighbour.Id))!;

        Assert.Equal((held, plan), (opened.Assignment, opened.Plan));
        Assert.Equal((_region.Employees[0].Person.Name, _region.Ward.DisplayName), (opened.PersonName, opened.OwnerName));
        Assert.Equal(Description.Of(await Session.Get<IPersonSlices>().FindAsync(person)), Description.Of(opened.Person));
        Assert.Equal(_requirements[..5].ToDictionary(requirement => requirement.Id), opened.Definitions);
        Assert.Equal([_requirements[0].Id], opened.WaitingForViewer);
        Assert.Empty((await plans.FindAsync(held.Id, _region.Leader.Id))!.WaitingForViewer);
        Assert.Null(await plans.FindAsync(Given.NewId<AssignmentId>(), person));
    }

    [Fact]
    public virtual async Task A_plan_that_was_put_away_or_archived_is_still_opened()
    {
        Assignment held = (await Session.Get<IAssignments>().OfPersonAsync(_region.Employees[0].Id)).Single();
        AssignmentEvent.Deactivated away = new(
            DeactivationCause.ByHand, Today, [new AssignmentCell(_requirements[0].Id, 1, RequirementStatus.NotStarted, null, null)]);
        await Session.CommitAsync(work => work.Save(held.Apply(away), away));
        Plan archived = _plan with { IsArchived = true, Version = _plan.Version + 1 };
        await Session.CommitAsync(work => work.Save(archived, new PlanEvent.DetailsChanged(archived.Details)));

        OpenedPlan opened = (await Session.Get<IOpenedPlans>().FindAsync(held.Id, _region.Leader.Id))!;

        Assert.Equal((held.Apply(away), archived), (opened.Assignment, opened.Plan));
        Assert.Empty(opened.Person.Plans);
    }

    [Fact]
    public virtual async Task Plans_in_use_and_plans_that_await_approval_are_those_of_employees_in_scope()
    {
        Plan elsewhere = await Given.PlanAsync(_region.OtherWard, "Annen plan", []);
        await Given.AssignmentAsync(_region.Stranger.Position, elsewhere);
        Assignment held = (await Session.Get<IAssignments>().OfPersonAsync(_region.Employees[0].Id)).Single();
        AssignmentEvent.SentForApproval sent = new(Given.Moment.Now.PlusTicks(1_230));
        await Session.CommitAsync(work => work.Save(held.Apply(sent), sent));
        IPlanStatusReports reports = Session.Get<IPlanStatusReports>();

        Assert.Equal([_plan.Id], (await reports.PlansInUseAsync(Led, "")).Select(row => row.Id));
        Assert.Equal([elsewhere.Id, _plan.Id], (await reports.PlansInUseAsync(EmployeeScope.None with { WholeRegion = true }, "PLAN")).Select(row => row.Id));
        Page<ApprovalRow> waiting = await reports.AwaitingApprovalAsync(Led, default);
        Assert.Equal(
            [new ApprovalRow(held.Id, held.Person, _region.Employees[0].Person.Name, _plan.Id, "Ærlig plan", sent.SentAt)], waiting.Items);
        Assert.Empty((await reports.AwaitingApprovalAsync(EmployeeScope.None, default)).Items);
    }

    [Fact]
    public virtual async Task A_request_lies_in_the_list_of_its_state_since_it_came_there()
    {
        RepetitionId repetition = Given.NewId<RepetitionId>();
        Registration blank = (await FindAsync<RegistrationKey, Registration>(KeyOf(0)))!;
        RegistrationEvent.Sent sent = new([repetition], Today, null, null, _region.Neighbour.Id, _plan.Id, []);
        RegistrationEvent.DeadlineSet deadline = new(Today.PlusDays(9));
        RegistrationEvent.Rejected rejected = new(repetition, "other", "Nei");
        RegistrationEvent.RejectionCancelled cancelled = new(repetition);
        RegistrationEvent.Withdrawn withdrawn = new(repetition);

        Registration state = await ApplyAsync(blank, sent);
        SignRequestRow awaiting = Assert.Single(await RequestsAsync(SignRequestState.Awaiting));
        Assert.Equal(
            new SignRequestRow(
                _region.Neighbour.Id, SignRequestState.Awaiting, blank.Key.Person, _region.Employees[0].Person.Name, blank.Key.Requirement, "Krav 1",
                repetition, Today, _plan.Id, "Ærlig plan", Given.Moment.Now)
            {
                SearchText = awaiting.SearchText,
            },
            awaiting);

        state = await ApplyAsync(state, deadline);
        Assert.Equal([awaiting], await RequestsAsync(SignRequestState.Awaiting));
        state = await ApplyAsync(state, rejected);
        Assert.Empty(await RequestsAsync(SignRequestState.Awaiting));
        Assert.Equal([awaiting with { State = SignRequestState.Rejected, ChangedAt = Given.Moment.Now }], await RequestsAsync(SignRequestState.Rejected));
        state = await ApplyAsync(state, cancelled);
        Assert.Equal([awaiting with { ChangedAt = Given.Moment.Now }], await RequestsAsync(SignRequestState.Awaiting));
        await ApplyAsync(state, withdrawn);
        Assert.Empty(await RequestsAsync(SignRequestState.Awaiting));
    }

    [Fact]
    public virtual async Task Due_registrations_are_read_on_in_order_up_to_the_day()
    {
        ImmutableArray<RegistrationRow> all = await Session.Get<IDueRegistrations>().ListAsync(Today, null, 100);
        RegistrationRow[] sorted = [.. all.OrderBy(row => row.Person).ThenBy(row => row.Requirement)];
        Assert.Equal(6, all.Length);
        Assert.Equal(sorted, all);
        ImmutableArray<RegistrationRow> first = await Session.Get<IDueRegistrations>().ListAsync(Today, null, 4);
        RegistrationKey last = new(first[^1].Person, first[^1].Requirement);

        Assert.Equal(sorted[..4], first);
        Assert.Equal(sorted[4..], await Session.Get<IDueRegistrations>().ListAsync(Today, last, 4));
        Assert.Empty(await Session.Get<IDueRegistrations>().ListAsync(Today.PlusDays(-1), null, 100));
    }

    private EmployeeScope Led => new(_region.Leader.Position.Id, DirectOnly: false, []) { Today = Today };

    private ValueTask<Page<EmployeeRow>> EmployeesAsync(EmployeeScope scope, string search) =>
        Session.Get<IEmployeeReports>().PageAsync(new EmployeeQuery(scope, Today, search));

    private async ValueTask<ImmutableArray<SignRequestRow>> RequestsAsync(SignRequestState state) =>
        (await Session.Get<IRowSource<SignRequestRow>>().PageAsync(new SignRequestsSpec(_region.Neighbour.Id, state), default)).Items;

    private RegistrationKey KeyOf(int requirement) => new(_region.Employees[0].Id, _requirements[requirement].Id);

    private async ValueTask<Registration> ApplyAsync(Registration state, RegistrationEvent fact)
    {
        Store.Clock.Advance(Duration.FromMinutes(1));
        Registration next = state.Apply(fact);
        Assert.True((await Session.CommitAsync(work => work.Save(next, fact))).IsAccepted);
        return next;
    }

    /// <summary>Stores a registration of the first employee in a state, with the expiry that 100 days of validity give.</summary>
    private async ValueTask<Registration> PutAsync(int requirement, RegistrationState state, LocalDate? fulfilledOn = null)
    {
        Registration before = (await FindAsync<RegistrationKey, Registration>(KeyOf(requirement)))!;
        Registration next = before with
        {
            State = state,
            FulfilledOn = fulfilledOn,
            Standing = before.Standing with { ExpiresOn = fulfilledOn?.PlusDays(100) },
            Version = before.Version + 1,
        };
        Assert.True((await Session.CommitAsync(work => work.Save(next, new RegistrationEvent.Unlocked()))).IsAccepted);
        return next;
    }
}
