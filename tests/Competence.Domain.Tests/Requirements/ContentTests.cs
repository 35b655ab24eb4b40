using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.Domain.Tests.Requirements;

public class ContentTests
{
    private static readonly ImmutableArray<ChecklistPoint> Checklist = [new(Given.Id<ChecklistPointId>(1), "Slokkeutstyr")];

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [Rule("REQ-02")]
    public void A_definition_without_a_name_cannot_be_saved(string name) =>
        Given.Content(name).Checked().Refusal.Should().Be(GeneralRules.TextMissing.Refuse(("field", "name")));

    [Fact]
    [Rule("REQ-02")]
    public void A_name_is_all_that_a_draft_needs() => Given.Content().Checked().IsAccepted.Should().BeTrue();

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void A_name_has_room_for_two_hundred_characters(int length, bool accepted) =>
        Given.Content(new string('å', length)).Checked().IsAccepted.Should().Be(accepted);

    [Theory]
    [InlineData(4000, true)]
    [InlineData(4001, false)]
    [Rule("REQ-19")]
    public void A_description_is_free_text_with_room_for_four_thousand_characters(int length, bool accepted) =>
        (Given.Content() with { Description = new string('å', length) }).Checked().IsAccepted.Should().Be(accepted);

    [Fact]
    public void Texts_are_trimmed()
    {
        RequirementContent content = Given.Content("  Brannvern ") with
        {
            Description = " Les dette.\n",
            Checklist = [new(Given.Id<ChecklistPointId>(1), " Slokkeutstyr ", "  "), new(Given.Id<ChecklistPointId>(2), "Rømning", " https://intern.no/vei ")],
            Links = [new(" Instruks ", " https://intern.no/brann ")],
        };

        content.Checked().Value.Should().Be(Given.Content() with
        {
            Description = "Les dette.",
            Checklist = [new(Given.Id<ChecklistPointId>(1), "Slokkeutstyr"), new(Given.Id<ChecklistPointId>(2), "Rømning", "https://intern.no/vei")],
            Links = [new("Instruks", "https://intern.no/brann")],
        });
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(1, true)]
    [InlineData(9999, true)]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    [Rule("REQ-23")]
    public void Validity_is_empty_or_a_positive_number_of_days(int? days, bool accepted) =>
        Accepts(Given.Content() with { ValidityDays = days }, accepted, RequirementRules.ValidityNotPositive);

