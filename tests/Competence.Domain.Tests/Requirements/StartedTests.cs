using Competence.Requirements;

namespace Competence.Domain.Tests.Requirements;

/// <summary>The rulebook's table of what can be changed on a started definition, for not started and started; after a reset it is as not started.</summary>
public class StartedTests
{
    private static readonly RequirementContent Plain = Given.Content();
    private static readonly RequirementContent Signed = Plain with { RequiresSignature = true };
    private static readonly RequirementContent Manual = Plain with { ManualExpiryDate = true };
    private static readonly RequirementContent Twice = Plain with { RepetitionCount = 2 };

    public static TheoryData<string, RequirementContent, RequirementContent, string?> Changes => new()
    {
        // change, published, draft, what locks it once started
        { "remove requires signature", Signed, Plain with { Name = "Nytt" }, "requirement.signature-locked" },
        { "set requires signature", Plain, Signed, null },
        { "remove manual expiry date", Manual, Plain, "requirement.manual-expiry-locked" },
        { "set manual expiry date", Plain, Manual, null },
        { "set repetition", Plain, Twice, "requirement.repetition-locked" },
        { "remove repetition", Twice, Plain, "requirement.repetition-locked" },
        { "raise the number of repetitions", Twice, Twice with { RepetitionCount = 5 }, null },
        { "lower the number of repetitions", Twice with { RepetitionCount = 5 }, Twice, null },
        { "name", Signed, Signed with { Name = "Nytt" }, null },
        { "description", Signed, Signed with { Description = "Nytt" }, null },
        { "learning form", Plain, Plain with { LearningForm = LearningForm.Course }, null },
        { "documentation form", Plain, Plain with { DocumentationForm = DocumentationForm.SelfRegistration }, null },
        { "links", Plain, Plain with { Links = [new RelevantLink("Instruks", "https://intern.no")] }, null },
        { "category", Plain, Plain with { Category = Given.OtherCategory }, null },
        { "validity", Plain, Plain with { ValidityDays = 30 }, null },
        { "checklist", Plain, Plain with { Checklist = [new ChecklistPoint(Given.Id<ChecklistPointId>(1), "Slokkeutstyr")] }, null },
        { "dependencies", Plain, Plain with { Dependencies = Given.Ids(20) }, null },
        { "comment field", Plain, Plain with { CommentField = true }, null },
        { "attachments", Plain, Plain with { AllowAttachments = true }, null },
        { "must be done", Plain, Plain with { MustBeDone = true }, null },
        { "recertify after absence", Plain, Plain with { RecertifyAfterAbsence = true }, null },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    [Rule("REQ-69", "REQ-70", "REQ-71")]
    public void Three_settings_are_locked_once_somebody_has_begun(string change, RequirementContent published, RequirementContent draft, string? lockedBy)
    {
        Prerequisites prerequisites = Given.Prerequisites(Given.Published(id: 20));
        Requirement definition = Given.Published(published);

        definition.SaveDraft(draft, prerequisites, isStarted: false).IsAccepted.Should().BeTrue(change);
        Requirement drafted = definition.Apply(new RequirementEvent.DraftSaved(draft));
        drafted.Publish(prerequisites, isStarted: false).IsAccepted.Should().BeTrue(change);

        CodeOf(definition.SaveDraft(draft, prerequisites, isStarted: true)).Should().Be(lockedBy, change);
        CodeOf(drafted.Publish(prerequisites, isStarted: true)).Should().Be(lockedBy, "somebody may have begun after the draft was saved");
    }

    [Fact]
    public void What_was_never_published_is_never_locked() =>
        Given.Draft(Signed).SaveDraft(Plain, Prerequisites.None, isStarted: true).IsAccepted.Should().BeTrue();

    private static string? CodeOf<T>(Result<T> result) where T : notnull => result.Match<string?>(_ => null, refusal => refusal.Code);
}
