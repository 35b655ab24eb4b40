using Competence.Domain.Tests.Assignments;
using Competence.Domain.Tests.Plans;
using Competence.Plans;
using Competence.Registrations.Courses;
using Competence.Requirements;
using Competence.Requirements.Courses;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.Requirements;

/// <summary>Who links definitions to courses, and who searches for them.</summary>
public class CourseLinkServiceTests
{
    private static readonly Course FireCourse = Given.Course();
    private static readonly RequirementContent Plain = Given.Content();
    private static readonly RequirementContent Linked = Plain with { Courses = [new CourseLink(FireCourse.Id, "", CourseKind.Classroom)] };

    private static Actor Operator => new(Lars, new ActingAs.Operator(), []);

    private static Actor TrustAdmin => AsTorWith(Role.TrustAdmin, Trust);

    private static Actor RegionAdmin => AsTor with { Grants = [new RoleGrant(Role.RegionAdmin, new RoleScope.OfRegion(), Today.PlusDays(-100))] };

    private static Actor Who(string actor) => actor switch
    {
        "trust admin" => TrustAdmin,
        "operator" => Operator,
        "trust admin of the clinic" => AsTorWith(Role.TrustAdmin, Clinic),
        "trust admin of the next trust" => AsTorWith(Role.TrustAdmin, NextTrust),
        "region admin" => RegionAdmin,
        "trust admin until yesterday" => AsTorWith(Role.TrustAdmin, Trust, daysTo: -1),
        "leader" => AsBerit,
        "responsible A" => AsTorWith(Role.ProfessionalResponsibleA, Trust),
        "responsible B" => AsTorWith(Role.ProfessionalResponsibleB, Trust),
        _ => AsTor,
    };

    [Theory]
    [InlineData("trust admin", null)]
    [InlineData("operator", null)]
    [InlineData("trust admin of the clinic", "access.denied")]
    [InlineData("trust admin of the next trust", "access.denied")]
    [InlineData("region admin", "access.denied")]
    [InlineData("leader", "access.denied")]
    [InlineData("responsible A", "access.denied")]
    [InlineData("responsible B", "access.denied")]
    [InlineData("trust admin until yesterday", "general.not-found")]
    [InlineData("employee", "general.not-found")]
    [Rule("REQ-42", "ACC-34", "ACC-36")]
    public async Task Only_a_trust_admin_of_the_owner_and_the_operator_link_and_unlink(string actor, string? refused)
    {
        using Hospital hospital = await Opened();
        Requirement plain = await Central(hospital, TrustAdmin, Trust, Plain);
        Requirement linked = await Central(hospital, TrustAdmin, Trust, Linked);
        RequirementService service = hospital.Get<RequirementService>();

        CodeOf(await service.SaveDraftAsync(Who(actor), plain.Id, plain.Version, Linked)).Should().Be(refused);
        CodeOf(await service.SaveDraftAsync(Who(actor), linked.Id, linked.Version, Plain)).Should().Be(refused);
    }

    [Fact]
    [Rule("REQ-42", "ACC-36")]
    public async Task What_the_region_owns_is_linked_by_the_operator_only()
    {
        using Hospital hospital = await Opened();
        Requirement regional = await Central(hospital, Operator, Region, Plain);
        RequirementService service = hospital.Get<RequirementService>();

        CodeOf(await service.SaveDraftAsync(TrustAdmin, regional.Id, regional.Version, Linked)).Should().Be("access.denied");
        CodeOf(await service.CreateAsync(TrustAdmin, Region, Linked, central: true)).Should().Be("access.denied");
        CodeOf(await service.SaveDraftAsync(Operator, regional.Id, regional.Version, Linked)).Should().BeNull();
    }

    [Fact]
    [Rule("REQ-42")]
    public async Task Who_may_edit_but_not_link_edits_the_rest_and_does_not_publish_a_new_link()
    {
        using Hospital hospital = await Opened();
        RequirementService service = hospital.Get<RequirementService>();
        Requirement linked = await Central(hospital, TrustAdmin, Trust, Linked);

        CodeOf(await service.PublishAsync(RegionAdmin, linked.Id, linked.Version)).Should().Be("access.denied");
        Requirement published = (await service.PublishAsync(TrustAdmin, linked.Id, linked.Version)).Value.Requirement;
        published.Published!.Courses.Should().Equal(FireCourse.Link);
        Requirement renamed = (await service.SaveDraftAsync(RegionAdmin, linked.Id, published.Version, published.Content with { Description = "Hvert år" })).Value;
        CodeOf(await service.PublishAsync(RegionAdmin, linked.Id, renamed.Version)).Should().BeNull();
    }

