using System.Collections.Immutable;
using Competence.Requirements;
using Competence.Requirements.Courses;

namespace Competence.Domain.Tests.Requirements;

public class CourseLinkTests
{
    private static readonly Course FireCourse = Given.Course();
    private static readonly RequirementContent Linked = Given.Content() with { Courses = [FireCourse.Link] };

    [Fact]
    [Rule("REQ-42")]
    public void A_course_is_linked_to_a_central_definition_only()
    {
        Save(Given.Published(central: true), Linked).IsAccepted.Should().BeTrue();
        Save(Given.Published(), Linked).Refusal.Rule.Should().Be(RequirementRules.CourseOnlyCentral);
        Requirement.Create(Given.RequirementId, Given.Ward, isCentral: false, Linked, Prerequisites.None, Known(FireCourse)).Refusal.Rule
            .Should().Be(RequirementRules.CourseOnlyCentral);
    }

    [Fact]
    [Rule("REQ-42")]
    public void The_link_is_a_field_of_the_draft_with_name_and_kind_as_the_catalogue_has_them()
    {
        RequirementContent typed = Linked with { Courses = [new CourseLink(FireCourse.Id, "Funnet på", CourseKind.Classroom)] };
        Requirement published = Given.Published(central: true);

        Requirement drafted = published.Apply(Save(published, typed).Value);

        drafted.DraftFields.Should().Equal(RequirementField.Courses);
        drafted.Draft!.Courses.Should().Equal(FireCourse.Link);
        drafted.Content.IsCourseLinked.Should().BeFalse("nothing is published yet");
        Requirement.Create(Given.RequirementId, Given.Ward, isCentral: true, typed, Prerequisites.None, Known(FireCourse)).Value.Content.Courses.Should().Equal(FireCourse.Link);
    }

    [Theory]
    [InlineData(0, null, true, null)]
    [InlineData(-400, 0, true, null)]
    [InlineData(1, null, true, "requirement.course-not-open")]
    [InlineData(-400, -1, true, "requirement.course-not-open")]
    [InlineData(-400, null, false, "requirement.course-without-class")]
    [Rule("REQ-43")]
    public void A_course_is_linked_when_it_is_open_and_has_a_class(int availableFrom, int? endedFrom, bool hasClasses, string? refused)
    {
        Course course = FireCourse with
        {
            AvailableFrom = Given.Monday.PlusDays(availableFrom),
            EndedFrom = endedFrom is { } days ? Given.Monday.PlusDays(days) : null,
            HasClasses = hasClasses,
        };
        Requirement drafted = Given.Published(central: true).Apply(new RequirementEvent.DraftSaved(Linked));

        SlugOf(Save(Given.Published(central: true), Linked, course)).Should().Be(refused);
        SlugOf(drafted.Publish(Prerequisites.None, isStarted: false, courses: Known(course))).Should().Be(refused, "what became of it since the draft counts");
    }

    [Fact]
    [Rule("REQ-43")]
    public void A_course_that_the_portal_does_not_know_is_not_linked()
    {
        Save(Given.Published(central: true), Linked, []).Refusal.Should().Be(RequirementRules.CourseUnknown.Refuse(("course", FireCourse.Id)));
        Given.Published(central: true).Apply(new RequirementEvent.DraftSaved(Linked)).Publish(Prerequisites.None, isStarted: false).Refusal.Rule
            .Should().Be(RequirementRules.CourseUnknown);
    }

    [Fact]
    [Rule("REQ-43")]
    public void What_is_linked_already_is_not_asked_for_again()
    {
        Course closed = FireCourse with { EndedFrom = Given.Monday.PlusDays(-1), Name = "Nytt navn" };
        Requirement published = Given.Published(Linked, central: true);
        RequirementContent renamed = Linked with { Name = "Brannvern 2" };

        RequirementEvent.DraftSaved saved = Save(published, renamed, closed).Value;

        saved.Content.Should().Be(renamed);
        published.Apply(saved).Publish(Prerequisites.None, isStarted: true).IsAccepted.Should().BeTrue();
        Save(published, Linked with { Courses = [] }).Value.Content.IsCourseLinked.Should().BeFalse();
    }

    public static TheoryData<string, RequirementContent> NotTogether => new()
    {
        { "requires signature", Linked with { RequiresSignature = true } },
        { "manual expiry date", Linked with { ManualExpiryDate = true } },
        { "repetition", Linked with { RepetitionCount = 2 } },
        { "checklist", Linked with { Checklist = [new ChecklistPoint(Given.Id<ChecklistPointId>(1), "Slukker")] } },
    };

