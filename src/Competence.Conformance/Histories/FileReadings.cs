using Competence.Attachments;
using Competence.Registrations;
using Competence.Requirements;
using Xunit;

namespace Competence.Conformance.Histories;

/// <summary>What is attached has its content, and after two days of sweeping nothing else has.</summary>
internal static class FileReadings
{
    public static async ValueTask CheckAsync(StoryWorld world)
    {
        HashSet<FileId> ever = [];
        HashSet<FileId> attached = [.. (await world.RegistrationsAsync()).SelectMany(one => one.Attachments.Concat(one.EarlierAttachments)).Select(file => file.File)];
        foreach (RequirementId id in world.Requirements)
        {
            attached.UnionWith((await world.FindAsync<RequirementId, Requirement>(id))?.Files.Select(file => file.File) ?? []);
            await AddAsync(ever, world, new Subject(Requirement.SubjectKind, id.Value));
            foreach (PersonId person in world.Persons)
            {
                await AddAsync(ever, world, Registration.SubjectOf(new RegistrationKey(person, id)));
            }
        }

        IUnattachedFiles unattached = world.Get<IUnattachedFiles>();
        Instant later = world.Get<BusinessClock>().Read().Now + Duration.FromDays(1);
        Assert.Equal(ever.Except(attached).Order(), (await unattached.ListAsync(later, 10_000)).Order());
        world.Store.Clock.Advance(FileSweepService.Grace + Duration.FromHours(1));
        Assert.Equal(ever.Count - attached.Count, (await world.Get<FileSweepService>().RunAsync(Actor.OfJob("file-sweep"))).Value);
        foreach (FileId file in ever)
        {
            await using Stream? content = await world.Get<IFileStore>().OpenAsync(file);
            Assert.Equal(attached.Contains(file), content is not null);
        }
    }

    private static async ValueTask AddAsync(HashSet<FileId> ever, StoryWorld world, Subject subject) =>
        ever.UnionWith((await world.Get<IHistory>().ListAsync(subject, new HistoryPage(10_000, Audience: Audience.Audit)))
            .Select(entry => entry.Fact).OfType<IAttachesFile>().Select(fact => fact.Attached));
}
