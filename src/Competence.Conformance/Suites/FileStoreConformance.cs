using System.Security.Cryptography;
using System.Text;
using Competence.Conformance.Stores;
using Xunit;

namespace Competence.Conformance.Suites;

/// <summary>Attached files are kept whole or not at all, within the host's limits, and nothing that a client says of them is believed.</summary>
public abstract class FileStoreConformance : StoreSuite
{
    private const string Text = "text/plain";

    private IFileStore Files => Session.Get<IFileStore>();

    [Fact]
    public virtual async Task A_file_is_read_as_it_was_stored_until_it_is_deleted()
    {
        byte[] content = Encoding.UTF8.GetBytes("Kursbevis – æøå");
        StoredFile stored = (await SaveAsync(content, "../mappe\\bevis\u0007.txt")).Value;

        Assert.Equal(("bevis.txt", Text, content.Length), (stored.Name, stored.ContentType, stored.Length));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), stored.Sha256);
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

        Assert.True((await SaveAsync(Letters(10))).IsAccepted);
        Assert.Equal(FileRules.TooLarge, (await SaveAsync(Letters(11))).Refusal.Rule);
        Assert.Equal(FileRules.Empty, (await SaveAsync([])).Refusal.Rule);
        Assert.Equal(FileRules.TypeNotAllowed, (await SaveAsync(Letters(1), "side.html", "text/html")).Refusal.Rule);
    }

    [Fact]
    public virtual async Task A_file_that_is_not_what_it_is_called_or_said_to_be_is_refused_and_not_kept()
    {
        Assert.Equal(FileRules.NotOfItsType, (await SaveAsync(Letters(600), "bevis.pdf", "application/pdf")).Refusal.Rule);
        Assert.Equal(FileRules.NotOfItsType, (await SaveAsync("%PDF-1.7"u8.ToArray(), "bevis.exe", "application/pdf")).Refusal.Rule);
        Assert.Equal(FileRules.NotOfItsType, (await SaveAsync([.. Letters(100), 0], "notat.txt")).Refusal.Rule);
        Assert.True((await SaveAsync("%PDF-1.7"u8.ToArray(), "BEVIS.PDF", "application/pdf")).IsAccepted);
    }

    [Theory]
    [InlineData(511, false)]
    [InlineData(512, true)]
    [InlineData(600, true)]
    public virtual async Task So_many_first_bytes_tell_what_a_file_is_however_it_is_read(int at, bool isTaken)
    {
        byte[] content = Letters(2000);
        content[at] = 0;

        foreach (int most in (int[])[int.MaxValue, FileSignature.Enough, 100])
        {
            FileId id = Given.NewId<FileId>();
            await using SlowStream slow = new(content, most);
            Result<StoredFile> outcome = await Files.SaveAsync(new FileUpload(id, "notat.txt", Text, slow));
            Assert.Equal(isTaken, outcome.IsAccepted);
            await using Stream? kept = await Files.OpenAsync(id);
            Assert.Equal(isTaken, kept is not null);
        }
    }

    [Fact]
    public virtual async Task A_stream_that_breaks_leaves_nothing()
    {
        FileId id = Given.NewId<FileId>();
        await using BreakingStream broken = new(200_000);

        await Assert.ThrowsAsync<IOException>(async () => await Files.SaveAsync(new FileUpload(id, "notat.txt", Text, broken)));

        Assert.Null(await Files.OpenAsync(id));
    }

    private static byte[] Letters(int count) => [.. Enumerable.Repeat((byte)'a', count)];

    private async ValueTask<Result<StoredFile>> SaveAsync(byte[] content, string name = "fil.txt", string type = Text)
    {
        FileId id = Given.NewId<FileId>();
        Result<StoredFile> outcome = await Files.SaveAsync(new FileUpload(id, name, type, new MemoryStream(content)));
        await using Stream? kept = await Files.OpenAsync(id);
        Assert.Equal(outcome.IsAccepted, kept is not null);
        return outcome;
    }

    /// <summary>Gives so many bytes at most each time it is read, as a network does.</summary>
    private sealed class SlowStream(byte[] content, int most) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, most)], cancellationToken);
    }

    /// <summary>Letters that end in the middle, as when a client hangs up.</summary>
    private sealed class BreakingStream(int after) : MemoryStream
    {
        private int _given;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_given >= after)
            {
                throw new IOException("The client hung up.");
            }

            buffer.Span.Fill((byte)'a');
            _given += buffer.Length;
            return new(buffer.Length);
        }
    }
}
