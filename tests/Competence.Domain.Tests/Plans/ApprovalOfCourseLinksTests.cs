using Competence.Plans;
using Competence.Requirements;
using Competence.Requirements.Courses;

namespace Competence.Domain.Tests.Plans;

/// <summary>Approving in a plan publishes drafts that link definitions to courses only for those who may link.</summary>
public class ApprovalOfCourseLinksTests
{
    private static readonly Course FireCourse = Requirements.Given.Course();

    private static Actor TrustAdmin => Workshop.Holding(Workshop.Trust, Workshop.Granted(Role.TrustAdmin, Workshop.Trust));

    private static Actor Editor => Workshop.Holding(
        Workshop.Trust,
        new RoleGrant(Role.RegionAdmin, new RoleScope.OfRegion(), Workshop.Today.PlusDays(-100)),
        Workshop.Granted(Role.ProfessionalResponsibleA, Workshop.Trust));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Rule("REQ-42", "PLN-48")]
    public async Task A_draft_that_changes_the_links_is_approved_by_those_who_may_link(bool unlinks)
    {
        using Workshop workshop = await OpenedAsync();
        Requirement definition = await CentralAsync(workshop, isLinked: unlinks);
        if (unlinks)
        {
            definition = (await workshop.Requirements.PublishAsync(TrustAdmin, definition.Id, definition.Version)).Value.Requirement;
        }

        Plan plan = await workshop.PlanAsync(Workshop.Trust, definition);
        RequirementContent changed = definition.Content with { Courses = unlinks ? [] : [FireCourse.Link] };
        (await workshop.Requirements.SaveDraftAsync(TrustAdmin, definition.Id, definition.Version, changed)).IsAccepted.Should().BeTrue();

        (await workshop.Plans.ApproveAsync(Editor, plan.Id, plan.Version)).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
        (await StoredAsync(workshop, definition.Id)).Draft.Should().NotBeNull("nothing was approved");
        (await workshop.Plans.ApproveAsync(TrustAdmin, plan.Id, plan.Version)).Value.Approved.Should().Equal(definition.Id);
        (await StoredAsync(workshop, definition.Id)).Published!.Courses.Should().Equal(changed.Courses);
    }

    [Fact]
    [Rule("REQ-42", "PLN-48")]
    public async Task Who_may_edit_but_not_link_approves_a_draft_that_leaves_the_links()
    {
        using Workshop workshop = await OpenedAsync();
        Requirement definition = await CentralAsync(workshop, isLinked: true);
        definition = (await workshop.Requirements.PublishAsync(TrustAdmin, definition.Id, definition.Version)).Value.Requirement;
        Plan plan = await workshop.PlanAsync(Workshop.Trust, definition);
        await workshop.Requirements.SaveDraftAsync(Editor, definition.Id, definition.Version, definition.Content with { Description = "Hvert år" });

        (await workshop.Plans.ApproveAsync(Editor, plan.Id, plan.Version)).Value.Approved.Should().Equal(definition.Id);
        (await StoredAsync(workshop, definition.Id)).Published!.Description.Should().Be("Hvert år");
    }

    [Fact]
    [Rule("REQ-43", "PLN-48")]
    public async Task A_course_that_has_closed_since_the_draft_is_not_approved()
    {
        using Workshop workshop = await OpenedAsync();
        Requirement definition = await CentralAsync(workshop, isLinked: true);
        Plan plan = await workshop.PlanAsync(Workshop.Trust, definition);
        workshop.Courses.Put(FireCourse with { EndedFrom = Workshop.Today.PlusDays(-1) });

        (await workshop.Plans.ApproveAsync(TrustAdmin, plan.Id, plan.Version)).Refusal.Rule.Should().Be(RequirementRules.CourseNotOpen);
        (await StoredAsync(workshop, definition.Id)).Published.Should().BeNull();
    }

    private static async Task<Workshop> OpenedAsync()
    {
        Workshop workshop = await Workshop.OpenAsync();
        workshop.Courses.Put(FireCourse);
        return workshop;
    }

    private static async Task<Requirement> CentralAsync(Workshop workshop, bool isLinked) =>
        (await workshop.Requirements.CreateAsync(
            TrustAdmin, Workshop.Trust,
            new RequirementContent { Name = "Brannvern", Category = Workshop.Category, Courses = isLinked ? [FireCourse.Link] : [] }, central: true)).Value;

    private static async Task<Requirement> StoredAsync(Workshop workshop, RequirementId id) =>
        (await workshop.Get<IRepository<RequirementId, Requirement>>().FindAsync(id))!;
}
