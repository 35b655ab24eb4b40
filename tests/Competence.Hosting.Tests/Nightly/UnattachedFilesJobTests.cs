using Competence.Attachments;
using Competence.Hosting.Nightly;

namespace Competence.Hosting.Tests.Nightly;

public class UnattachedFilesJobTests
{
    [Fact]
    public async Task The_night_deletes_what_has_belonged_to_nothing_for_a_day()
    {
        using HostUnderTest host = new();
        FileId file = host.Given.NewId<FileId>();
        IFileStore files = host.Get<IFileStore>();
        await host.Get<IUnattachedFiles>().NoteAsync(file, host.Given.Moment.Now);
        (await files.SaveAsync(new FileUpload(file, "a.txt", "text/plain", new MemoryStream("a"u8.ToArray())))).IsAccepted.Should().BeTrue();

        (await host.Get<NightlyRunner>().RunOnceAsync()).Should().Be(0);
        (await files.OpenAsync(file)).Should().NotBeNull("an upload may still be going on");
        host.Clock.Advance(FileSweepService.Grace + Duration.FromSeconds(1));
        (await host.Get<NightlyRunner>().RunOnceAsync()).Should().Be(0);

        (await files.OpenAsync(file)).Should().BeNull();
    }
}
