using System.Collections.Immutable;
using Competence.Attachments;
using Competence.Domain.Tests.Assignments;
using Microsoft.Extensions.DependencyInjection;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.Attachments;

/// <summary>Contents that cannot be deleted keep their notes and stop nothing.</summary>
public class FileSweepTests
{
    private static readonly Actor Night = Actor.OfJob("unattached-files");

    [Fact]
    public async Task What_cannot_be_deleted_is_gone_past_and_told_at_the_end_and_tried_again_by_the_next_run()
    {
        using Hospital hospital = await Open();
        IUnattachedFiles unattached = hospital.Get<IUnattachedFiles>();
        FileId[] noted = [.. Enumerable.Range(1, FileSweepService.BatchSize + 2).Select(Id<FileId>)];
        foreach (FileId file in noted)
        {
            await unattached.NoteAsync(file, Morning);
        }

        hospital.Pass(Duration.FromDays(2));
        StubbornFiles files = new() { Kept = [noted[0], noted[7]] };
        FileSweepService sweep = new(unattached, files, hospital.Get<BusinessClock>());

        AggregateException failure = (await FluentActions.Awaiting(async () => await sweep.RunAsync(Night)).Should().ThrowAsync<AggregateException>()).Which;

        failure.InnerExceptions.Should().HaveCount(2).And.AllBeOfType<IOException>();
        failure.Message.Should().Contain(noted[0].ToString()).And.Contain(noted[7].ToString()).And.NotContain(noted[1].ToString());
        files.Deleted.Should().Equal(noted.Except(files.Kept));
        (await LeftAsync(unattached)).Should().Equal(noted[0], noted[7]);

        files.Kept = [];
        (await sweep.RunAsync(Night)).Value.Should().Be(2);
        (await LeftAsync(unattached)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_host_without_a_file_store_forgets_nothing_that_another_store_has_kept()
    {
        using Hospital hospital = await Open();
        using ServiceProvider without = new ServiceCollection().AddCompetence().AddDomain().Services.BuildServiceProvider();
        IUnattachedFiles unattached = hospital.Get<IUnattachedFiles>();
        FileSweepService sweep = new(unattached, without.GetRequiredService<IFileStore>(), hospital.Get<BusinessClock>());
        (await sweep.RunAsync(Night)).Value.Should().Be(0);
        await unattached.NoteAsync(Id<FileId>(1), Morning);
        hospital.Pass(Duration.FromDays(2));

        await FluentActions.Awaiting(async () => await sweep.RunAsync(Night)).Should().ThrowAsync<AggregateException>();

        (await LeftAsync(unattached)).Should().Equal(Id<FileId>(1));
    }

    private static async Task<ImmutableArray<FileId>> LeftAsync(IUnattachedFiles unattached) => await unattached.ListAsync(Morning + Duration.FromDays(9), 10);

    /// <summary>Files of which some cannot be deleted.</summary>
    private sealed class StubbornFiles : IFileStore
    {
        public FileId[] Kept { get; set; } = [];

        public List<FileId> Deleted { get; } = [];

        public ValueTask<Result<StoredFile>> SaveAsync(FileUpload upload, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public ValueTask<Stream?> OpenAsync(FileId id, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public ValueTask DeleteAsync(FileId id, CancellationToken cancellationToken = default)
        {
            if (Kept.Contains(id))
            {
                throw new IOException("It is open elsewhere.");
            }

            Deleted.Add(id);
            return ValueTask.CompletedTask;
        }
    }
}
