using System.Security.Cryptography;
using System.Text;
using Competence.WebHost.Files;

namespace Competence.Acceptance.Tests.Files;

public sealed class FileSystemFileStoreTests : IDisposable
{
    private const string Pdf = "application/pdf";
    private static readonly FileId Id = FileId.From(new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));

    private readonly CompetenceOptions _options = new() { LargestFile = 200_000 };
    private readonly string _folder = Directory.CreateTempSubdirectory("competence-files").FullName;
    private readonly FileSystemFileStore _store;

    public FileSystemFileStoreTests() => _store = new FileSystemFileStore(_folder, _options);

    [Theory]
    [InlineData(6)]
    [InlineData(512)]
    [InlineData(513)]
    [InlineData(100_000)]
    [InlineData(200_000)]
    public async Task What_was_saved_is_read_back(int length)
    {
        byte[] content = PdfOf(length);

        Result<StoredFile> saved = await SaveAsync(Pdf, content);

        saved.Value.Should().Be(new StoredFile(Id, "kursbevis.pdf", Pdf, length, Convert.ToHexStringLower(SHA256.HashData(content))));
        (await ReadAsync(Id)).Should().Equal(content);
        Files().Should().ContainSingle();
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_as_soon_as_the_limit_is_passed_and_leaves_nothing()
    {
        await using EndlessPdf endless = new();

        Result<StoredFile> saved = await _store.SaveAsync(new FileUpload(Id, "stor.pdf", Pdf, endless));

        saved.Refusal.Should().Be(FileRules.TooLarge.Refuse(("name", "stor.pdf"), ("most", 200_000L)));
        endless.Given.Should().BeLessThan(500_000);
        Files().Should().BeEmpty();
        (await _store.OpenAsync(Id)).Should().BeNull();
    }

    [Theory]
    [InlineData(Pdf, "<html>", "file.not-of-its-type")]
    [InlineData("text/html", "<html>", "file.type-not-allowed")]
    [InlineData("text/plain", "%PDF-1.7", "file.not-of-its-type")]
    public async Task A_file_that_is_not_what_it_says_is_refused_and_leaves_nothing(string type, string head, string code)
    {
        (await SaveAsync(type, Encoding.Latin1.GetBytes(head))).Refusal.Code.Should().Be(code);

        Files().Should().BeEmpty();
    }

    [Fact]
    public async Task A_type_that_the_host_allows_and_nothing_is_known_of_is_refused()
    {
        _options.FileTypes = ["video/mp4"];

        (await SaveAsync("video/mp4", [1, 2, 3])).Refusal.Code.Should().Be(FileRules.NotOfItsType.Code);
    }

    [Fact]
    public async Task Fifty_megabytes_go_through_a_small_buffer()
    {
        const int Size = 50 * 1024 * 1024;
        _options.LargestFile = Size;
        await using CountedPdf content = new(Size, _folder);

        StoredFile saved = (await _store.SaveAsync(new FileUpload(Id, "stor.pdf", Pdf, content))).Value;

        saved.Length.Should().Be(Size);
        content.LargestRead.Should().BeLessThanOrEqualTo(128 * 1024);
        content.MostHeld.Should().BeLessThanOrEqualTo(128 * 1024, "what is read is written before more is read");
        await using Stream read = (await _store.OpenAsync(Id))!;
        read.Should().BeOfType<FileStream>().Which.Length.Should().Be(Size);
    }

    [Fact]
    public async Task What_a_killed_host_left_half_written_is_no_file_and_goes_when_the_next_one_starts()
    {
        await SaveAsync(Pdf, PdfOf(10));
        FileId killed = FileId.From(new Guid(9, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
        string left = Path.Combine(_folder, killed.ToString()[^2..], $"{killed}.abcdefgh.ijk.part");
        Directory.CreateDirectory(Path.GetDirectoryName(left)!);
        await File.WriteAllBytesAsync(left, PdfOf(5));

        (await _store.OpenAsync(killed)).Should().BeNull();
        _store.DeleteUnfinished().Should().Be(1);
        _store.DeleteUnfinished().Should().Be(0);

        (await ReadAsync(Id)).Should().Equal(PdfOf(10));
        Files().Should().ContainSingle();
    }

    [Fact]
    public void Where_nothing_was_ever_kept_there_is_nothing_to_delete() =>
        new FileSystemFileStore(Path.Combine(_folder, "none"), _options).DeleteUnfinished().Should().Be(0);

    [Fact]
    public async Task An_empty_file_is_refused() =>
        (await SaveAsync(Pdf, [])).Refusal.Should().Be(FileRules.Empty.Refuse(("name", "kursbevis.pdf")));

    [Fact]
    public async Task A_stream_that_breaks_leaves_nothing_and_what_was_there_before_stays()
    {
        await SaveAsync(Pdf, PdfOf(10));

        Func<Task> broken = async () => await _store.SaveAsync(new FileUpload(Id, "ny.pdf", Pdf, new EndlessPdf(breaksAfter: 150_000)));

        await broken.Should().ThrowAsync<IOException>();
        Files().Should().ContainSingle();
        (await ReadAsync(Id)).Should().Equal(PdfOf(10));
    }

    [Fact]
    public async Task A_file_is_replaced_whole_while_somebody_reads_the_old_one()
    {
        await SaveAsync(Pdf, PdfOf(10));
        await using Stream old = (await _store.OpenAsync(Id))!;

        await SaveAsync(Pdf, PdfOf(1000));

        using MemoryStream read = new();
        await old.CopyToAsync(read);
        read.ToArray().Should().Equal(PdfOf(10));
        (await ReadAsync(Id)).Should().Equal(PdfOf(1000));
    }

    [Fact]
    public async Task A_deleted_file_is_gone_and_deleting_it_again_does_nothing()
    {
        await SaveAsync(Pdf, PdfOf(10));

        await _store.DeleteAsync(Id);
        await _store.DeleteAsync(Id);

        (await _store.OpenAsync(Id)).Should().BeNull();
        Files().Should().BeEmpty();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static byte[] PdfOf(int length)
    {
        byte[] content = new byte[length];
        new Random(7).NextBytes(content);
        "%PDF-"u8.CopyTo(content);
        return content;
    }

    private ValueTask<Result<StoredFile>> SaveAsync(string type, byte[] content) =>
        _store.SaveAsync(new FileUpload(Id, "kursbevis.pdf", type, new MemoryStream(content)));

    private async Task<byte[]> ReadAsync(FileId id)
    {
        await using Stream content = (await _store.OpenAsync(id))!;
        using MemoryStream read = new();
        await content.CopyToAsync(read);
        return read.ToArray();
    }

    private string[] Files() => Directory.GetFiles(_folder, "*", SearchOption.AllDirectories);

    /// <summary>A PDF that never ends, or that breaks; counts what it gave.</summary>
    private sealed class EndlessPdf(long breaksAfter = long.MaxValue) : MemoryStream
    {
        public long Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Given >= breaksAfter)
            {
                throw new IOException("The client hung up.");
            }

            if (Given == 0)
            {
                "%PDF-"u8.CopyTo(buffer.Span);
            }

            Given += buffer.Length;
            return new(buffer.Length);
        }
    }

    /// <summary>A PDF of a size; counts how it is read, and at every read how much of what was given before is not written yet.</summary>
    private sealed class CountedPdf(int size, string folder) : MemoryStream
    {
        private int _given;

        public int LargestRead { get; private set; }

        public long MostHeld { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            long written = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
            (LargestRead, MostHeld) = (Math.Max(LargestRead, buffer.Length), Math.Max(MostHeld, _given - written));
            int count = Math.Min(buffer.Length, size - _given);
            if (_given == 0)
            {
                "%PDF-"u8.CopyTo(buffer.Span);
            }

            _given += count;
            return new(count);
        }
    }
}
