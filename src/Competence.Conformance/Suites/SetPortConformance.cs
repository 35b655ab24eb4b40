using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Conformance.Stores;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using Competence.Testing.Building;
using Xunit;

namespace Competence.Conformance.Suites;

/// <summary>An operation on many registrations does to each what the pure functions say, to no other, and leaves no event.</summary>
public abstract partial class SetPortConformance : StoreSuite
{
    private SmallRegion _region = null!;
    private ImmutableArray<Requirement> _requirements = [];
    private Plan _first = null!;
    private Plan _second = null!;

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _region = await Given.RegionAsync(employees: 3);
        RequirementContent adaptable = new() { Name = "Sentralt", ValidityDays = 100, AllowAdaptation = true };
        foreach (int number in Enumerable.Range(1, 4))
        {
            _requirements = _requirements.Add(await Given.RequirementAsync(_region.Ward, adaptable with { Name = $"Krav {number}" }, central: true));
        }

        _first = await Given.PlanAsync(_region.Ward, "Første", [_requirements[0], _requirements[1]]);
        _second = await Given.PlanAsync(_region.Ward, "Andre", [_requirements[1], _requirements[2], _requirements[3]]);
    }

    [Fact]
    public virtual async Task Opening_for_assignments_opens_what_is_missing_blank_and_without_an_event()
    {
        PersonId person = _region.Employees[0].Id;
        PlanEvent.LinkDeactivated off = new(_requirements[2].Id, "Utgått");
        await Session.CommitAsync(work => work.Save(_second.Apply(off), off));
        int before = (await Session.Get<IHistory>().ListAsync(person, new HistoryPage(100))).Length;

        await GiveAsync(_region.Employees[0], _second);

        Registration[] opened = [.. await AllAsync()];
        Assert.Equal(
            new[] { _requirements[1].Id, _requirements[3].Id }.Select(requirement => new RegistrationKey(person, requirement)).ToHashSet(),
            [.. opened.Select(registration => registration.Key)]);
        Assert.All(opened, registration => Assert.Equal(
            Registration.Blank(registration.Key) with { Standing = new RegistrationStanding(null, 1, 1, Today, null) }, registration));
        Assert.Equal(before + 1, (await Session.Get<IHistory>().ListAsync(person, new HistoryPage(100))).Length);
    }

    [Fact]
    public virtual async Task Opening_again_leaves_what_is_there_and_follows_the_shortest_validity()
    {
        await GiveAsync(_region.Employees[0], _first);
        Registration fulfilled = await FulfilAsync(_region.Employees[0], _requirements[1], Today.PlusDays(-10));
        PlanEvent.ValidityAdapted adapted = new(_requirements[1].Id, new AdaptedValidity(30, "Strengere"));
        Plan stricter = _second.Apply(adapted);
        await Session.CommitAsync(work => work.Save(stricter, adapted));

        await GiveAsync(_region.Employees[0], stricter);

        Registration stored = (await FindAsync<RegistrationKey, Registration>(fulfilled.Key))!;
        Assert.Equal(fulfilled with { Standing = stored.Standing }, stored);
        Assert.Equal((Today.PlusDays(20), 2, 2), (stored.Standing.ExpiresOn, stored.Standing.ActivePlans, stored.Standing.RelevantPlans));
        await IsDefinitionAsync(_region.Employees[0].Id);
    }

    [Fact]
    public virtual async Task The_same_plan_at_two_positions_counts_once()
    {
        await GiveAsync(_region.Employees[0], _first);
        Organisation.Position second = await Given.PositionAsync(_region.Employees[0].Person, _region.NextWard);
        await GiveAsync(new Employee(_region.Employees[0].Person, second), _first);

        Assert.All(await AllAsync(), registration => Assert.Equal((1, 1), (registration.Standing.ActivePlans, registration.Standing.RelevantPlans)));
    }

    [Fact]
    public virtual async Task Opening_for_a_plan_reaches_everybody_who_has_it_and_nobody_else()
    {
        await GiveAsync(_region.Employees[0], _first);
        await GiveAsync(_region.Employees[1], _first);
        await GiveAsync(_region.Employees[2], _second);
        ImmutableArray<Registration> before = await AllAsync();
        PlanEvent.LinksAdded added = new(_first.SubPlans[0].Id, [new PlanLinkVersion(_requirements[3].Id, 1)], Given.Moment.Now);
        PlanEvent.LinkActivated activated = new(added.Links[0], new PlanVersionNumber(1, 1));
        Plan next = _first.Apply(added);

        await Session.CommitAsync(work =>
        {
            work.Save(next, added);
            work.Save(next.Apply(activated), activated);
            work.Stage(new RegistrationSet.OpenForPlan(_first.Id, Today.PlusDays(3)));
        });

        ImmutableArray<Registration> after = await AllAsync();
        RegistrationKey[] opened = [.. after.Select(registration => registration.Key).Except(before.Select(registration => registration.Key))];
        Assert.Equal(
            _region.Employees[..2].Select(employee => new RegistrationKey(employee.Id, _requirements[3].Id)).ToHashSet(), [.. opened]);
        Assert.All(after.Where(registration => opened.Contains(registration.Key)), registration => Assert.Equal(Today.PlusDays(3), registration.Standing.NextNoticeOn));
        Assert.Equal(before.ToHashSet(), [.. after.Where(registration => !opened.Contains(registration.Key))]);
    }

    [Fact]
    public virtual async Task A_link_that_was_taken_out_no_longer_holds_what_it_held()
    {
        await GiveAsync(_region.Employees[0], _first);
        await GiveAsync(_region.Employees[0], _second);
        PlanEvent.LinkDeactivated off = new(_requirements[1].Id, "Utgått");

        await Session.CommitAsync(work =>
        {
            work.Save(_second.Apply(off), off);
            work.Stage(new RegistrationSet.OpenForPlan(_second.Id, Today));
        });

        Assert.Equal(1, (await FindAsync<RegistrationKey, Registration>(new RegistrationKey(_region.Employees[0].Id, _requirements[1].Id)))!.Standing.ActivePlans);
        await IsDefinitionAsync(_region.Employees[0].Id);
    }

    [Fact]
    public virtual async Task Refreshing_people_follows_marks_on_requirements_and_sub_plans_and_leaves_others_alone()
    {
        foreach (Employee employee in _region.Employees)
        {
            await GiveAsync(employee, _first);
            await GiveAsync(employee, _second);
        }

        PersonId[] marked = [_region.Employees[0].Id, _region.Employees[1].Id];
        NotRelevantMarkKey[] keys =
            [NotRelevantMarkKey.On(marked[0], _first.Id, _requirements[1].Id), NotRelevantMarkKey.On(marked[1], _second.Id, _second.SubPlans[0].Id)];
        await Session.CommitAsync(work =>
        {
            foreach (NotRelevantMarkKey key in keys)
            {
                NotRelevantMarkEvent.MarkedNotRelevant fact = new(key, "Ikke her", Given.Moment.Now);
                work.Save(NotRelevantMark.From(fact), fact);
            }

            work.Stage(new RegistrationSet.RefreshPeople([.. marked], Today));
        });

        Assert.Equal([1, 0, 2], await RelevantPlansAsync([(marked[0], 1), (marked[1], 2), (_region.Employees[2].Id, 1)]));
        await IsDefinitionAsync(marked);
        await IsDefinitionAsync(_region.Employees[2].Id);
    }

    [Fact]
    public virtual async Task A_deactivated_assignment_holds_nothing()
    {
        Assignment assignment = await GiveAsync(_region.Employees[0], _first);
        AssignmentEvent.Deactivated off = new(DeactivationCause.ByHand, Today, []);

        await Session.CommitAsync(work =>
        {
            work.Save(assignment.Apply(off), off);
            work.Stage(new RegistrationSet.RefreshPeople([_region.Employees[0].Id], Today.PlusDays(1)));
        });

        Assert.All(await AllAsync(), registration => Assert.Equal(
            new RegistrationStanding(null, 0, 0, Today.PlusDays(1), null), registration.Standing));
    }

    [Fact]
    public virtual async Task Operations_are_done_in_the_order_of_staging()
    {
        await GiveAsync(_region.Employees[0], _first);
        Registration registration = await FulfilAsync(_region.Employees[0], _requirements[0], Today.PlusDays(-90));
        PlanEvent.ValidityAdapted adapted = new(_requirements[0].Id, new AdaptedValidity(95, "Strengere"));

        await Session.CommitAsync(work =>
        {
            work.Save(_first.Apply(adapted), adapted);
            work.Stage(new RegistrationSet.RefreshPeople([_region.Employees[0].Id], Today));
            work.Stage(new RegistrationSet.MoveNoticesOn([registration.Key], Today));
        });

        Assert.Equal(Today.PlusDays(6), (await FindAsync<RegistrationKey, Registration>(registration.Key))!.Standing.NextNoticeOn);
    }

    [Fact]
    public virtual async Task A_refused_commit_does_no_operation()
    {
        AssignmentEvent.Assigned given = new(Given.NewId<AssignmentId>(), _region.Employees[0].Id, _region.Employees[0].Position.Id, _first.Id, Given.Moment.Now);
        PlanEvent.DetailsChanged stale = new(_first.Details);

        Result<Commit> outcome = await Session.CommitAsync(work =>
        {
            work.Save(Assignment.From(given), given);
            work.Stage(new RegistrationSet.OpenForAssignments([given.Id], Today));
            work.Save(_first.Apply(stale).Apply(stale), stale);
        });

        Assert.Equal(GeneralRules.StorageConflict, outcome.Refusal.Rule);
        Assert.Empty(await AllAsync());
    }

    private async ValueTask<Assignment> GiveAsync(Employee employee, Plan plan) => await Given.AssignmentAsync(employee.Position, plan);

    private async ValueTask<Registration> FulfilAsync(Employee employee, Requirement requirement, LocalDate performed)
    {
        Registration before = (await FindAsync<RegistrationKey, Registration>(new RegistrationKey(employee.Id, requirement.Id)))!;
        RegistrationEvent.Registered fact = new([Given.NewId<RepetitionId>()], performed, null, null, [], new Fulfilment(performed));
        Registration after = before.Apply(fact);
        RegistrationHolding holding = new(before.Standing.ActivePlans, before.Standing.RelevantPlans, requirement.Content.ValidityDays);
        Registration next = after with { Standing = RegistrationStanding.Of(before, after, holding, Today, Given.Moment.Now) };
        Assert.True((await Session.CommitAsync(work => work.Save(next, fact))).IsAccepted);
        return next;
    }

    private async ValueTask<ImmutableArray<Registration>> AllAsync() => await Session.Get<IRepository<RegistrationKey, Registration>>().FindManyAsync(
        [.. from employee in _region.Employees from requirement in _requirements select new RegistrationKey(employee.Id, requirement.Id)]);

    private async ValueTask<List<int>> RelevantPlansAsync((PersonId Person, int Requirement)[] which)
    {
        List<int> counts = [];
        foreach ((PersonId person, int requirement) in which)
        {
            counts.Add((await FindAsync<RegistrationKey, Registration>(new RegistrationKey(person, _requirements[requirement].Id)))!.Standing.RelevantPlans);
        }

        return counts;
    }

    /// <summary>What is stored for these people is what the definition gives from assignments, plans and marks.</summary>
    private async ValueTask IsDefinitionAsync(params PersonId[] people)
    {
        foreach (PersonId person in people)
        {
            PersonSlice slice = (await Session.Get<IPersonSlices>().FindAsync(person))!;
            foreach (Registration registration in (await AllAsync()).Where(registration => registration.Key.Person == person))
            {
                Requirement definition = (await FindAsync<RequirementId, Requirement>(registration.Key.Requirement))!;
                Assert.Equal(
                    RegistrationStanding.Refreshed(registration, RegistrationHolding.Of(definition, slice.Plans, slice.Marks), Today), registration.Standing);
            }
        }
    }
}
