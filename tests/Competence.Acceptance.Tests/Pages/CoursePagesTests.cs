using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Competence.Acceptance.Tests.Api;
using Competence.Assignments;
using Competence.Plans;
using Competence.Registrations.Courses;
using Competence.Requirements;
using Competence.Requirements.Courses;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.Acceptance.Tests.Pages;

/// <summary>Linking a requirement to courses, and the way from the requirement to the course.</summary>
public sealed class CoursePagesTests(Portal portal)
{
    private static readonly CourseLink Radiation = new(CourseId.Of("LP-10214"), "Strålevern for helsepersonell", CourseKind.ELearning);
    private static readonly CourseLink Resuscitation = new(CourseId.Of("LP-10388"), "HLR med hjertestarter", CourseKind.Classroom);

    [Fact]
    [Rule("REQ-42", "REQ-43", "REQ-47")]
    public async Task A_trust_admin_finds_a_course_links_it_publishes_and_removes_it()
    {
        Ward ward = await Ward.MakeAsync(portal.Given());
        await portal.GrantAsync(ward.Signer, new RoleGrant(Role.TrustAdmin, new RoleScope.OfUnit(ward.Region.Trust.Id), new LocalDate(2026, 1, 1)));
        PortalClient admin = await portal.SignedInAsync(ward.Signer), leader = await portal.SignedInAsync(ward.Leader);
        Requirement central = await portal.Given().RequirementAsync(ward.Region.Trust, new RequirementContent { Name = "Brannvern", Category = ward.Category.Id, ValidityDays = 365 }, central: true);
        string address = $"/administration/requirements/{central.Id}", courses = $"{address}/courses", search = $"{courses}?name=brannvern";

        using (IHtmlDocument found = await admin.PageAsync(search))
        {
            found.QuerySelectorAll("[aria-labelledby=find-course] .item-name").Select(name => name.TextContent)
                .Should().Equal("Brannvern i sykehus", "Brannvern i sykehus – repetisjon");
            found.QuerySelectorAll("[aria-labelledby=find-course] form[method=post]").Length.Should().Be(1, "the other one is not open yet");
        }

        (await admin.SendFormAsync(search, "link-LP-10402")).Should().BeNull();
        using (IHtmlDocument linked = await admin.PageAsync(courses))
        {
            linked.QuerySelector("[aria-labelledby=linked] .item-name")!.TextContent.Should().Be("Brannvern i sykehus");
            linked.QuerySelector("[aria-labelledby=linked] .warn").Should().NotBeNull("the course closes within the year");
        }

        (await admin.SendFormAsync(address, "publish")).Should().BeNull();
        (await admin.GetAsync($"requirements/{central.Id}")).Must()["published", "courses"][0].GetProperty("course").GetString().Should().Be("LP-10402");
        using (IHtmlDocument seen = await leader.PageAsync(search))
        {
            seen.QuerySelectorAll("form[method=post] input[name=version]").Should().BeEmpty("a leader looks and links nothing");
        }

        (await admin.SendFormAsync(courses, "unlink-LP-10402")).Should().BeNull();
        (await admin.GetAsync($"requirements/{central.Id}")).Must()["draft", "courses"].GetArrayLength().Should().Be(0);
        using HttpResponseMessage local = await admin.Http.GetAsync(new Uri($"/administration/requirements/{ward.Shared.Id}/courses", UriKind.Relative));
        local.StatusCode.Should().Be(HttpStatusCode.NotFound, "only central requirements are linked");
    }

    [Fact]
    [Rule("PRG-92", "PRG-94")]
    public async Task An_employee_is_led_to_the_course_and_chooses_the_run_and_marks_nothing()
    {
        Ward ward = await Ward.MakeAsync(portal.Given());
        PortalClient nurse = await portal.SignedInAsync(ward.Nurse);
        (string one, _) = await AssignedAsync(ward, Radiation);
        (string several, _) = await AssignedAsync(ward, Resuscitation);

        using (IHtmlDocument page = await nurse.PageAsync(one))
        {
            page.QuerySelector<IHtmlAnchorElement>("[aria-labelledby=courses] a.button")!.Href.Should().Be("https://laeringsportalen.example.no/kurs/LP-10214");
            page.QuerySelectorAll("input[name=_handler][value=register]").Should().BeEmpty();
        }

        using IHtmlDocument choice = await nurse.PageAsync(several);
        IElement[] runs = [.. choice.QuerySelectorAll("[aria-labelledby=courses] .items li")];
        runs.Should().HaveCount(3);
        runs[0].TextContent.Should().Contain("Auditoriet");
        choice.QuerySelectorAll<IHtmlAnchorElement>("[aria-labelledby=courses] a.button").Select(link => link.Href)
            .Should().AllSatisfy(link => link.Should().StartWith("https://laeringsportalen.example.no/klasse/"));
    }

    [Fact]
    [Rule("PRG-90", "PRG-95")]
    public async Task A_passed_course_is_shown_with_its_date_and_in_the_history()
    {
        Ward ward = await Ward.MakeAsync(portal.Given());
        PortalClient nurse = await portal.SignedInAsync(ward.Nurse);
        (string address, Requirement requirement) = await AssignedAsync(ward, Radiation);
        await using AsyncServiceScope scope = portal.Services.CreateAsyncScope();
        CourseResult passed = new(ward.Nurse.Id, Radiation.Course, CourseResultState.Passed, new LocalDate(2026, 3, 1), IsNewDate: true);
        (await scope.ServiceProvider.GetRequiredService<CourseResultService>().TransferAsync(Actor.OfJob("course-results"), [passed])).IsAccepted.Should().BeTrue();

        using IHtmlDocument page = await nurse.PageAsync(address);
        page.QuerySelector("[aria-labelledby=courses]")!.TextContent.Should().Contain("1. mars 2026");
        page.QuerySelector("[aria-labelledby=history]")!.TextContent.Should().Contain(Radiation.Name);
        page.QuerySelectorAll("details.confirm form input[value=unlock]").Should().BeEmpty();
        requirement.Content.IsCourseLinked.Should().BeTrue();
    }

    private async Task<(string Address, Requirement Requirement)> AssignedAsync(Ward ward, CourseLink course)
    {
        Requirement requirement = await portal.Given().RequirementAsync(ward.Region.Trust, new RequirementContent { Name = course.Name, Courses = [course] }, central: true);
        Plan plan = await portal.Given().PlanAsync(ward.Region.Trust, $"FUS {course.Course}", [requirement]);
        Assignment assignment = await portal.Given().AssignmentAsync(ward.Nurse.Position, plan);
        return ($"/plans/{assignment.Id}/requirements/{requirement.Id}", requirement);
    }
}