    [Fact]
    [Rule("REQ-42")]
    public async Task A_linked_definition_is_handed_to_a_unit_only_by_who_may_link_there_too()
    {
        using Hospital hospital = await Opened();
        RequirementService service = hospital.Get<RequirementService>();
        Requirement linked = await Central(hospital, TrustAdmin, Trust, Linked);
        Requirement plain = await Central(hospital, TrustAdmin, Trust, Plain);

        CodeOf(await service.SaveDraftAsync(TrustAdmin, linked.Id, linked.Version, linked.Draft! with { OwnerUnit = NextTrust })).Should().Be("access.denied");
        CodeOf(await service.SaveDraftAsync(TrustAdmin, plain.Id, plain.Version, Plain with { OwnerUnit = NextTrust })).Should().BeNull("it has no course");
        CodeOf(await service.SaveDraftAsync(TrustAdmin, linked.Id, linked.Version, linked.Draft! with { OwnerUnit = Clinic })).Should().BeNull();
    }

    [Theory]
    [InlineData("trust admin", "requirement.course-only-central")]
    [InlineData("responsible A", "access.denied")]
    [InlineData("responsible B", "access.denied")]
    [Rule("REQ-15", "ACC-34")]
    public async Task Neither_professional_responsibles_nor_anybody_else_choose_the_form_that_the_portal_confirms_where_it_is_not_central(string actor, string refused)
    {
        using Hospital hospital = await Opened();
        RequirementService service = hospital.Get<RequirementService>();
        RequirementContent form = Plain with { DocumentationForm = DocumentationForm.CoursePortalConfirmation };
        Requirement other = (await service.CreateAsync(Who(actor), Trust, Plain)).Value;
        Requirement another = (await service.CreateAsync(Who(actor), Trust, Plain)).Value;

        CodeOf(await service.CreateAsync(Who(actor), Trust, form)).Should().Be(refused);
        CodeOf(await service.SaveDraftAsync(Who(actor), other.Id, other.Version, form)).Should().Be(refused);
        CodeOf(await service.SaveDraftAsync(Who(actor), another.Id, another.Version, Plain with { DocumentationForm = DocumentationForm.SelfRegistration })).Should().BeNull();
    }

    [Fact]
    [Rule("REQ-15")]
    public async Task The_form_that_the_portal_confirms_is_chosen_on_a_central_definition()
    {
        using Hospital hospital = await Opened();
        RequirementContent form = Plain with { DocumentationForm = DocumentationForm.CoursePortalConfirmation };
        Requirement plain = await Central(hospital, TrustAdmin, Trust, Plain);

        CodeOf(await hospital.Get<RequirementService>().SaveDraftAsync(TrustAdmin, plain.Id, plain.Version, form)).Should().BeNull();
        CodeOf(await hospital.Get<RequirementService>().CreateAsync(TrustAdmin, Trust, form, central: true)).Should().BeNull();
    }

    [Fact]
    [Rule("REQ-15", "REQ-42", "ACC-34")]
    public async Task What_is_created_in_a_plan_has_neither_the_form_nor_a_course()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Plan plan = await workshop.PlanAsync(definitions: await workshop.PublishedAsync("Brannvern"));
        Actor admin = Workshop.Holding(Workshop.Trust, Workshop.Granted(Role.TrustAdmin, Workshop.Trust));
        RequirementContent form = Plain with { DocumentationForm = DocumentationForm.CoursePortalConfirmation };

