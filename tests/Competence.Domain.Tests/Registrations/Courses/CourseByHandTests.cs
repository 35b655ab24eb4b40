using Competence.Domain.Tests.Assignments;
using Competence.Domain.Tests.Registrations.Resets;
using Competence.Plans;
using Competence.Registrations;
using Competence.Registrations.Courses;
using Competence.Requirements;
using Competence.Requirements.Courses;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.Registrations.Courses;

/// <summary>What nobody does by hand, who transfers results, and how a person is led to the course.</summary>
public class CourseByHandTests
{
    private static readonly Course FireCourse = Requirements.Given.Course();
    private static readonly Actor Job = Actor.OfJob("course-results");

    [Theory]
    [InlineData("draft")]
    [InlineData("fulfil")]
    [InlineData("send")]
    [Rule("PRG-94", "REQ-46")]
    public async Task Neither_the_person_nor_the_leader_registers_anything_on_it(string verb)
    {
        using Hospital hospital = await Open();
        RequirementId linked = await Assigned(hospital, content => content with { Courses = [FireCourse.Link] });
        RequirementId form = await Assigned(hospital, content => content with { DocumentationForm = DocumentationForm.CoursePortalConfirmation });
        RegistrationService service = hospital.Get<RegistrationService>();
        RegistrationEntry entry = new(PerformedOn: Today, Signer: Lars);

        foreach ((Actor actor, RequirementId requirement) in new[] { (AsKari, linked), (AsLars, linked), (AsKari, form) })
        {
            Result<Registration> outcome = verb switch
            {
                "draft" => await service.SaveDraftAsync(actor, Kari, requirement, entry),
                "fulfil" => await service.FulfilAsync(actor, Kari, requirement, entry),
                _ => await service.SendAsync(actor, Kari, requirement, entry),
            };
            outcome.Refusal.Rule.Should().Be(RegistrationRules.ComesFromCourse);
        }
    }

    [Theory]
    [InlineData("unlock")]
    [InlineData("clear")]
    [Rule("PRG-94", "REQ-46")]
    public async Task What_a_course_has_fulfilled_is_not_opened_or_taken_back(string verb)
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await Assigned(hospital, content => content with { Courses = [FireCourse.Link] });
        Resetting.Accepted(await hospital.Get<CourseResultService>().TransferAsync(Job, [new CourseResult(Kari, FireCourse.Id, CourseResultState.Passed, Today, IsNewDate: true)]));
        RegistrationService service = hospital.Get<RegistrationService>();

        Result<Registration> outcome = verb == "unlock" ? await service.UnlockAsync(AsKari, Kari, requirement) : await service.ClearAsync(AsKari, Kari, requirement);

