using System.Text;
using Competence.WebHost.Files;

namespace Competence.Acceptance.Tests.Files;

public sealed class FileSystemFileStoreTests : IDisposable
{
    private const string Pdf = "application/pdf";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
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

        saved.Value.Should().Be(new StoredFile(Id, "kursbevis.pdf", Pdf, length));
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
    [InlineData(Pdf, "%PDF-1.7", true)]
    [InlineData(Pdf, "MZ\u0090\0", false)]
    [InlineData(Pdf, "<html>", false)]
    [InlineData("image/png", "\u0089PNG\r\n\u001a\n", true)]
    [InlineData("image/png", "GIF89a", false)]
    [InlineData("image/jpeg", "\u00ff\u00d8\u00ff\u00e0", true)]
    [InlineData("image/jpeg", "%PDF-1.7", false)]
    [InlineData("text/plain", "Bl\u00e5b\u00e6rsyltet\u00f8y\r\n", true)]
    [InlineData("text/plain", "a\0b", false)]
    [InlineData(Word, "PK\u0003\u0004", true)]
    [InlineData(Word, "PK", false)]
    [InlineData("application/zip", "PK\u0003\u0004", false)]
    [InlineData("text/html", "<html>", false)]
    public async Task A_file_is_taken_when_its_type_is_allowed_and_its_first_bytes_are_of_that_type(string type, string head, bool isTaken)
    {
        Result<StoredFile> saved = await SaveAsync(type, Encoding.Latin1.GetBytes(head));

        saved.IsAccepted.Should().Be(isTaken);
        if (!isTaken)
        {
            saved.Refusal.Should().Be(FileRules.TypeNotAllowed.Refuse(("name", "kursbevis.pdf"), ("type", type)));
            Files().Should().BeEmpty();
        }
    }

    [Fact]
    public async Task A_type_that_the_host_allows_and_nothing_is_known_of_is_refused()
    {
        _options.FileTypes = ["video/mp4"];

        (await SaveAsync("video/mp4", [1, 2, 3])).Refusal.Code.Should().Be(FileRules.TypeNotAllowed.Code);
    }

    [Fact]
    public async Task An_empty_file_is_refused() =>
        (await SaveAsync(Pdf, [])).Refusal.Should().Be(FileRules.Empty.Refuse(("name", "kursbevis.pdf")));

    [Theory]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData(@"D:\bilder\bevis.pdf", "bevis.pdf")]
    [InlineData("be\u0000vis\u202Efdp.pdf\r\n", "bevisfdp.pdf")]
    [InlineData(" .. ", "file")]
    [InlineData("mappe/", "file")]
    [InlineData("Bevis på kurs (1).pdf", "Bevis på kurs (1).pdf")]
    public async Task A_name_loses_its_folders_and_what_cannot_be_seen(string given, string kept) =>
        (await _store.SaveAsync(new FileUpload(Id, given, Pdf, new MemoryStream(PdfOf(10))))).Value.Name.Should().Be(kept);

    [Fact]
    public async Task A_long_name_is_cut_before_its_extension()
    {
        string name = (await _store.SaveAsync(new FileUpload(Id, new string('a', 500) + ".pdf", Pdf, new MemoryStream(PdfOf(10))))).Value.Name;

        name.Should().HaveLength(200).And.EndWith("a.pdf");
    }

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
}