        CodeOf(await workshop.Plans.AddNewAsync(Workshop.Responsible, plan.Id, plan.Version, plan.SubPlans[0].Id, form)).Should().Be("access.denied");
        CodeOf(await workshop.Plans.AddNewAsync(Workshop.Responsible, plan.Id, plan.Version, plan.SubPlans[0].Id, Linked)).Should().Be("access.denied");
        CodeOf(await workshop.Plans.AddNewAsync(admin, plan.Id, plan.Version, plan.SubPlans[0].Id, Linked)).Should().Be("requirement.course-only-central");
        CodeOf(await workshop.Plans.AddNewAsync(admin, plan.Id, plan.Version, plan.SubPlans[0].Id, form)).Should().Be("requirement.course-only-central");
        CodeOf(await workshop.Plans.AddNewAsync(Workshop.Responsible, plan.Id, plan.Version, plan.SubPlans[0].Id, Plain)).Should().BeNull();
    }

    [Fact]
    [Rule("REQ-47")]
    public async Task Publishing_warns_of_a_validity_that_outlasts_the_course()
    {
        using Hospital hospital = await Opened();
        hospital.Courses.Put(FireCourse with { EndedFrom = Today.PlusDays(364) });
        RequirementService service = hospital.Get<RequirementService>();
        Requirement linked = await Central(hospital, TrustAdmin, Trust, Linked with { ValidityDays = 365 });

        RequirementPublished published = (await service.PublishAsync(TrustAdmin, linked.Id, linked.Version)).Value;
        published.Warnings.Should().Equal(RequirementWarning.CourseEndsTooEarly);

        hospital.Courses.Put(FireCourse with { EndedFrom = Today.PlusDays(365) });
        Requirement again = (await service.SaveDraftAsync(TrustAdmin, linked.Id, published.Requirement.Version, published.Requirement.Content with { Name = "Nytt" })).Value;
        (await service.PublishAsync(TrustAdmin, linked.Id, again.Version)).Value.Warnings.Should().BeEmpty();
    }

    [Theory]
    [InlineData(364, false)]
    [InlineData(365, true)]
    [Rule("REQ-47")]
    public async Task What_a_plan_adapts_the_validity_to_is_held_against_the_course_too(int adapted, bool outlasts)
    {
        using Hospital hospital = await Opened();
        hospital.Courses.Put(FireCourse with { EndedFrom = Today.PlusDays(364) });
        RequirementReader reader = hospital.Get<RequirementReader>();

        (await reader.OutlastsCoursesAsync(Linked with { ValidityDays = 100 }, adapted, Today)).Should().Be(outlasts);
        (await reader.OutlastsCoursesAsync(Plain, adapted, Today)).Should().BeFalse("it has no course");
        (await reader.OutlastsCoursesAsync(Linked, null, Today)).Should().BeFalse("it never lapses");
    }

    [Theory]
    [InlineData("", "", "", "LP-2", "LP-1", "LP-3")]
    [InlineData("", "BRANN", "", "LP-1", "LP-3")]
    [InlineData("HMS", "", "", "LP-2", "LP-1")]
    [InlineData("hms", "brann", "", "LP-1")]
    [InlineData("", "", " lp-3 ", "LP-3")]
    [InlineData("HMS", "", "LP-3")]
    [InlineData("HM", "", "")]
    [InlineData("", "uten klasse", "")]
    [Rule("REQ-42", "REQ-43")]
    public async Task Courses_with_a_class_are_searched_by_keyword_name_and_id_together(string keyword, string name, string id, params string[] found)
    {
        using Hospital hospital = await Opened();
        hospital.Courses.Put(
            FireCourse with { Keywords = ["HMS"] },
            Given.Course("LP-2", "Arbeidsmiljø") with { Keywords = ["HMS", "Ledelse"] },
            Given.Course("LP-3", "Brannvern klasserom"),
            Given.Course("LP-4", "Brann uten klasse") with { HasClasses = false, Keywords = ["Borte"] });
        CourseService service = hospital.Get<CourseService>();

        (await service.SearchAsync(TrustAdmin, new CourseQuery(keyword, name, id))).Value.Select(course => course.Id.Value).Should().Equal(found);
        (await service.KeywordsAsync(TrustAdmin)).Value.Should().Equal("HMS", "Ledelse");
    }

    [Theory]
    [InlineData("trust admin", true)]
    [InlineData("operator", true)]
    [InlineData("trust admin of the next trust", true)]
    [InlineData("region admin", false)]
    [InlineData("leader", false)]
    [InlineData("responsible A", false)]
    [InlineData("trust admin until yesterday", false)]
    [InlineData("employee", false)]
    [Rule("REQ-42", "ACC-36")]
    public async Task The_catalogue_is_for_those_who_link(string actor, bool may)
    {
        using Hospital hospital = await Opened();
        CourseService service = hospital.Get<CourseService>();

        CodeOf(await service.SearchAsync(Who(actor), new CourseQuery())).Should().Be(may ? null : "access.denied");
        CodeOf(await service.KeywordsAsync(Who(actor))).Should().Be(may ? null : "access.denied");
    }

    private static async Task<Hospital> Opened()
    {
        Hospital hospital = await Open();
        hospital.Courses.Put(FireCourse);
        return hospital;
    }

    private static async Task<Requirement> Central(Hospital hospital, Actor actor, UnitId owner, RequirementContent content) =>
        (await hospital.Get<RequirementService>().CreateAsync(actor, owner, content, central: true)).Value;

    private static string? CodeOf<T>(Result<T> outcome)
        where T : notnull => outcome.Match(_ => null, refusal => (string?)refusal.Rule.Code);
}
