using Competence.Attachments;
using Competence.Domain.Tests.Plans;
using Competence.Domain.Tests.Registrations;
using Competence.Requirements;

namespace Competence.Domain.Tests.Requirements;

/// <summary>The relevant files of definitions: after the first publishing, at once, and gone with the definition.</summary>
public class RequirementFileTests
{
    private static readonly Actor Nobody = Workshop.Holding(Workshop.Ward),
        Neighbour = Workshop.Holding(Workshop.NextWard, Workshop.Granted(Role.ProfessionalResponsibleA, Workshop.NextWard)),
        OtherTrust = Workshop.Holding(Workshop.NextTrust, Workshop.Granted(Role.TrustAdmin, Workshop.NextTrust)),
        Former = Workshop.Holding(Workshop.Ward, Workshop.Granted(Role.ProfessionalResponsibleA, Workshop.Ward, Workshop.Today.PlusDays(-1)));

    [Fact]
    [Rule("REQ-20")]
    public void Files_are_added_after_the_first_publishing_only()
    {
        Given.Draft().AddFile(Scene.File(1), 5).Refusal.Rule.Should().Be(RequirementRules.FileBeforePublishing);

        Requirement published = Given.Published();
        published = published.Apply(published.AddFile(Scene.File(1), 5).Value);
        published.Files.Should().Equal(Scene.File(1));
        published.HasDraft.Should().BeFalse();
    }

    [Fact]
    [Rule("REQ-93")]
    public void An_archived_definition_keeps_its_files_as_they_are()
    {
        Requirement archived = Given.Archived() with { Files = [Scene.File(1)] };

        archived.AddFile(Scene.File(2), 5).Refusal.Rule.Should().Be(RequirementRules.Archived);
        archived.RemoveFile(Scene.File(1).File).Refusal.Rule.Should().Be(RequirementRules.Archived);
    }

    [Fact]
    public void There_are_so_many_files_and_their_descriptions_have_a_length()
    {
        Requirement definition = Given.Published() with { Files = [Scene.File(1), Scene.File(2)] };

        definition.AddFile(Scene.File(3), 2).Refusal.Should().Be(RequirementRules.TooManyFiles.Refuse(("most", 2)));
        definition.AddFile(Scene.File(3, new string('a', 201)), 3).Refusal.Rule.Should().Be(GeneralRules.TextTooLong);
        definition.AddFile(Scene.File(3), 3).IsAccepted.Should().BeTrue();
        definition.RemoveFile(Scene.File(3).File).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        definition.Apply(definition.RemoveFile(Scene.File(1).File).Value).Files.Should().Equal(Scene.File(2));
    }

    [Fact]
    [Rule("REQ-08", "REQ-20")]
    public async Task Those_who_may_edit_add_and_take_away_and_those_who_see_the_definition_read()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        RequirementFileService service = workshop.Get<RequirementFileService>();
        Requirement definition = await workshop.PublishedAsync("Brannvern");
        definition = (await service.AddAsync(Workshop.Responsible, definition.Id, definition.Version, Text())).Value;
        FileId file = definition.Files.Should().ContainSingle().Subject.File;

        foreach ((Actor actor, bool sees) in new[] { (Nobody, false), (Neighbour, true), (OtherTrust, true), (Former, false) })
        {
            Rule refused = sees ? GeneralRules.AccessDenied : GeneralRules.NotFound;
            (await service.AddAsync(actor, definition.Id, definition.Version, Text())).Refusal.Rule.Should().Be(refused);
            (await service.RemoveAsync(actor, definition.Id, definition.Version, file)).Refusal.Rule.Should().Be(refused);
            (await service.OpenAsync(actor, definition.Id, file)).IsAccepted.Should().Be(sees);
        }

        (await service.OpenAsync(Workshop.Responsible, definition.Id, Given.Id<FileId>(9))).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        (await service.AddAsync(Workshop.Responsible, definition.Id, definition.Version - 1, Text())).Refusal.Rule.Should().Be(GeneralRules.StorageConflict);
        (await service.AddAsync(Workshop.Responsible, Given.Id<RequirementId>(999), 1, Text())).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        (await service.RemoveAsync(Workshop.Responsible, definition.Id, definition.Version, file)).Value.Files.Should().BeEmpty();
    }

    [Fact]
    [Rule("REQ-77")]
    public async Task What_is_deleted_leaves_no_file_behind()
    {
        using Workshop workshop = await Workshop.OpenAsync();
        Requirement definition = await workshop.PublishedAsync("Brannvern");
        definition = (await workshop.Get<RequirementFileService>().AddAsync(Workshop.Responsible, definition.Id, definition.Version, Text())).Value;

        (await workshop.Requirements.DeleteAsync(Workshop.Responsible, definition.Id, definition.Version)).IsAccepted.Should().BeTrue();

        (await workshop.Requirements.FindAsync(Workshop.Responsible, definition.Id)).IsAccepted.Should().BeFalse();
        (await workshop.Get<IUnattachedFiles>().ListAsync(Instant.MaxValue, 10)).Should().Equal(definition.Files[0].File);
    }

    private static FileToAttach Text() => new("om.txt", "text/plain", "Om kravet", new MemoryStream("a"u8.ToArray()));
}