        outcome.Refusal.Rule.Should().Be(RegistrationRules.ComesFromCourse);
        (await hospital.StateOf(Kari, requirement)).Should().Be(RegistrationState.Fulfilled);
    }

    [Fact]
    public async Task What_is_no_longer_linked_is_registered_by_hand_again()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await Assigned(hospital, content => content with { Courses = [FireCourse.Link] });
        Resetting.Accepted(await hospital.Get<CourseResultService>().TransferAsync(Job, [new CourseResult(Kari, FireCourse.Id, CourseResultState.Passed, Today, IsNewDate: true)]));
        Requirement definition = await hospital.Definition(requirement);
        RequirementEvent.DraftSaved draft = new(definition.Content with { Courses = [] });
        RequirementEvent.Published published = new(2);
        IUnitOfWork work = hospital.Get<IUnitOfWorkFactory>().Begin();
        work.Save(definition.Apply(draft), draft);
        work.Save(definition.Apply(draft).Apply(published), published);
        Resetting.Accepted(await work.CommitAsync(new EventOrigin(Morning, By: null, Job: "test")));

        Resetting.Accepted(await hospital.Get<RegistrationService>().ClearAsync(AsKari, Kari, requirement));
        (await hospital.StateOf(Kari, requirement)).Should().Be(RegistrationState.NotStarted);
        await hospital.Fulfilled(Kari, requirement);
        (await hospital.StateOf(Kari, requirement)).Should().Be(RegistrationState.Fulfilled);
    }

    [Fact]
    [Rule("PRG-90")]
    public async Task Results_are_transferred_by_jobs_and_operators_only()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await Assigned(hospital, content => content with { Courses = [FireCourse.Link] });
        CourseResultService service = hospital.Get<CourseResultService>();
        CourseResult result = new(Kari, FireCourse.Id, CourseResultState.Passed, Today, IsNewDate: true);

        foreach (Actor actor in new[] { AsKari, AsLars, AsTor, AsTorWith(Role.TrustAdmin, Trust), AsTorWith(Role.TrustAdmin, Trust, daysTo: -1), AsTorWith(Role.TrustAdmin, NextTrust) })
        {
            (await service.TransferAsync(actor, [result])).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
        }

        (await hospital.StateOf(Kari, requirement)).Should().Be(RegistrationState.NotStarted);
        Resetting.Accepted(await service.TransferAsync(new Actor(Lars, new ActingAs.Operator(), []), [result])).CountOf(CourseResultOutcome.Fulfilled).Should().Be(1);
        Resetting.Accepted(await service.TransferAsync(Job, [])).Results.Should().BeEmpty();
    }

    [Fact]
    [Rule("PRG-92")]
    public async Task The_person_is_led_to_the_course_and_asked_which_run_when_there_are_several()
    {
        using Hospital hospital = await Open();
        CourseRun Run(string name, int day) => new(name, Today.PlusDays(day), Today.PlusDays(day + 1), new Uri($"https://laering.example.no/klasse/{name}"));
        Course several = Requirements.Given.Course("LP-2", "HLR", CourseKind.Classroom) with { Runs = [Run("mai", 60), Run("over", -2), Run("mars", -1)] };
        Course one = Requirements.Given.Course("LP-3", "Forflytning") with { Runs = [Run("april", 30), Run("borte", -9)] };
        hospital.Courses.Put(FireCourse, several, one);
        CourseLink unknown = new(CourseId.Of("LP-4"), "Tatt bort", CourseKind.ELearning);
        RequirementId requirement = await Assigned(hospital, content => content with { Courses = [FireCourse.Link, several.Link, one.Link, unknown] });

        LinkedCourse[] courses = [.. Resetting.Accepted(await hospital.Get<CourseService>().OfRequirementAsync(AsKari, Kari, requirement))];

        courses.Select(course => course.HasChoice).Should().Equal(false, true, false, false);
        courses.Select(course => course.Address).Should().Equal(FireCourse.Address, null, one.Runs[0].Address, null);
        courses[1].Runs.Select(run => run.Name).Should().Equal("mars", "mai");
        courses[3].Should().Be(new LinkedCourse(unknown, null, []));
    }

    [Fact]
    [Rule("PRG-92")]
    public async Task Courses_of_a_persons_requirement_are_told_to_who_sees_the_person()
    {
        using Hospital hospital = await Open();
        hospital.Courses.Put(FireCourse);
        RequirementId requirement = await Assigned(hospital, content => content with { Courses = [FireCourse.Link] });
        RequirementId without = await Assigned(hospital, content => content);
        CourseService service = hospital.Get<CourseService>();

        foreach (Actor actor in new[] { AsTor, AsOdd, AsTorWith(Role.TrustAdmin, NextTrust), AsTorWith(Role.TrustAdmin, Trust, daysTo: -1) })
        {
            (await service.OfRequirementAsync(actor, Kari, requirement)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        }

        Resetting.Accepted(await service.OfRequirementAsync(AsLars, Kari, requirement)).Should().ContainSingle();
        Resetting.Accepted(await service.OfRequirementAsync(AsKari, Kari, without)).Should().BeEmpty();
    }

    private static async Task<RequirementId> Assigned(Hospital hospital, Func<RequirementContent, RequirementContent> with)
    {
        RequirementId requirement = await hospital.Requirement("Brannvern", with);
        await hospital.Assigned(Kari, await hospital.Plan($"Plan {requirement}", CompletionMode.Automatic, requirement));
        return requirement;
    }
}
