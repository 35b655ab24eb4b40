using Competence.Domain.Tests.Requirements;
using Competence.Registrations;
using Competence.Registrations.Resets;
using Competence.Requirements;

namespace Competence.Domain.Tests.Registrations.Resets;

public class ResetDecisionTests
{
    private static readonly RequirementResetId Reset = Given.Id<RequirementResetId>(60);
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 8, 0);

    [Fact]
    [Rule("REQ-67", "REQ-73")]
    public void A_reset_begins_at_once_beside_a_draft_and_one_at_a_time()
    {
        Requirement drafted = Given.PublishedWithDraft(Given.Content(), Given.Content("Nytt navn"));

        RequirementEvent.ResetBegun begun = drafted.BeginReset(Reset, "  Ny prosedyre ").Value;
        Requirement during = drafted.Apply(begun);

        begun.Should().Be(new RequirementEvent.ResetBegun(Reset, "Ny prosedyre"));
        during.Should().Be(drafted with { RunningReset = Reset, Version = drafted.Version + 1 });
        during.BeginReset(Given.Id<RequirementResetId>(61), "En til").Refusal.Rule.Should().Be(RequirementRules.BeingReset);
        during.Publish(Prerequisites.None, isStarted: false).Refusal.Rule.Should().Be(RequirementRules.BeingReset);
        during.Apply(during.FinishReset().Value).Should().Be(drafted with { Version = drafted.Version + 2 });
    }

    [Fact]
    [Rule("REQ-93")]
    public void What_is_archived_linked_to_a_course_or_never_published_is_not_reset()
    {
        RequirementContent course = Given.Content() with { DocumentationForm = DocumentationForm.CoursePortalConfirmation };

        Given.Archived().BeginReset(Reset, "Grunn").Refusal.Rule.Should().Be(RequirementRules.Archived);
        Given.Published(course).BeginReset(Reset, "Grunn").Refusal.Rule.Should().Be(RequirementRules.CourseLinkedNotReset);
        Given.Draft().BeginReset(Reset, "Grunn").Refusal.Rule.Should().Be(RequirementRules.NothingToReset);
        Given.Published().FinishReset().Refusal.Rule.Should().Be(RequirementRules.NotBeingReset);
    }

    [Fact]
    public void A_reset_has_a_reason()
    {
        foreach (string nothing in new[] { "", "  \n" })
        {
            Given.Published().BeginReset(Reset, nothing).Refusal.Should().Be(GeneralRules.TextMissing.Refuse(("field", "reason")));
        }

        string longest = new('x', Requirement.LongestReason);
        Given.Published().BeginReset(Reset, longest).IsAccepted.Should().BeTrue();
        Given.Published().BeginReset(Reset, longest + "x").Refusal.Rule.Should().Be(GeneralRules.TextTooLong);
    }

    [Fact]
    [Rule("REQ-73")]
    public void A_reset_goes_through_the_people_in_their_order_and_through_nobody_twice()
    {
        RequirementReset begun = Begun(people: 3);
        PersonId first = Given.Id<PersonId>(1), second = Given.Id<PersonId>(2);

        RequirementReset after = begun.Apply(begun.Advance(second, 2, 1, Now + Duration.FromMinutes(1)).Value);
        RequirementReset finished = after.Apply(after.Finish(Now + Duration.FromMinutes(2)).Value);

        after.Should().Be(begun with { Reached = second, People = 2, Registrations = 1, MovedAt = Now + Duration.FromMinutes(1), Version = 2 });
        after.Advance(first, 1, 1, Now).Refusal.Rule.Should().Be(RequirementResetRules.IsOver);
        after.Advance(second, 1, 1, Now).Refusal.Rule.Should().Be(RequirementResetRules.IsOver);
        after.Advance(Given.Id<PersonId>(3), 1, 0, Now).IsAccepted.Should().BeTrue();
        finished.Should().Be(after with
        {
            State = RequirementResetState.Finished,
            MovedAt = Now + Duration.FromMinutes(2),
            FinishedAt = Now + Duration.FromMinutes(2),
            Version = 3,
        });
        finished.Advance(Given.Id<PersonId>(4), 1, 1, Now).Refusal.Rule.Should().Be(RequirementResetRules.IsOver);
        finished.Finish(Now).Refusal.Rule.Should().Be(RequirementResetRules.IsOver);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, 3, 0)]
    [InlineData(1, 3, 33)]
    [InlineData(3, 3, 99)]
    [InlineData(4, 3, 99)]
    public void It_is_whole_when_it_is_finished_and_not_before(int done, int people, int percent)
    {
        RequirementReset running = Begun(people) with { People = done };

        running.Percent.Should().Be(percent);
        running.Apply(new RequirementResetEvent.Finished(Now)).Percent.Should().Be(100);
    }

    [Fact]
    [Rule("REQ-75")]
    public void Its_events_are_by_whoever_began_it() =>
        Begun(people: 1).OriginAt(Now).Should().Be(new EventOrigin(Now, Given.Id<PersonId>(9), Given.Id<PositionId>(8)));

    [Fact]
    [Rule("REQ-73")]
    public void Only_the_reset_that_is_under_way_resets_registrations()
    {
        Requirement during = Given.Published().Apply(new RequirementEvent.ResetBegun(Reset, "Ny prosedyre"));

        Registration.ResetForEverybody(during, Begun(people: 1)).Value
            .Should().Be(new RegistrationEvent.ResetForEverybody(Reset, new LocalDate(2026, 3, 2), "Ny prosedyre"));
        Registration.ResetForEverybody(Given.Published(), Begun(people: 1)).Refusal.Rule.Should().Be(RequirementRules.NotBeingReset);
        Registration.ResetForEverybody(during with { RunningReset = Given.Id<RequirementResetId>(61) }, Begun(people: 1)).Refusal.Rule
            .Should().Be(RequirementRules.NotBeingReset);
        Registration.ResetForEverybody(during.Apply(new RequirementEvent.Archived(new LocalDate(2026, 3, 2), Given.Id<PersonId>(9), "Utgått")), Begun(people: 1)).Refusal.Rule.Should().Be(RegistrationRules.Archived);
    }

    [Fact]
    [Rule("REQ-73", "REQ-77", "REQ-93")]
    public void A_definition_that_is_being_reset_is_neither_archived_nor_deleted()
    {
        Requirement during = Given.Published().Apply(new RequirementEvent.ResetBegun(Reset, "Ny prosedyre"));

        during.Archive(Given.Id<PersonId>(9), "Utgått", new LocalDate(2026, 3, 2)).Refusal.Rule.Should().Be(RequirementRules.BeingReset);
        during.Delete(isInPlan: false, isStarted: false).Refusal.Rule.Should().Be(RequirementRules.BeingReset);
    }

    private static RequirementReset Begun(int people) => RequirementReset.From(new RequirementResetEvent.Begun(
        Reset, Given.RequirementId, new ResetExtent(people, people, people), "Ny prosedyre", new LocalDate(2026, 3, 2), Now, Given.Id<PersonId>(9),
        Given.Id<PositionId>(8)));
}
