using System.Text;
using Competence.Conformance.Stores;
using Xunit;

namespace Competence.Conformance.Suites;

/// <summary>Attached files are kept whole or not at all, within the host's limits.</summary>
public abstract class FileStoreConformance : StoreSuite
{
    private IFileStore Files => Session.Get<IFileStore>();

    [Fact]
    public virtual async Task A_file_is_read_as_it_was_stored_until_it_is_deleted()
    {
        byte[] content = Encoding.UTF8.GetBytes("Kursbevis – æøå");
        StoredFile stored = (await SaveAsync(content, "../mappe\\bevis\u0007.txt")).Value;

        Assert.Equal(("bevis.txt", "text/plain", content.Length), (stored.Name, stored.ContentType, stored.Length));
        await using (Stream read = (await Files.OpenAsync(stored.Id))!)
        {
            using MemoryStream copy = new();
            await read.CopyToAsync(copy);
            Assert.Equal(content, copy.ToArray());
        }

        await Files.DeleteAsync(stored.Id);
        await Files.DeleteAsync(stored.Id);
        Assert.Null(await Files.OpenAsync(stored.Id));
    }

    [Fact]
    public virtual async Task A_file_outside_the_limits_is_refused_and_not_kept()
    {
        Session.Get<CompetenceOptions>().LargestFile = 10;

        Assert.True((await SaveAsync(new byte[10])).IsAccepted);
        Assert.Equal(FileRules.TooLarge, (await SaveAsync(new byte[11])).Refusal.Rule);
        Assert.Equal(FileRules.Empty, (await SaveAsync([])).Refusal.Rule);
        Assert.Equal(FileRules.TypeNotAllowed, (await SaveAsync(new byte[1], type: "text/html")).Refusal.Rule);
    }

    private async ValueTask<Result<StoredFile>> SaveAsync(byte[] content, string name = "fil.txt", string type = "text/plain")
    {
        FileId id = Given.NewId<FileId>();
        Result<StoredFile> outcome = await Files.SaveAsync(new FileUpload(id, name, type, new MemoryStream(content)));
        await using Stream? kept = await Files.OpenAsync(id);
        Assert.Equal(outcome.IsAccepted, kept is not null);
        return outcome;
    }
}
