using Competence.Requirements;

namespace Competence.Domain.Tests.Requirements;

public class FormTests
{
    private const string Everywhere = "all", Residents = "resident goal plans only";

    [Fact]
    [Rule("REQ-11")]
    public void The_learning_form_is_one_of_seventeen() => Enum.GetNames<LearningForm>().Should().Equal(
        "ClinicalService", "Other", "Course", "ProcedureList", "ELearning", "Project", "GroupSupervision", "ReflectionNote", "InternalTeaching",
        "SelfStudy", "Meeting", "Simulation", "Supervision", "SkillsTraining", "Practice", "TheoryTeaching", "PracticalTraining");

    [Fact]
    [Rule("REQ-12")]
    public void The_documentation_form_is_one_of_eight() => Enum.GetNames<DocumentationForm>().Should().Equal(
        "Attachment", "SelfRegistration", "CourseCertificate", "CoursePortalConfirmation", "Signature", "SignatureEvaluationBoard",
        "SignatureSigner", "SignatureSupervisor");

    [Theory]
    [InlineData(DocumentationForm.Attachment, RequirementWarning.AttachmentsNotAllowed, Everywhere)]
    [InlineData(DocumentationForm.SelfRegistration, null, Everywhere)]
    [InlineData(DocumentationForm.CourseCertificate, RequirementWarning.AttachmentsNotAllowed, Everywhere)]
    [InlineData(DocumentationForm.CoursePortalConfirmation, null, Everywhere)]
    [InlineData(DocumentationForm.Signature, RequirementWarning.SignatureNotRequired, Everywhere)]
    [InlineData(DocumentationForm.SignatureEvaluationBoard, RequirementWarning.SignatureNotRequired, Residents)]
    [InlineData(DocumentationForm.SignatureSigner, RequirementWarning.SignatureNotRequired, Residents)]
    [InlineData(DocumentationForm.SignatureSupervisor, RequirementWarning.SignatureNotRequired, Residents)]
    [Rule("REQ-14", "REQ-17")]
    public void A_form_warns_of_what_it_needs_and_some_are_for_residents(DocumentationForm form, RequirementWarning? needs, string where)
    {
        RequirementContent bare = Given.Content() with { DocumentationForm = form };
        RequirementWarning[] expected = needs is { } warning ? [warning] : [];

        RequirementAdvice.On(bare).Should().Equal(expected);
        bare.RequiresSignature.Should().BeFalse("only the flag demands a signature");
        RequirementAdvice.IsForResidents(form).Should().Be(where == Residents);
    }

    [Theory]
    [InlineData(DocumentationForm.Attachment, true, false)]
    [InlineData(DocumentationForm.CourseCertificate, true, false)]
    [InlineData(DocumentationForm.Signature, false, true)]
    [InlineData(DocumentationForm.SignatureEvaluationBoard, false, true)]
    [InlineData(DocumentationForm.SignatureSigner, false, true)]
    [InlineData(DocumentationForm.SignatureSupervisor, false, true)]
    [Rule("REQ-14")]
    public void A_form_with_what_it_needs_warns_of_nothing(DocumentationForm form, bool attachments, bool signature) =>
        RequirementAdvice.On(Given.Content() with { DocumentationForm = form, AllowAttachments = attachments, RequiresSignature = signature }).Should().BeEmpty();

    [Fact]
    [Rule("REQ-14")]
    public void A_required_signature_with_another_form_is_warned_of() =>
        RequirementAdvice.On(Given.Content() with { DocumentationForm = DocumentationForm.SelfRegistration, RequiresSignature = true })
            .Should().Equal(RequirementWarning.FormIsNoSignature);

    [Fact]
    public void A_required_signature_without_any_form_is_not_warned_of() =>
        RequirementAdvice.On(Given.Content() with { RequiresSignature = true }).Should().BeEmpty();

    [Fact]
    [Rule("REQ-14")]
    public void A_warning_does_not_stop_publishing() =>
        Given.Draft(Given.Content() with { DocumentationForm = DocumentationForm.Attachment }).Publish(Prerequisites.None, isStarted: false)
            .IsAccepted.Should().BeTrue();
}
