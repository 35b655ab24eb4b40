using System.Collections.Immutable;
using Competence.Absences;
using Competence.Access;
using Competence.Assignments;
using Competence.Conformance.Stores;
using Competence.FollowUp;
using Competence.Organisation;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using Competence.Testing.Building;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Competence.Conformance.Suites;

/// <summary>Absences come back as they were stored, are found by position and by what the night has to reset, and are settled once.</summary>
public abstract class AbsenceConformance : StoreSuite
{
    private SmallRegion _region = null!;
    private ImmutableArray<Requirement> _requirements = [];
    private Plan _plan = null!;

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _region = await Given.RegionAsync(employees: 2);
        _requirements =
        [
            await Given.RequirementAsync(_region.Ward, new RequirementContent { Name = "Krav 1", ValidityDays = 100, RecertifyAfterAbsence = true }),
            await Given.RequirementAsync(_region.Ward, new RequirementContent { Name = "Krav 2", RequiresSignature = true, RecertifyAfterAbsence = true }),
        ];
        _plan = await Given.PlanAsync(_region.Ward, "Brannvern", _requirements);
        await Given.AssignmentAsync(Kari.Position, _plan);
    }

    private Employee Kari => _region.Employees[0];

    private Actor Leader => _region.Leader.Actor;

    private AbsenceService Service => Session.Get<AbsenceService>();

    private IAbsences Absences => Session.Get<IAbsences>();

    [Fact]
    public virtual async Task An_absence_comes_back_with_every_field_and_without_what_was_left_out()
    {
        Absence full = await PutAsync(Kari.Position, new LocalDate(1900, 2, 28), new LocalDate(9999, 12, 31), "Svangerskap – æøå", _requirements[1].Id, _requirements[0].Id);
        Absence bare = await PutAsync(_region.Employees[1].Position, Today);
        AbsenceEvent.Settled settled = new(Today);
        Accepted(await Session.CommitAsync(work => work.Save(full.Apply(settled), settled)));

        Assert.Equal(full.Apply(settled), await FindAsync<AbsenceId, Absence>(full.Id));
        Assert.Equal(bare, await FindAsync<AbsenceId, Absence>(bare.Id));
        Assert.Null(await FindAsync<AbsenceId, Absence>(Given.NewId<AbsenceId>()));
    }

    [Fact]
    public virtual async Task The_absences_of_a_position_are_listed_ended_ones_too_the_latest_start_first()
    {
        Position second = await Given.PositionAsync(Kari.Person, _region.NextWard, _region.Leader.Position.Id);
        Absence ended = await PutAsync(Kari.Position, Today.PlusDays(-300), Today.PlusDays(-200));
        Absence coming = await PutAsync(Kari.Position, Today.PlusDays(30));
        Absence past = await PutAsync(Kari.Position, Today.PlusDays(-100), Today.PlusDays(-90));
        Absence elsewhere = await PutAsync(second, Today);

        Assert.Equal([coming, past, ended], await Absences.OfPositionAsync(Kari.Position.Id));
        Assert.Equal([elsewhere], await Absences.OfPositionAsync(second.Id));
        Assert.Empty(await Absences.OfPositionAsync(_region.Leader.Position.Id));
    }

    [Fact]
    public virtual async Task The_absences_of_several_positions_are_found_together_by_id()
    {
        Absence first = await PutAsync(Kari.Position, Today.PlusDays(-10), Today.PlusDays(-1));
        await PutAsync(_region.Leader.Position, Today);
        Absence second = await PutAsync(_region.Employees[1].Position, Today.PlusDays(30), null, "Permisjon", _requirements[0].Id);
        Absence third = await PutAsync(Kari.Position, Today.PlusDays(-300), Today.PlusDays(-200));
        PositionId kari = Kari.Position.Id;

        Assert.Equal([first, second, third], await Absences.OnPositionsAsync([_region.Employees[1].Position.Id, kari, _region.Stranger.Position.Id, kari]));
        Assert.Equal([first, third], await Absences.OnPositionsAsync([kari]));
        Assert.Empty(await Absences.OnPositionsAsync([]));
    }

    [Fact]
    public virtual async Task The_night_finds_what_ended_before_it_and_has_something_to_reset_by_id()
    {
        RequirementId ticked = _requirements[0].Id;
        Absence yesterday = await PutAsync(Kari.Position, Today.PlusDays(-10), Today.PlusDays(-1), null, ticked);
        Absence missed = await PutAsync(Kari.Position, Today.PlusDays(-100), Today.PlusDays(-50), null, ticked);
        Absence lastDay = await PutAsync(_region.Employees[1].Position, Today.PlusDays(-10), Today, null, ticked);
        await PutAsync(_region.Leader.Position, Today.PlusDays(-10), null, null, ticked);
        await PutAsync(Kari.Position, Today.PlusDays(-40), Today.PlusDays(-30));
        Absence done = await PutAsync(Kari.Position, Today.PlusDays(-200), Today.PlusDays(-190), null, ticked);
        AbsenceEvent.Settled settled = new(Today.PlusDays(-189));
        Accepted(await Session.CommitAsync(work => work.Save(done.Apply(settled), settled)));

        Assert.Equal([yesterday, missed], await Absences.DueAsync(Today, null, 10));
        Assert.Equal([yesterday], await Absences.DueAsync(Today, null, 1));
        Assert.Equal([missed], await Absences.DueAsync(Today, yesterday.Id, 10));
        Assert.Empty(await Absences.DueAsync(Today, missed.Id, 10));
        Assert.Equal([yesterday, missed, lastDay], await Absences.DueAsync(Today.PlusDays(1), null, 10));
    }

    [Fact]
    public virtual async Task The_overview_shows_who_is_absent_today_at_which_position()
    {
        Position second = await Given.PositionAsync(Kari.Person, _region.NextWard, _region.Leader.Position.Id);
        await PutAsync(Kari.Position, Today.PlusDays(-10), Today);
        await PutAsync(_region.Employees[1].Position, Today.PlusDays(1));
        await PutAsync(_region.Employees[1].Position, Today.PlusDays(-9), Today.PlusDays(-1));
        await PutAsync(_region.Stranger.Position, Today);

        Page<EmployeeRow> page = await Session.Get<IEmployeeReports>().PageAsync(
            new EmployeeQuery(EmployeeScope.None with { WholeRegion = true }, Today, Page: new PageRequest(1, 100)));

        Assert.Equal(
            new HashSet<PositionId> { Kari.Position.Id, _region.Stranger.Position.Id },
            [.. page.Items.Where(row => row.Availability == Availability.Absent).Select(row => row.Position)]);
        Assert.Contains(page.Items, row => row.Position == second.Id && row.Availability == Availability.Available);
    }

    [Fact]
    public virtual async Task The_overview_is_sorted_by_each_of_its_columns_then_by_name_and_pages_hold_everybody_once()
    {
        await Given.PositionAsync(Kari.Person, _region.NextWard, _region.Leader.Position.Id);
        await Given.AssignmentAsync(_region.Employees[1].Position, _plan);
        await Given.AssignmentAsync(_region.Employees[1].Position, await Given.PlanAsync(_region.Ward, "Til godkjenning", [_requirements[0]], CompletionMode.LeaderApproval));
        Accepted(await Session.Get<RegistrationService>().FulfilAsync(
            _region.Employees[1].Actor, _region.Employees[1].Id, _requirements[0].Id, new RegistrationEntry(Today)));
        await PutAsync(Kari.Position, Today);
        await PutAsync(_region.Stranger.Position, Today);
        Employee[] everybody = [_region.Leader, .. _region.Employees, _region.Neighbour, _region.Stranger];
        Dictionary<PersonId, SortKey> names = everybody.ToDictionary(employee => employee.Id, employee => employee.Person.SortName);
        EmployeeRow[] byName = [.. (await SortedAsync(default, new PageRequest(1, 100))).Items];

        foreach (EmployeeColumn column in Enum.GetValues<EmployeeColumn>())
        {
            foreach (bool descending in new[] { false, true })
            {
                EmployeeOrder order = new(column, descending);
                EmployeeRow[] expected = (column, descending) switch
                {
                    (EmployeeColumn.Name, true) => [.. byName.OrderByDescending(row => names[row.Person])],
                    (EmployeeColumn.Name, _) => [.. byName.OrderBy(row => names[row.Person])],
                    (_, true) => [.. byName.OrderByDescending(row => KeyOf(row, column))],
                    _ => [.. byName.OrderBy(row => KeyOf(row, column))],
                };

                Assert.Equal(expected, (await SortedAsync(order, new PageRequest(1, 100))).Items);
                List<EmployeeRow> paged = [];
                for (int page = 1; paged.Count < byName.Length; page++)
                {
                    paged.AddRange((await SortedAsync(order, new PageRequest(page, 2))).Items);
                }

                Assert.Equal(expected, paged);
            }
        }

        Assert.Contains(byName, row => row.AwaitingApproval == 1);
        Assert.Equal(2, byName.Count(row => row.Availability == Availability.Absent));
    }

    [Fact]
    public virtual async Task Two_who_register_overlapping_absences_at_once_leave_one()
    {
        AbsenceEntry entry = new(Today, Today.PlusDays(20));
        AbsenceService interrupted = Interrupted(async () => Accepted(await Service.RegisterAsync(Leader, Kari.Position.Id, entry)));

        Result<Absence> late = await interrupted.RegisterAsync(Leader, Kari.Position.Id, new AbsenceEntry(Today.PlusDays(20)));

        Assert.Equal(AbsenceRules.Overlaps, late.Refusal.Rule);
        Assert.Equal(entry.End, Assert.Single(await Absences.OfPositionAsync(Kari.Position.Id)).End);
    }

    [Fact]
    public virtual async Task What_is_fulfilled_while_the_employee_is_marked_as_back_is_reset_with_the_rest()
    {
        Absence absence = Accepted(await Service.RegisterAsync(Leader, Kari.Position.Id, new AbsenceEntry(Today.PlusDays(-10), Requirements: [_requirements[0].Id])));
        AbsenceService interrupted = Interrupted(async () => Accepted(await FulfilAsync(0)));

        Accepted(await interrupted.BackAtWorkAsync(Leader, absence.Id));

        Registration stored = (await FindAsync<RegistrationKey, Registration>(new RegistrationKey(Kari.Id, _requirements[0].Id)))!;
        Assert.Equal((RegistrationState.NotStarted, 2L), (stored.State, stored.Version));
        await StandingsAreDefinedAsync();
    }

    [Fact]
    public virtual async Task The_night_resets_registrations_marks_requests_and_plans_once_and_keeps_the_history()
    {
        Accepted(await FulfilAsync(0));
        Accepted(await Session.Get<RegistrationService>().SendAsync(
            Kari.Actor, Kari.Id, _requirements[1].Id, new RegistrationEntry(Today, Signer: _region.Leader.Id)));
        Accepted(await Session.Get<RegistrationService>().MarkNotRelevantAsync(Kari.Actor, Kari.Id, _plan.Id, _requirements[1].Id, "Permisjon"));
        Assert.Equal(Completion.Completed, (await AssignmentAsync()).Completion);
        Absence absence = Accepted(await Service.RegisterAsync(
            Leader, Kari.Position.Id, new AbsenceEntry(Today.PlusDays(-10), Today.PlusDays(-1), Requirements: [.. _requirements.Select(one => one.Id)])));

        RecertificationReport first = Accepted(await RunAsync());
        RecertificationReport second = Accepted(await RunAsync());

        Assert.Equal(new RecertificationReport(Today, Absences: 1, Registrations: 2), first);
        Assert.Equal(new RecertificationReport(Today), second);
        Assert.Equal(Today, (await FindAsync<AbsenceId, Absence>(absence.Id))!.SettledOn);
        Assert.Equal(Completion.InProgress, (await AssignmentAsync()).Completion);
        Assert.Empty((await Session.Get<IPersonSlices>().FindAsync(Kari.Id))!.Marks);
        Assert.Empty(await Session.Get<IRowSource<SignRequestRow>>().AfterAsync(new SignRequestsSpec(_region.Leader.Id, SignRequestState.Awaiting), null, 10));
        foreach (Requirement requirement in _requirements)
        {
            RegistrationKey key = new(Kari.Id, requirement.Id);
            Registration stored = (await FindAsync<RegistrationKey, Registration>(key))!;
            Assert.Equal(Registration.Blank(key) with { Standing = stored.Standing, ResetOn = Today, Version = 2 }, stored);
            ImmutableArray<HistoryEntry> told = await Session.Get<IHistory>().ListAsync(stored.Subject, new HistoryPage(10));
            Assert.Single(told, entry => entry.Fact is RegistrationEvent.ResetAfterAbsence);
            Assert.Contains(told, entry => entry.Fact is RegistrationEvent.Registered or RegistrationEvent.Sent);
        }

        await StandingsAreDefinedAsync();
    }

    private static IComparable KeyOf(EmployeeRow row, EmployeeColumn column) => column switch
    {
        EmployeeColumn.Start => row.Start,
        EmployeeColumn.Availability => row.Availability,
        EmployeeColumn.ActivePlans => row.ActivePlans,
        EmployeeColumn.AwaitingApproval => row.AwaitingApproval,
        EmployeeColumn.Deputies => row.Deputies ?? -1,
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "No such column."),
    };

    private ValueTask<Page<EmployeeRow>> SortedAsync(EmployeeOrder order, PageRequest page) => Session.Get<IEmployeeReports>().PageAsync(
        new EmployeeQuery(EmployeeScope.None with { WholeRegion = true }, Today, Page: page, Order: order));

    private async ValueTask<Result<Registration>> FulfilAsync(int requirement) =>
        await Session.Get<RegistrationService>().FulfilAsync(Kari.Actor, Kari.Id, _requirements[requirement].Id, new RegistrationEntry(Today));

    private ValueTask<Result<RecertificationReport>> RunAsync() => Session.Get<RecertificationService>().RunAsync(Actor.OfJob("recertification"));

    private async ValueTask<Assignment> AssignmentAsync() => Assert.Single(await Session.Get<IAssignments>().OfPersonAsync(Kari.Id));

    private AbsenceService Interrupted(Func<ValueTask> meanwhile) => ActivatorUtilities.CreateInstance<AbsenceService>(
        Session.Services,
        ActivatorUtilities.CreateInstance<AbsenceReader>(Session.Services, new InterruptedAbsences(Absences, meanwhile)));

    private async ValueTask<Absence> PutAsync(
        Position position, LocalDate start, LocalDate? end = null, string? note = null, params ImmutableArray<RequirementId> ticked)
    {
        AbsenceEvent.Registered fact = new(Given.NewId<AbsenceId>(), position.Person, position.Id, start, end, note, ticked);
        Absence absence = Absence.From(fact);
        Accepted(await Session.CommitAsync(work => work.Save(absence, fact)));
        return absence;
    }

    private async ValueTask StandingsAreDefinedAsync()
    {
        PersonSlice slice = (await Session.Get<IPersonSlices>().FindAsync(Kari.Id))!;
        foreach (Requirement requirement in _requirements)
        {
            Registration stored = (await FindAsync<RegistrationKey, Registration>(new RegistrationKey(Kari.Id, requirement.Id)))!;
            Assert.Equal(RegistrationStanding.Refreshed(stored, RegistrationHolding.Of(requirement, slice.Plans, slice.Marks), Today), stored.Standing);
        }
    }

    private static T Accepted<T>(Result<T> outcome)
        where T : notnull => outcome.TryPickValue(out T? value, out Refusal? refusal) ? value : throw new InvalidOperationException(refusal.ToString());
}
