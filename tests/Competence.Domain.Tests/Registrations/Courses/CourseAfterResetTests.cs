using Competence.Domain.Tests.Assignments;
using Competence.Domain.Tests.Registrations.Resets;
using Competence.Plans;
using Competence.Registrations;
using Competence.Registrations.Courses;
using Competence.Requirements;
using Competence.Requirements.Courses;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.Registrations.Courses;

/// <summary>A course that was passed before a reset does not undo it.</summary>
public class CourseAfterResetTests
{
    private static readonly Course FireCourse = Requirements.Given.Course();
    private static readonly Actor Job = Actor.OfJob("course-results");

    [Theory]
    [InlineData(22, false)]
    [InlineData(1, false)]
    [InlineData(22, true)]
    [InlineData(400, true)]
    [Rule("REQ-73", "PRG-91")]
    public async Task A_course_passed_before_the_reset_for_everybody_leaves_it_to_be_done_again(int daysBefore, bool isCleanUp)
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Brannvern");
        await hospital.Assigned(Kari, await hospital.Plan("Grunnplan", CompletionMode.Automatic, requirement));
        await hospital.Fulfilled(Kari, requirement);
        await hospital.Reset(requirement);
        hospital.Pass(Duration.FromDays(2));
        await Link(hospital, requirement);

        (await Transfer(hospital, Today.PlusDays(-daysBefore), isCleanUp)).Should().Be(CourseResultOutcome.Unchanged);
        (await hospital.StateOf(Kari, requirement)).Should().Be(RegistrationState.NotStarted);

        (await Transfer(hospital, Today, isCleanUp)).Should().Be(CourseResultOutcome.Fulfilled, "it was passed on the day of the reset");
        (await hospital.RegistrationOf(Kari, requirement)).FulfilledOn.Should().Be(Today);
    }

    [Fact]
    [Rule("ABS-11")]
    public void A_course_passed_before_the_reset_after_an_absence_leaves_it_to_be_done_again()
    {
        Scene scene = States.Fulfilled(Scene.Self).After(one => one.ResetAfterAbsence()).LinkedToCourse();
        LocalDate reset = scene.Today;
        scene.Today = reset.PlusDays(10);

        scene.PassCourse(reset.PlusDays(-1)).Should().Be(RegistrationRules.CourseBeforeReset.Refuse(("date", reset.PlusDays(-1)), ("reset", reset)));
        scene.PassCourse(reset).Should().BeNull();
        scene.Registration.ResetOn.Should().Be(reset, "a later course does not make it forgotten");
    }

    [Fact]
    [Rule("REQ-73", "ABS-11")]
    public void The_latest_reset_counts_in_whatever_order_they_are_carried_out()
    {
        RegistrationEvent[] resets =
        [
            new RegistrationEvent.ResetForEverybody(Id<RequirementResetId>(1), Today.PlusDays(-9), "Ny prosedyre"),
            new RegistrationEvent.ResetAfterAbsence(Today),
            new RegistrationEvent.ResetForEverybody(Id<RequirementResetId>(2), Today.PlusDays(-1), "Ny prosedyre"),
        ];
        Registration blank = Registration.Blank(new RegistrationKey(Kari, Id<RequirementId>(1)));

        blank.ResetOn.Should().BeNull();
        resets.Aggregate(blank, (one, fact) => one.Apply(fact)).ResetOn.Should().Be(Today);
        blank.Apply(resets[0]).ResetOn.Should().Be(Today.PlusDays(-9));
    }

    private static async Task<CourseResultOutcome> Transfer(Hospital hospital, LocalDate on, bool isCleanUp) =>
        Resetting.Accepted(await hospital.Get<CourseResultService>().TransferAsync(
            Job, [new CourseResult(Kari, FireCourse.Id, CourseResultState.Passed, on, IsNewDate: true)], isCleanUp)).Results.Single().Outcome;

    private static async Task Link(Hospital hospital, RequirementId requirement)
    {
        Requirement definition = await hospital.Definition(requirement);
        RequirementEvent.DraftSaved draft = new(definition.Content with { Courses = [FireCourse.Link] });
        RequirementEvent.Published published = new(definition.PublishedVersion + 1);
        IUnitOfWork work = hospital.Get<IUnitOfWorkFactory>().Begin();
        work.Save(definition.Apply(draft), draft);
        work.Save(definition.Apply(draft).Apply(published), published);
        Resetting.Accepted(await work.CommitAsync(new EventOrigin(Morning, By: null, Job: "test")));
    }
}