    [Theory]
    [MemberData(nameof(NotTogether))]
    [Rule("REQ-46")]
    public void A_linked_definition_asks_nothing_else_of_the_person(string setting, RequirementContent content)
    {
        Save(Given.Published(central: true), content).Refusal.Rule.Should().Be(RequirementRules.CourseCombined, setting);
        Save(Given.Published(central: true), content with { Courses = [] }).IsAccepted.Should().BeTrue("without the course it may");
    }

    [Fact]
    [Rule("REQ-31", "REQ-47", "ABS-13")]
    public void Validity_and_recertification_may_be_set_beside_a_course_and_recertification_has_no_effect()
    {
        RequirementContent content = Linked with { ValidityDays = 730, RecertifyAfterAbsence = true };

        Save(Given.Published(central: true), content).IsAccepted.Should().BeTrue();
        content.IsRecertifiable.Should().BeFalse();
        (content with { Courses = [] }).IsRecertifiable.Should().BeTrue();
    }

    [Fact]
    [Rule("REQ-42")]
    public void A_course_stands_in_the_list_once() =>
        Save(Given.Published(central: true), Linked with { Courses = [FireCourse.Link, FireCourse.Link] }).Refusal.Rule.Should().Be(RequirementRules.CourseTwice);

    [Theory]
    [InlineData(730, 729, true)]
    [InlineData(730, 730, false)]
    [InlineData(730, null, false)]
    [InlineData(null, 1, false)]
    [Rule("REQ-47")]
    public void A_validity_that_outlasts_the_course_is_warned_of(int? validity, int? closesIn, bool isWarned)
    {
        Course course = FireCourse with { EndedFrom = closesIn is { } days ? Given.Monday.PlusDays(days) : null };

        RequirementAdvice.OutlastsCourses(validity, [course], Given.Monday).Should().Be(isWarned);
        RequirementAdvice.OutlastsCourses(validity, [course, Given.Course("LP-2")], Given.Monday).Should().BeFalse("another course stays open");
    }

    [Fact]
    [Rule("REQ-15")]
    public void The_form_that_the_portal_confirms_is_published_with_a_course_only()
    {
        RequirementContent form = Given.Content() with { DocumentationForm = DocumentationForm.CoursePortalConfirmation };

        Given.Draft(form, central: true).Publish(Prerequisites.None, isStarted: false).Refusal.Rule.Should().Be(RequirementRules.CourseFormWithoutCourse);
        Given.Draft(form with { Courses = [FireCourse.Link] }, central: true).Publish(Prerequisites.None, isStarted: false, courses: Known(FireCourse))
            .IsAccepted.Should().BeTrue();
    }

    [Fact]
    [Rule("REQ-45")]
    public void A_linked_definition_is_not_reset_until_it_is_linked_no_more()
    {
        Requirement linked = Given.Published(Linked, central: true);
        RequirementResetId reset = Given.Id<RequirementResetId>(1);

        linked.BeginReset(reset, "Grunn").Refusal.Rule.Should().Be(RequirementRules.CourseLinkedNotReset);
        Given.Published(Linked with { Courses = [] }, central: true).BeginReset(reset, "Grunn").IsAccepted.Should().BeTrue();
    }

    [Theory]
    [InlineData(" LP-1 ", "LP-1")]
    [InlineData("10_24.b", "10_24.b")]
    [InlineData("", null)]
    [InlineData("to ord", null)]
    [InlineData("<b>", null)]
    [InlineData("012345678901234567890123456789012345678901234567890", null)]
    public void The_id_of_a_course_is_one_word(string text, string? id)
    {
        CourseId.TryParse(text, out CourseId read).Should().Be(id is not null);
        read.Value.Should().Be(id ?? "");
        read.IsNone.Should().Be(id is null);
    }

    private static LinkableCourses Known(params ImmutableArray<Course> courses) => new(courses, Given.Monday);

    private static Result<RequirementEvent.DraftSaved> Save(Requirement definition, RequirementContent content, params ImmutableArray<Course> known) =>
        definition.SaveDraft(content, Prerequisites.None, isStarted: false, Known(known.IsDefault ? [FireCourse] : known));

    private static Result<RequirementEvent.DraftSaved> Save(Requirement definition, RequirementContent content) => Save(definition, content, FireCourse);

    private static string? SlugOf<T>(Result<T> outcome)
        where T : notnull => outcome.Match(_ => null, refusal => (string?)refusal.Rule.Code);
}
