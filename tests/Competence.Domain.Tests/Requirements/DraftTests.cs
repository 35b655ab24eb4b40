using System.Collections.Immutable;
using Competence.Requirements;
using Competence.Requirements.Courses;

namespace Competence.Domain.Tests.Requirements;

public class DraftTests
{
    private static readonly RequirementContent Old = Given.Content() with { ValidityDays = 365 };
    private static readonly RequirementContent New = Given.Content("Brannvern og evakuering") with { ValidityDays = 365 };

    [Fact]
    [Rule("REQ-03", "REQ-56")]
    public void A_new_definition_has_its_own_id_and_is_all_draft()
    {
        RequirementEvent.Created fact = Requirement.Create(Given.RequirementId, Given.Ward, isCentral: false, Old, Prerequisites.None).Value;
        Requirement created = Requirement.From(fact);

        created.Id.Should().Be(Given.RequirementId);
        created.Published.Should().BeNull();
        created.PublishedVersion.Should().Be(0);
        created.Draft.Should().Be(Old);
        created.DraftFields.Should().Equal(Enum.GetValues<RequirementField>());
        created.Content.Should().Be(Old);
        created.Version.Should().Be(1);
    }

    [Fact]
    [Rule("REQ-57")]
    public void A_draft_is_held_beside_what_is_published_until_it_is_published()
    {
        Requirement drafted = Given.Published(Old).Apply(SaveDraft(Given.Published(Old), New).Value);

        drafted.Published.Should().Be(Old);
        drafted.Draft.Should().Be(New);
        drafted.Content.Should().Be(Old);
        drafted.HasDraft.Should().BeTrue();
    }

    public static TheoryData<RequirementField, RequirementContent> OneChange => new()
    {
        { RequirementField.Name, Old with { Name = "Annet" } },
        { RequirementField.Description, Old with { Description = "Les dette." } },
        { RequirementField.LearningForm, Old with { LearningForm = LearningForm.Course } },
        { RequirementField.DocumentationForm, Old with { DocumentationForm = DocumentationForm.SelfRegistration } },
        { RequirementField.Category, Old with { Category = Given.Id<CategoryId>(1) } },
        { RequirementField.ValidityDays, Old with { ValidityDays = null } },
        { RequirementField.ManualExpiryDate, Old with { ManualExpiryDate = true } },
        { RequirementField.RequiresSignature, Old with { RequiresSignature = true } },
        { RequirementField.RepetitionCount, Old with { RepetitionCount = 3 } },
        { RequirementField.CommentField, Old with { CommentField = true } },
        { RequirementField.AllowAttachments, Old with { AllowAttachments = true } },
        { RequirementField.MustBeDone, Old with { MustBeDone = true } },
        { RequirementField.RecertifyAfterAbsence, Old with { RecertifyAfterAbsence = true } },
        { RequirementField.AllowAdaptation, Old with { AllowAdaptation = true } },
        { RequirementField.Checklist, Old with { Checklist = [new(Given.Id<ChecklistPointId>(1), "Slokkeutstyr")] } },
        { RequirementField.Dependencies, Old with { Dependencies = Given.Ids(20) } },
        { RequirementField.OwnerUnit, Old with { OwnerUnit = Given.NextWard } },
        { RequirementField.Courses, Old with { Courses = [Given.Course().Link] } },
        { RequirementField.Links, Old with { Links = [new("Instruks", "https://intern.no")] } },
    };

    [Theory]
    [MemberData(nameof(OneChange))]
    [Rule("REQ-58", "REQ-59")]
    public void A_field_that_differs_is_marked_and_loses_the_mark_when_it_is_set_back_and_when_it_is_published(RequirementField field, RequirementContent changed)
    {
        Requirement published = Given.Published(Old, central: true);
        Prerequisites prerequisites = Given.Prerequisites(Given.Published(id: 20));
        LinkableCourses courses = new([Given.Course()], Given.Monday);
        Requirement drafted = published.Apply(published.SaveDraft(changed, prerequisites, isStarted: false, courses).Value);

        drafted.DraftFields.Should().Equal(field);
        changed.Should().NotBe(Old);

        RequirementContent both = changed with { Description = "Og dette." };
        drafted.Apply(drafted.SaveDraft(both, prerequisites, isStarted: false).Value).DraftFields.Should().Contain(RequirementField.Description);
        Old.DifferencesFrom(published.Published).Should().BeEmpty("every field is set back");
        drafted.Apply(drafted.Publish(prerequisites, isStarted: false, courses: courses).Value).DraftFields.Should().BeEmpty("the field is published");
    }

