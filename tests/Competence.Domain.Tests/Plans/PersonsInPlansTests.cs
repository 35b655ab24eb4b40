using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.Domain.Tests.Plans;

/// <summary>What definitions and plans mean for who has them, through all the services: Kari has the plan on her position.</summary>
public class PersonsInPlansTests
{
    private static readonly RegistrationEntry Today = new(PerformedOn: Workshop.Today);

    [Fact]
    [Rule("REQ-16")]
    public async Task A_self_registered_requirement_is_fulfilled_by_the_person_alone()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        (Requirement definition, _) = await GivenToKariAsync(workshop, new RequirementContent { Name = "R", DocumentationForm = DocumentationForm.SelfRegistration });

        (await FulfilAsync(workshop, definition)).Value.State.Should().Be(RegistrationState.Fulfilled);
    }

    [Fact]
    [Rule("REQ-17", "REQ-26")]
    public async Task Only_the_flag_demands_a_signature_and_then_the_registration_is_sent_to_a_signer()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        (Requirement formOnly, _) = await GivenToKariAsync(workshop, new RequirementContent { Name = "R", DocumentationForm = DocumentationForm.Signature });
        (Requirement flagged, _) = await GivenToKariAsync(workshop, new RequirementContent { Name = "S", RequiresSignature = true });

        (await FulfilAsync(workshop, formOnly)).IsAccepted.Should().BeTrue();
        (await FulfilAsync(workshop, flagged)).Refusal.Rule.Should().Be(RegistrationRules.SignatureRequired);
        (await workshop.Registrations.SendAsync(Workshop.Kari, Given.Kari, flagged.Id, Today with { Signer = Given.Lars })).Value.State
            .Should().Be(RegistrationState.AwaitingSignature);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Rule("REQ-28")]
    public async Task A_comment_is_entered_only_where_the_definition_has_a_field_for_it(bool field)
    {
        using Workshop workshop = await Workshop.OpenAsync();
        (Requirement definition, _) = await GivenToKariAsync(workshop, new RequirementContent { Name = "R", CommentField = field });

        (await workshop.Registrations.FulfilAsync(Workshop.Kari, Given.Kari, definition.Id, Today with { Comment = "Gikk fint" })).IsAccepted.Should().Be(field);
    }

    [Fact]
    [Rule("REQ-30", "REQ-103")]
    public async Task Must_be_done_stops_new_marks_of_not_relevant_and_leaves_those_already_made()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        (Requirement r, Plan plan) = await GivenToKariAsync(workshop, new RequirementContent { Name = "R" });
        (Requirement s, Plan next) = await GivenToKariAsync(workshop, new RequirementContent { Name = "S" });
        await MarkAsync(workshop, plan, r);

        await MustBeDoneAsync(workshop, r);
        await MustBeDoneAsync(workshop, s);

        (await SliceAsync(workshop, r)).Person.Marks.Should().ContainSingle();
        (await MarkAsync(workshop, next, s)).Refusal.Rule.Should().Be(NotRelevantMarkRules.MustBeDone);
    }

    [Fact]
    [Rule("PLN-23", "PLN-25")]
    public async Task Taking_the_sub_plans_flag_away_leaves_marks_already_made_and_stops_new_ones()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        (Requirement definition, Plan plan) = await GivenToKariAsync(workshop, new RequirementContent { Name = "R" });
        SubPlanId subPlan = plan.SubPlans[0].Id;
        (await MarkSubPlanAsync(workshop, plan, subPlan)).Refusal.Rule.Should().Be(NotRelevantMarkRules.SubPlanNotAllowed);
        plan = (await workshop.Plans.ChangeSubPlanAsync(Workshop.Responsible, plan.Id, plan.Version, subPlan, "Brann", mayBeNotRelevant: true)).Value;
        (await MarkSubPlanAsync(workshop, plan, subPlan)).IsAccepted.Should().BeTrue();

        await workshop.Plans.ChangeSubPlanAsync(Workshop.Responsible, plan.Id, plan.Version, subPlan, "Brann", mayBeNotRelevant: false);

        (await SliceAsync(workshop, definition)).Person.Marks.Should().ContainSingle("the mark stays");
        await workshop.Registrations.MarkSubPlanRelevantAsync(Workshop.Kari, Given.Kari, plan.Id, subPlan);
        (await MarkSubPlanAsync(workshop, plan, subPlan)).Refusal.Rule.Should().Be(NotRelevantMarkRules.SubPlanNotAllowed);
    }

    [Fact]
    [Rule("PLN-34", "PLN-36", "PLN-32")]
    public async Task Worked_example_3_a_link_that_was_begun_is_deleted_within_a_day_and_the_registration_shows_in_the_other_plan()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        (Requirement definition, Plan plan) = await GivenToKariAsync(workshop, new RequirementContent { Name = "R" });
        Plan other = await workshop.PlanAsync(definitions: definition);
        await workshop.ActivateAsync(other.Id, definition.Id);
        await workshop.AssignAsync(other.Id);
        await workshop.Registrations.SaveDraftAsync(Workshop.Kari, Given.Kari, definition.Id, Today);
        (await SliceAsync(workshop, definition)).Registration.Standing.ActivePlans.Should().Be(2);

        workshop.Wait(Duration.FromHours(24) - Duration.FromMinutes(1));
        (await workshop.Plans.DeleteLinkAsync(Workshop.Responsible, plan.Id, plan.Version, definition.Id)).IsAccepted.Should().BeTrue("Tuesday 09:59");

        RegistrationSlice slice = await SliceAsync(workshop, definition);
        slice.Registration.State.Should().Be(RegistrationState.Started);
        slice.Registration.Standing.ActivePlans.Should().Be(1);
        workshop.Wait(Duration.FromMinutes(2));
        other = await workshop.FindAsync(other.Id);
        (await workshop.Plans.DeleteLinkAsync(Workshop.Responsible, other.Id, other.Version, definition.Id)).Refusal.Rule.Should().Be(PlanRules.DeletionTooLate, "Tuesday 10:01");
        (await workshop.Plans.DeactivateLinkAsync(Workshop.Responsible, other.Id, other.Version, definition.Id, "Utgått")).IsAccepted.Should().BeTrue();
    }

    [Fact]
    [Rule("REQ-68", "REQ-69")]
    public async Task A_saved_draft_starts_a_definition_and_a_mark_of_not_relevant_does_not()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        (Requirement definition, Plan plan) = await GivenToKariAsync(workshop, new RequirementContent { Name = "R", RequiresSignature = true });
        await MarkAsync(workshop, plan, definition);
        Requirement drafted = (await WithoutSignatureAsync(workshop, definition)).Value;
        await workshop.Registrations.MarkRelevantAsync(Workshop.Kari, Given.Kari, plan.Id, definition.Id);

        (await workshop.Registrations.SaveDraftAsync(Workshop.Kari, Given.Kari, definition.Id, Today)).IsAccepted.Should().BeTrue();

        (await WithoutSignatureAsync(workshop, drafted)).Refusal.Rule.Should().Be(RequirementRules.SignatureLocked);
        (await workshop.Requirements.PublishAsync(Workshop.Responsible, definition.Id, drafted.Version)).Refusal.Rule.Should().Be(RequirementRules.SignatureLocked);
    }

    [Fact]
    [Rule("REQ-102", "REQ-88")]
    public async Task A_published_or_adapted_validity_moves_the_expiry_of_what_is_fulfilled_already_in_both_directions()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Requirement central = await workshop.PublishedAsync("R", content: new RequirementContent { Name = "R", ValidityDays = 365, AllowAdaptation = true }, central: true);
        Plan plan = await workshop.PlanAsync(definitions: central);
        plan = await workshop.ActivateAsync(plan.Id, central.Id);
        await workshop.AssignAsync(plan.Id);
        await FulfilAsync(workshop, central);
        (await ExpiryAsync(workshop, central)).Should().Be(Workshop.Today.PlusDays(365));

        plan = (await workshop.Plans.AdaptValidityAsync(Workshop.Responsible, plan.Id, plan.Version, central.Id, new AdaptedValidity(180, "Risiko"))).Value;
        (await ExpiryAsync(workshop, central)).Should().Be(Workshop.Today.PlusDays(180));

        await workshop.Plans.AdaptValidityAsync(Workshop.Responsible, plan.Id, plan.Version, central.Id, adaptation: null);
        Requirement drafted = (await workshop.Requirements.SaveDraftAsync(Workshop.Operator, central.Id, central.Version, central.Content with { ValidityDays = 730 })).Value;
        (await ExpiryAsync(workshop, central)).Should().Be(Workshop.Today.PlusDays(365), "a draft changes nothing");
        await workshop.Requirements.PublishAsync(Workshop.Operator, central.Id, drafted.Version);
        (await ExpiryAsync(workshop, central)).Should().Be(Workshop.Today.PlusDays(730));
    }

    private static async Task<(Requirement Definition, Plan Plan)> GivenToKariAsync(Workshop workshop, RequirementContent content)
    {
        Requirement definition = await workshop.PublishedAsync(content.Name, content: content);
        Plan plan = await workshop.PlanAsync(definitions: definition);
        plan = await workshop.ActivateAsync(plan.Id, definition.Id);
        await workshop.AssignAsync(plan.Id);
        return (definition, plan);
    }

    private static ValueTask<Result<Registration>> FulfilAsync(Workshop workshop, Requirement definition) =>
        workshop.Registrations.FulfilAsync(Workshop.Kari, Given.Kari, definition.Id, Today);

    private static ValueTask<Result<NotRelevantMark>> MarkAsync(Workshop workshop, Plan plan, Requirement definition) =>
        workshop.Registrations.MarkNotRelevantAsync(Workshop.Kari, Given.Kari, plan.Id, definition.Id, "Ikke hos oss");

    private static ValueTask<Result<NotRelevantMark>> MarkSubPlanAsync(Workshop workshop, Plan plan, SubPlanId subPlan) =>
        workshop.Registrations.MarkSubPlanNotRelevantAsync(Workshop.Kari, Given.Kari, plan.Id, subPlan, "Ikke hos oss");

    private static async Task MustBeDoneAsync(Workshop workshop, Requirement definition)
    {
        Requirement drafted = (await workshop.Requirements.SaveDraftAsync(Workshop.Responsible, definition.Id, definition.Version, definition.Content with { MustBeDone = true })).Value;
        (await workshop.Requirements.PublishAsync(Workshop.Responsible, definition.Id, drafted.Version)).IsAccepted.Should().BeTrue();
    }

    private static ValueTask<Result<Requirement>> WithoutSignatureAsync(Workshop workshop, Requirement definition) =>
        workshop.Requirements.SaveDraftAsync(Workshop.Responsible, definition.Id, definition.Version, definition.Content with { RequiresSignature = false });

    private static async Task<RegistrationSlice> SliceAsync(Workshop workshop, Requirement definition) =>
        (await workshop.Registrations.FindAsync(Workshop.Kari, Given.Kari, definition.Id)).Value;

    private static async Task<LocalDate?> ExpiryAsync(Workshop workshop, Requirement definition) =>
        (await SliceAsync(workshop, definition)).Registration.Standing.ExpiresOn;
}
