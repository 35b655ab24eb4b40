using Competence.Requirements;
using Competence.Requirements.Courses;

namespace Competence.Acceptance.Tests.Api;

/// <content>The steps on courses: found, linked, and passed.</content>
public sealed partial class EveryOperationAnswersTests
{
    private async Task CoursesAsync(Walk walk, PortalClient nurse, Ward ward)
    {
        PortalClient admin = await portal.SignedInAsync(ward.Signer), operating = await portal.SignedInAsync(ward.Region.Neighbour);
        (await walk.DoAsync(admin, "course.keywords", [])).Text.Should().Contain("HMS");
        Reply found = await walk.DoAsync(admin, "course.search", [], query: "keyword=HMS&name=str%C3%A5levern");
        found.Json.GetArrayLength().Should().Be(1);
        string course = found.Json[0].GetProperty("id").GetString()!;
        found.Json[0].GetProperty("kind").GetString().Should().Be("eLearning");

        Requirement linked = await portal.Given().RequirementAsync(
            ward.Region.Trust, new RequirementContent { Name = "Strålevern", Courses = [new CourseLink(CourseId.Of(course), "Strålevern", CourseKind.ELearning)] }, central: true);
        await portal.Given().AssignmentAsync(ward.Nurse.Position, await portal.Given().PlanAsync(ward.Region.Trust, "FUS Strålevern", [linked]));
        Reply led = await walk.DoAsync(nurse, "course.ofRequirement", [ward.Nurse.Id, linked.Id]);
        led.Json[0].GetProperty("address").GetString().Should().Contain(course);
        object[] results =
        [
            new { Person = ward.Nurse.Id, Course = course, State = "passed", On = Performed, IsNewDate = true },
            new { Person = ward.Leader.Id, Course = course, State = "begun", On = Performed, IsNewDate = true },
        ];
        (await operating.PostAsync("course-results", new { Results = new[] { new { Person = ward.Nurse.Id, Course = course, State = "passed", On = Performed } } })).Must(400)
            .Text.Should().Contain("isNewDate");
        Reply transferred = await walk.DoAsync(operating, "courseResult.transfer", [], new { Results = results });
        transferred["results"].EnumerateArray().Select(result => result.GetProperty("outcome").GetString()).Should().Equal("fulfilled", "notPassed");
        Reply seen = (await nurse.GetAsync(ward.Of(linked))).Must();
        seen["registration", "state"].GetString().Should().Be("fulfilled");
        (await nurse.PostAsync($"{ward.Of(linked)}/unlocking")).Must(422).Text.Should().Contain("registration.comes-from-course");
    }
}