    [Fact]
    public void Every_field_of_the_content_can_be_marked() =>
        typeof(RequirementContent).GetProperties().Where(property => property.CanWrite).Select(property => property.Name)
            .Should().BeEquivalentTo(Enum.GetNames<RequirementField>());

    [Fact]
    [Rule("REQ-59")]
    public void A_draft_is_saved_only_when_something_is_marked() =>
        SaveDraft(Given.Published(Old), Old with { Name = $" {Old.Name} " }).Refusal.Rule.Should().Be(RequirementRules.DraftUnchanged);

    [Fact]
    [Rule("REQ-59")]
    public void Only_a_saved_draft_can_be_published() =>
        Given.Published().Publish(Prerequisites.None, isStarted: false).Refusal.Rule.Should().Be(RequirementRules.NoDraft);

    [Fact]
    [Rule("REQ-59", "REQ-66")]
    public void Publishing_makes_the_draft_the_published_version_with_the_next_number()
    {
        Requirement drafted = Given.PublishedWithDraft(Old, New);

        RequirementEvent.Published fact = drafted.Publish(Prerequisites.None, isStarted: false).Value;
        Requirement published = drafted.Apply(fact);

        fact.Number.Should().Be(2);
        published.Published.Should().Be(New);
        published.PublishedVersion.Should().Be(2);
        published.HasDraft.Should().BeFalse();
    }

    [Fact]
    [Rule("REQ-60")]
    public void Discarding_the_draft_puts_all_back_to_what_is_published()
    {
        Requirement drafted = Given.PublishedWithDraft(Old, New);
        Requirement after = drafted.Apply(drafted.DiscardDraft().Value);

        after.Draft.Should().BeNull();
        after.Published.Should().Be(Old);
        after.PublishedVersion.Should().Be(1);
        after.DiscardDraft().Refusal.Rule.Should().Be(RequirementRules.NoDraft);
    }

    [Fact]
    [Rule("REQ-61")]
    public void Discarding_the_draft_of_what_was_never_published_deletes_it() =>
        Given.Draft().DiscardDraft().Value.Should().Be(new RequirementEvent.Deleted());

    [Fact]
    [Rule("REQ-62", "REQ-57", "REQ-60")]
    public void Worked_example_6_unsaved_is_lost_saved_is_kept_as_draft_and_a_discarded_draft_is_gone()
    {
        Requirement before = Given.Published(Old);

        SaveDraft(before, New).IsAccepted.Should().BeTrue();
        before.HasDraft.Should().BeFalse("a decision that is not kept changes nothing");

        Requirement saved = before.Apply(SaveDraft(before, New).Value);
        (saved.Published, saved.Draft).Should().Be((Old, New));

        Requirement discarded = saved.Apply(saved.DiscardDraft().Value);
        (discarded.Published, discarded.Draft).Should().Be((Old, null));
    }

    [Fact]
    [Rule("REQ-93")]
    public void An_archived_definition_can_neither_be_edited_published_nor_shared()
    {
        Requirement archived = Given.Archived() with { Draft = New };
        ImmutableArray<Refusal> refusals =
        [
            SaveDraft(archived, New).Refusal,
            archived.Publish(Prerequisites.None, isStarted: false).Refusal,
            archived.DiscardDraft().Refusal,
            archived.Share([new RequirementShare(Given.NextWard, false)]).Refusal,
            archived.EndShare(Given.Ward).Refusal,
        ];

        refusals.Select(refusal => refusal.Rule).Distinct().Should().Equal(RequirementRules.Archived);
    }

    private static Result<RequirementEvent.DraftSaved> SaveDraft(Requirement definition, RequirementContent content) =>
        definition.SaveDraft(content, Prerequisites.None, isStarted: false);
}