    [Theory]
    [InlineData(RequirementContent.LongestValidity, true)]
    [InlineData(RequirementContent.LongestValidity + 1, false)]
    [InlineData(int.MaxValue, false)]
    [Rule("REQ-23")]
    public void Validity_does_not_reach_beyond_the_calendar(int days, bool accepted) =>
        Accepts(Given.Content() with { ValidityDays = days }, accepted, RequirementRules.ValidityTooLong);

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(0, false)]
    [InlineData(-2, false)]
    [Rule("REQ-27")]
    public void Repetition_is_at_least_two_and_one_without(int count, bool accepted)
    {
        Accepts(Given.Content() with { RepetitionCount = count }, accepted, RequirementRules.RepetitionTooFew);
        (Given.Content() with { RepetitionCount = count }).IsRepeating.Should().Be(count >= 2);
        Given.Content().RepetitionCount.Should().Be(1);
    }

    public static TheoryData<string, RequirementContent, bool> Combinations => new()
    {
        { "checklist and repetition", Given.Content() with { Checklist = Checklist, RepetitionCount = 2 }, false },
        { "checklist and requires signature", Given.Content() with { Checklist = Checklist, RequiresSignature = true }, true },
        { "repetition and requires signature", Given.Content() with { RepetitionCount = 2, RequiresSignature = true }, true },
        { "validity in days and manual expiry date", Given.Content() with { ValidityDays = 365, ManualExpiryDate = true }, true },
        { "must be done, in any sub-plan", Given.Content() with { MustBeDone = true }, true },
        { "attachment form and attachments not allowed", Given.Content() with { DocumentationForm = DocumentationForm.Attachment }, true },
        { "course certificate form and attachments not allowed", Given.Content() with { DocumentationForm = DocumentationForm.CourseCertificate }, true },
    };

    [Theory]
    [MemberData(nameof(Combinations))]
    [Rule("REQ-34")]
    public void Two_settings_may_or_may_not_be_combined(string combination, RequirementContent content, bool allowed)
    {
        combination.Should().NotBeEmpty();
        Accepts(content, allowed, RequirementRules.ChecklistWithRepetition);
    }

    [Fact]
    [Rule("REQ-86")]
    public void Allow_adaptation_with_an_empty_validity_can_be_set_on_a_central_definition() =>
        Requirement.Create(Given.RequirementId, Given.Ward, isCentral: true, Given.Content() with { AllowAdaptation = true }, Prerequisites.None)
            .IsAccepted.Should().BeTrue();

    [Fact]
    [Rule("REQ-86")]
    public void Only_a_central_definition_can_allow_adaptation() =>
        Requirement.Create(Given.RequirementId, Given.Ward, isCentral: false, Given.Content() with { AllowAdaptation = true }, Prerequisites.None)
            .Refusal.Rule.Should().Be(RequirementRules.AdaptationOnlyCentral);

    [Theory]
    [InlineData("https://intern.no/brann", true)]
    [InlineData("http://intern.no", true)]
    [InlineData("HTTPS://INTERN.NO/x?y=1#z", true)]
    [InlineData("", false)]
    [InlineData("intern.no/brann", false)]
    [InlineData("/brann", false)]
    [InlineData("ftp://intern.no/brann", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("mailto:kari@intern.no", false)]
    [InlineData("https://", false)]
    [InlineData("https:///brann", false)]
    [InlineData("http:brann", false)]
    [InlineData("https://:443/brann", false)]
    [InlineData("data:text/html,hei", false)]
    [Rule("REQ-19")]
    public void A_relevant_link_is_an_address_on_the_web(string address, bool accepted) =>
        Accepts(Given.Content() with { Links = [new RelevantLink("Instruks", address)] }, accepted, RequirementRules.LinkNotAnAddress);

    [Theory]
    [InlineData(null, true)]
    [InlineData("https://intern.no/brann", true)]
    [InlineData("brann", false)]
    [Rule("REQ-33")]
    public void A_checklist_point_may_have_an_address(string? link, bool accepted) =>
        Accepts(Given.Content() with { Checklist = [new(Given.Id<ChecklistPointId>(1), "Slokkeutstyr", link)] }, accepted, RequirementRules.LinkNotAnAddress);

    [Fact]
    [Rule("REQ-33")]
    public void A_checklist_point_has_a_name_and_must_be_done_unless_said_otherwise()
    {
        new ChecklistPoint(Given.Id<ChecklistPointId>(1), "Slokkeutstyr").MustBeDone.Should().BeTrue();
        (Given.Content() with { Checklist = [new(Given.Id<ChecklistPointId>(1), " ")] }).Checked().Refusal
            .Should().Be(GeneralRules.TextMissing.Refuse(("field", "checklist")));
    }

    [Fact]
    public void A_checklist_point_stands_once() => Accepts(
        Given.Content() with { Checklist = [new(Given.Id<ChecklistPointId>(1), "Slokkeutstyr"), new(Given.Id<ChecklistPointId>(1), "Rømning")] },
        accepted: false, RequirementRules.ChecklistPointTwice);

    [Fact]
    public void A_dependency_stands_once() =>
        Accepts(Given.Content() with { Dependencies = Given.Ids(20, 20) }, accepted: false, RequirementRules.DependencyTwice);

    [Theory]
    [InlineData(500, true)]
    [InlineData(501, false)]
    public void A_checklist_point_has_room_for_five_hundred_characters(int length, bool accepted) =>
        (Given.Content() with { Checklist = [new(Given.Id<ChecklistPointId>(1), new string('å', length))] }).Checked().IsAccepted.Should().Be(accepted);

    [Theory]
    [InlineData(1, true)]
    [InlineData(200, true)]
    [InlineData(0, false)]
    [InlineData(201, false)]
    public void A_link_has_a_title_of_up_to_two_hundred_characters(int length, bool accepted) =>
        (Given.Content() with { Links = [new(new string('å', length), "https://intern.no")] }).Checked().IsAccepted.Should().Be(accepted);

    [Theory]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    public void An_address_has_room_for_two_thousand_characters(int length, bool accepted) =>
        (Given.Content() with { Links = [new("Instruks", "https://intern.no/".PadRight(length, 'a'))] }).Checked().IsAccepted.Should().Be(accepted);

    [Fact]
    public void What_is_wrong_is_told_in_the_order_of_the_form()
    {
        RequirementContent content = Given.Content("") with
        {
            ValidityDays = 0,
            Checklist = [new(Given.Id<ChecklistPointId>(1), "")],
            Links = [new("", "https://intern.no")],
        };

        content.Checked().Refusal.Should().Be(GeneralRules.TextMissing.Refuse(("field", "name")));
        content = content with { Name = "Brannvern" };
        content.Checked().Refusal.Should().Be(RequirementRules.ValidityNotPositive.Refuse(("days", 0)));
        content = content with { ValidityDays = null };
        content.Checked().Refusal.Should().Be(GeneralRules.TextMissing.Refuse(("field", "checklist")));
        content = content with { Checklist = [] };
        content.Checked().Refusal.Should().Be(GeneralRules.TextMissing.Refuse(("field", "links")));
    }

    [Fact]
    [Rule("REQ-02")]
    public void A_definition_with_a_name_has_no_description_and_is_done_once()
    {
        Given.Content().Description.Should().BeEmpty();
        Given.Content().RepetitionCount.Should().Be(1);
    }

    private static void Accepts(RequirementContent content, bool accepted, Rule otherwise)
    {
        Result<RequirementContent> result = content.Checked();
        result.IsAccepted.Should().Be(accepted);
        if (!accepted)
        {
            result.Refusal.Rule.Should().Be(otherwise);
        }
    }
}
