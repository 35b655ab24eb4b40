using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Conformance.Stores;
using Competence.Plans;
using Competence.Registrations;
using Competence.Registrations.Courses;
using Competence.Requirements;
using Competence.Requirements.Courses;
using Competence.Testing.Building;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Competence.Conformance.Suites;

/// <summary>Definitions that are linked to courses are found, and results of courses fulfil them once, for everybody whom they concern.</summary>
public abstract class CourseConformance : StoreSuite
{
    private static readonly Actor Job = Actor.OfJob("course-results");
    private static readonly CourseId FireCourse = CourseId.Of("LP-1"), OtherCourse = CourseId.Of("LP-2");

    private SmallRegion _region = null!;
    private Requirement _linked = null!;
    private Requirement _free = null!;
    private Plan _plan = null!;

    private CourseResultService Service => Session.Get<CourseResultService>();

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Session.Get<CompetenceOptions>().LargestCourseBatch = 2;
        _region = await Given.RegionAsync(employees: 4);
        _linked = await Given.RequirementAsync(_region.Trust, new RequirementContent { Name = "Brannvern", ValidityDays = 100, Courses = [Link(FireCourse)] }, central: true);
        _free = await Given.RequirementAsync(_region.Ward, new RequirementContent { Name = "Uten kurs" });
        _plan = await Given.PlanAsync(_region.Ward, "Grunnplan", [_linked]);
        await Given.AssignmentAsync(_region.Employees[0].Position, _plan);
    }

    [Fact]
    public virtual async Task Definitions_that_are_published_with_a_course_are_found_until_they_are_archived()
    {
        Requirement both = await Given.RequirementAsync(_region.Ward, new RequirementContent { Name = "To kurs", Courses = [Link(FireCourse), Link(OtherCourse)] }, central: true);
        Requirement gone = await Given.RequirementAsync(_region.Ward, new RequirementContent { Name = "Utgått", Courses = [Link(FireCourse)] }, central: true);
        RequirementEvent.Archived archived = new(Today, _region.Leader.Id, "Utgått");
        RequirementEvent.Created draft = new(
            Given.NewId<RequirementId>(), _region.Ward.Id, RequirementLevel.None, IsCentral: true, new RequirementContent { Name = "Utkast", Courses = [Link(FireCourse)] });
        await Session.CommitAsync(work =>
        {
            work.Save(gone.Apply(archived), archived);
            work.Save(Requirement.From(draft), draft);
        });

        List<RequirementRow> rows = await Session.Get<IRowSource<RequirementRow>>().StreamAsync(new LinkedDefinitionsSpec()).ToListAsync();

        Assert.Equal(new[] { _linked.Id, both.Id }.Order(), rows.Select(row => row.Id));
        Assert.Equal("LP-1 Kurs LP-1; LP-2 Kurs LP-2", rows.Single(row => row.Id == both.Id).CourseList);
        Page<RequirementRow> all = await Session.Get<IRowSource<RequirementRow>>().PageAsync(
            new RequirementsOwnedBySpec(owners: null, new RequirementListQuery()), new PageRequest(1, 10));
        Assert.Equal(("LP-1 Kurs LP-1", ""), (all.Items.Single(row => row.Id == draft.Id).CourseList, all.Items.Single(row => row.Id == _free.Id).CourseList));
    }

    [Fact]
    public virtual async Task Results_fulfil_those_who_have_the_requirement_and_those_who_have_not_yet_and_nobody_twice()
    {
        ImmutableArray<CourseResult> results =
        [
            .. _region.Employees.Take(3).Select(employee => new CourseResult(employee.Id, FireCourse, CourseResultState.Passed, Today.PlusDays(-3), IsNewDate: true)),
            new CourseResult(_region.Employees[0].Id, OtherCourse, CourseResultState.Passed, Today, IsNewDate: true),
            new CourseResult(Given.NewId<PersonId>(), FireCourse, CourseResultState.Passed, Today, IsNewDate: true),
        ];

        CourseTransfer first = Accepted(await Service.TransferAsync(Job, results));
        CourseTransfer second = Accepted(await Service.TransferAsync(Job, results));

        Assert.Equal((3, 1, 1), (first.CountOf(CourseResultOutcome.Fulfilled), first.CountOf(CourseResultOutcome.NotLinked), first.CountOf(CourseResultOutcome.UnknownPerson)));
        Assert.Equal((0, 3), (second.CountOf(CourseResultOutcome.Fulfilled), second.CountOf(CourseResultOutcome.Unchanged)));
        Registration held = (await RegistrationAsync(0))!;
        Assert.Equal((RegistrationState.Fulfilled, 1, Today.PlusDays(97)), (held.State, held.Standing.ActivePlans, held.Standing.ExpiresOn));
        Assert.Equal(Completion.Completed, Assert.Single(await Session.Get<IAssignments>().OfPersonAsync(_region.Employees[0].Id)).Completion);
        Registration ahead = (await RegistrationAsync(1))!;
        Assert.Equal((RegistrationState.Fulfilled, 0), (ahead.State, ahead.Standing.ActivePlans));
        Assert.Null(await RegistrationAsync(3));
        ImmutableArray<HistoryEntry> told = await Session.Get<IHistory>().ListAsync(held.Subject, new HistoryPage(10));
        Assert.Equal(Link(FireCourse), Assert.IsType<RegistrationEvent.CoursePassed>(Assert.Single(told).Fact).Course);

        await Given.AssignmentAsync(_region.Employees[1].Position, _plan);
        Registration given = (await RegistrationAsync(1))!;
        Assert.Equal((RegistrationState.Fulfilled, 1, Today.PlusDays(97)), (given.State, given.Standing.ActivePlans, given.Standing.ExpiresOn));
    }

    [Fact]
    public virtual async Task The_day_of_a_reset_is_kept_and_a_course_passed_before_it_does_not_count()
    {
        Registration opened = (await RegistrationAsync(0))!;
        RegistrationEvent.ResetAfterAbsence fact = new(Today.PlusDays(-2));
        await Session.CommitAsync(work => work.Save(opened.Apply(fact), fact));
        CourseResult Passed(int days) => new(_region.Employees[0].Id, FireCourse, CourseResultState.Passed, Today.PlusDays(days), IsNewDate: true);

        CourseTransfer before = Accepted(await Service.TransferAsync(Job, [Passed(-3)]));
        Assert.Equal(CourseResultOutcome.Unchanged, Assert.Single(before.Results).Outcome);
        Registration reset = (await RegistrationAsync(0))!;
        Assert.Equal((RegistrationState.NotStarted, Today.PlusDays(-2)), (reset.State, reset.ResetOn));

        CourseTransfer after = Accepted(await Service.TransferAsync(Job, [Passed(-2)]));
        Assert.Equal(CourseResultOutcome.Fulfilled, Assert.Single(after.Results).Outcome);
        Registration held = (await RegistrationAsync(0))!;
        ImmutableArray<HistoryEntry> told = await Session.Get<IHistory>().ListAsync(held.Subject, new HistoryPage(10));
        Registration replayed = told.OrderBy(entry => entry.Version).Select(entry => entry.Fact).OfType<RegistrationEvent>()
            .Aggregate(Registration.Blank(held.Key), (one, next) => one.Apply(next));
        Assert.Equal(held, replayed with { Standing = held.Standing });
        Assert.Equal(Today.PlusDays(-2), replayed.ResetOn);
    }

    [Fact]
    public virtual async Task A_definition_that_is_archived_while_people_are_read_is_fulfilled_by_no_course()
    {
        CourseResult result = new(_region.Employees[0].Id, FireCourse, CourseResultState.Passed, Today, IsNewDate: true);
        Actor administrator = _region.Leader.ActorWith(new RoleGrant(Role.TrustAdmin, new RoleScope.OfUnit(_region.Trust.Id), Today.PlusDays(-1)));
        CourseResultService late = ActivatorUtilities.CreateInstance<CourseResultService>(
            Session.Services,
            new InterruptedSlices(Session.Get<IPersonSlices>(), async () => Accepted(await Session.Get<RequirementService>().ArchiveAsync(
                administrator, _linked.Id, _linked.Version, "Utgått"))));

        CourseTransfer transfer = Accepted(await late.TransferAsync(Job, [result]));

        Assert.Equal(CourseResultOutcome.Unchanged, Assert.Single(transfer.Results).Outcome);
        Assert.Equal(RegistrationState.NotStarted, (await RegistrationAsync(0))!.State);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public virtual async Task A_definition_that_is_archived_or_unlinked_before_the_commit_is_fulfilled_for_nobody_who_has_it_in_no_plan(bool isArchived)
    {
        CourseResult result = new(_region.Employees[3].Id, FireCourse, CourseResultState.Passed, Today, IsNewDate: true);
        RequirementEvent.Archived archived = new(Today, _region.Leader.Id, "Utgått");
        RequirementEvent.DraftSaved draft = new(_linked.Content with { Courses = [] });
        RequirementEvent.Published published = new(_linked.PublishedVersion + 1);
        CourseResultService late = ActivatorUtilities.CreateInstance<CourseResultService>(
            Session.Services,
            new InterruptedFinding<RegistrationKey, Registration>(Session.Get<IRepository<RegistrationKey, Registration>>(), async () => Assert.True(
                (await Session.CommitAsync(work =>
                {
                    if (isArchived)
                    {
                        work.Save(_linked.Apply(archived), archived);
                        return;
                    }

                    work.Save(_linked.Apply(draft), draft);
                    work.Save(_linked.Apply(draft).Apply(published), published);
                })).IsAccepted)));

        CourseTransfer transfer = Accepted(await late.TransferAsync(Job, [result]));

        Assert.Equal(CourseResultOutcome.Unchanged, Assert.Single(transfer.Results).Outcome);
        Assert.Null(await RegistrationAsync(3));
    }

    private static CourseLink Link(CourseId course) => new(course, $"Kurs {course}", CourseKind.ELearning);

    private ValueTask<Registration?> RegistrationAsync(int employee) =>
        FindAsync<RegistrationKey, Registration>(new RegistrationKey(_region.Employees[employee].Id, _linked.Id));

    private static T Accepted<T>(Result<T> outcome)
        where T : notnull => outcome.Match(value => value, refusal => throw new InvalidOperationException(refusal.ToString()));
}
