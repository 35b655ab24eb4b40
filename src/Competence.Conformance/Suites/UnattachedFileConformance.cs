using System.Collections.Immutable;
using Competence.Attachments;
using Competence.Conformance.Stores;
using Competence.Registrations;
using Competence.Requirements;
using Competence.Testing.Building;
using Xunit;

namespace Competence.Conformance.Suites;

/// <summary>Which files belong to nothing is known whatever is stopped: they are noted first, and taken out by the commit that attaches them.</summary>
public abstract class UnattachedFileConformance : StoreSuite
{
    private IUnattachedFiles Files => Session.Get<IUnattachedFiles>();

    private Instant Now => Given.Moment.Now;

    [Fact]
    public virtual async Task Files_are_listed_from_the_one_that_has_belonged_to_nothing_for_longest_until_they_are_forgotten()
    {
        ImmutableArray<FileId> ids = [.. Enumerable.Range(0, 5).Select(_ => Given.NewId<FileId>())];
        await Files.NoteAsync(ids[2], Now - Duration.FromHours(1));
        await Files.NoteAsync(ids[1], Now - Duration.FromHours(3));
        await Files.NoteAsync(ids[0], Now - Duration.FromHours(1));
        await Files.NoteAsync(ids[3], Now);
        await Files.NoteAsync(ids[4], Now - Duration.FromHours(9));
        await Files.NoteAsync(ids[4], Now - Duration.FromHours(2));

        Assert.Equal([ids[1], ids[4], ids[0], ids[2]], await Files.ListAsync(Now, 10));
        Assert.Equal([ids[1], ids[4]], await Files.ListAsync(Now - Duration.FromHours(1), 10));
        Assert.Equal([ids[1], ids[4], ids[0]], await Files.ListAsync(Now, 3));

        await Files.ForgetAsync([ids[1], ids[0], Given.NewId<FileId>()]);
        await Files.ForgetAsync([]);
        Assert.Equal([ids[4], ids[2]], await Files.ListAsync(Now, 10));
    }

    [Fact]
    public virtual async Task A_commit_that_attaches_a_file_takes_it_out_and_one_that_detaches_it_notes_it_from_then_on()
    {
        (Registration blank, AttachedFile file) = await PrepareAsync();
        await Files.NoteAsync(file.File, Now - Duration.FromDays(3));
        RegistrationEvent.AttachmentAdded added = new(file);
        RegistrationEvent.AttachmentRemoved removed = new(file.File, file.Name);
        Registration with = blank.Apply(added);

        Assert.True((await Session.CommitAsync(work => work.Save(with, added))).IsAccepted);
        Assert.Empty(await Files.ListAsync(Now + Duration.FromDays(1), 10));
        Assert.Equal(with, await FindAsync<RegistrationKey, Registration>(blank.Key));

        Assert.True((await Session.CommitAsync(work => work.Save(with.Apply(removed), removed))).IsAccepted);
        Assert.Empty(await Files.ListAsync(Now, 10));
        Assert.Equal([file.File], await Files.ListAsync(Now + Duration.FromSeconds(1), 10));
    }

    [Fact]
    public virtual async Task A_commit_that_is_refused_changes_nothing_of_it()
    {
        (Registration blank, AttachedFile file) = await PrepareAsync();
        await Files.NoteAsync(file.File, Now - Duration.FromDays(3));
        RegistrationEvent.AttachmentAdded added = new(file);

        Result<Commit> late = await Session.CommitAsync(work => work.Save(blank.Apply(added) with { Version = 7 }, added));

        Assert.Equal(GeneralRules.StorageConflict, late.Refusal.Rule);
        Assert.Equal([file.File], await Files.ListAsync(Now, 10));
    }

    [Fact]
    public virtual async Task A_registration_and_a_definition_come_back_with_their_files_in_order()
    {
        (Registration blank, AttachedFile file) = await PrepareAsync();
        AttachedFile second = file with { File = Given.NewId<FileId>(), Name = "to «æøå».pdf", Description = "Side 2 av 2" };
        AttachedFile third = second with { File = Given.NewId<FileId>() };
        RegistrationEvent[] facts =
        [
            new RegistrationEvent.AttachmentAdded(second), new RegistrationEvent.AttachmentAdded(file),
            new RegistrationEvent.ResetAfterAbsence(Today), new RegistrationEvent.AttachmentAdded(third),
        ];
        Registration registration = blank;
        foreach (RegistrationEvent fact in facts)
        {
            registration = registration.Apply(fact);
            Assert.True((await Session.CommitAsync(work => work.Save(registration, fact))).IsAccepted);
        }

        Requirement definition = (await FindAsync<RequirementId, Requirement>(blank.Key.Requirement))!;
        RequirementEvent.FileAdded relevant = new(file with { File = Given.NewId<FileId>() });
        Assert.True((await Session.CommitAsync(work => work.Save(definition.Apply(relevant), relevant))).IsAccepted);

        Registration found = (await FindAsync<RegistrationKey, Registration>(blank.Key))!;
        Assert.Equal(registration, found);
        Assert.Equal([second, file], found.EarlierAttachments);
        Assert.Equal([third], found.Attachments);
        Assert.Equal([relevant.File], (await FindAsync<RequirementId, Requirement>(definition.Id))!.Files);
        Assert.Equal(found, (await Session.Get<IPersonSlices>().FindAsync(blank.Key.Person, definition.Id))!.Registration with { Standing = found.Standing });
    }

    private async ValueTask<(Registration Blank, AttachedFile File)> PrepareAsync()
    {
        SmallRegion region = await Given.RegionAsync(employees: 1);
        Requirement definition = await Given.RequirementAsync(region.Ward, new RequirementContent { Name = "Kurs", AllowAttachments = true });
        AttachedFile file = new(
            Given.NewId<FileId>(), "bevis.pdf", "application/pdf", 1234, new string('a', 64), Description: null, Today, region.Employees[0].Id);
        return (Registration.Blank(new RegistrationKey(region.Employees[0].Id, definition.Id)), file);
    }
}
