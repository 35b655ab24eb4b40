using Competence.Requirements;

namespace Competence.Domain.Tests.Requirements;

public class ArchiveTests
{
    private static readonly PersonId Lars = Given.Id<PersonId>(50);

    [Fact]
    [Rule("REQ-67", "REQ-94")]
    public void Archiving_acts_at_once_and_keeps_when_by_whom_and_why()
    {
        Requirement published = Given.Published();

        Requirement archived = published.Apply(published.Archive(Lars, "  Utgått  ", Given.Monday).Value);

        archived.Archiving.Should().Be(new RequirementArchiving(Given.Monday, Lars, "Utgått"));
        archived.Should().Be(published with { Archiving = archived.Archiving, Version = published.Version + 1 });
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [Rule("REQ-92")]
    public void A_reason_is_mandatory(string reason) =>
        Given.Published().Archive(Lars, reason, Given.Monday).Refusal.Should().Be(GeneralRules.TextMissing.Refuse(("field", "reason")));

    [Fact]
    public void A_reason_has_a_longest_length()
    {
        string longest = new('x', Requirement.LongestReason);

        Given.Published().Archive(Lars, longest, Given.Monday).IsAccepted.Should().BeTrue();
        Given.Published().Archive(Lars, longest + "x", Given.Monday).Refusal
            .Should().Be(GeneralRules.TextTooLong.Refuse(("field", "reason"), ("most", Requirement.LongestReason)));
    }

    [Fact]
    [Rule("REQ-93")]
    public void What_is_archived_is_never_archived_again_nor_deleted()
    {
        Given.Archived().Archive(Lars, "Igjen", Given.Monday).Refusal.Rule.Should().Be(RequirementRules.Archived);
        Given.Archived().Delete(isInPlan: false, isStarted: false).Refusal.Rule.Should().Be(RequirementRules.Archived);
    }

    [Fact]
    [Rule("REQ-93")]
    public void A_draft_goes_with_archiving_and_that_of_what_was_never_published_stays_as_what_it_was()
    {
        Requirement drafted = Given.PublishedWithDraft(Given.Content(), Given.Content("Ny"));

        Archived(drafted).Draft.Should().BeNull();
        Archived(drafted).Content.Name.Should().Be("Brannvern");
        Archived(Given.Draft()).Content.Name.Should().Be("Brannvern");
    }

    [Theory]
    [InlineData(false, false, null)]
    [InlineData(true, false, "requirement.in-plan")]
    [InlineData(false, true, "requirement.begun")]
    [InlineData(true, true, "requirement.in-plan")]
    [Rule("REQ-77")]
    public void A_definition_is_deleted_only_from_outside_every_plan(bool isInPlan, bool isStarted, string? code) =>
        Given.Published().Delete(isInPlan, isStarted).Match<string?>(_ => null, refusal => refusal.Code).Should().Be(code);

    private static Requirement Archived(Requirement definition) => definition.Apply(definition.Archive(Lars, "Utgått", Given.Monday).Value);
}
