using System.Text;
using Competence.Organisation.Import;
using Competence.Testing.Time;
using Competence.WebHost.Components.Imports;
using Competence.WebHost.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Competence.Acceptance.Tests.Imports;

/// <summary>How long an uploaded file is kept that nobody imports.</summary>
public sealed class ImportDeskTests : IDisposable
{
    private static readonly PersonId Operator = PersonId.From(Guid.CreateVersion7());

    private readonly string _root = Directory.CreateTempSubdirectory("competence-desk-").FullName;
    private readonly FakeClock _clock = FakeClock.OnAMonday();
    private readonly RungTime _time = new();

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task A_file_that_nobody_asks_for_is_removed_an_hour_after_it_came()
    {
        using IHost host = await OpenAsync();
        ImportDesk desk = host.Services.GetRequiredService<ImportDesk>();
        UploadedFile file = await KeepAsync(desk);

        _clock.Advance(Duration.FromHours(1));
        _time.Ring();
        File.Exists(file.Path).Should().BeTrue();
        desk.Find(file.Id.ToString(), Operator).Should().Be(file);

        _clock.Advance(Duration.FromSeconds(1));
        desk.Find(file.Id.ToString(), Operator).Should().BeNull();
        _time.Ring();
        File.Exists(file.Path).Should().BeFalse();
        _time.Period.Should().BeLessThanOrEqualTo(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_file_that_breaks_off_while_it_is_kept_is_not_left_behind()
    {
        using IHost host = await OpenAsync();

        Func<Task> broken = () => KeepAsync(host.Services.GetRequiredService<ImportDesk>(), new CancellationToken(canceled: true));

        await broken.Should().ThrowAsync<OperationCanceledException>();
        Directory.GetFiles(host.Services.GetRequiredService<TemporaryFiles>().Folder).Should().ContainSingle("the lock is left");
    }

    private static Task<UploadedFile> KeepAsync(ImportDesk desk, CancellationToken stop = default)
    {
        byte[] text = Encoding.UTF8.GetBytes("object_id\n7001\n");
        FormFile file = new(new MemoryStream(text), 0, text.Length, "file", "fil.csv");
        return desk.KeepAsync(Operator, ImportKind.Positions, new LocalDate(2026, 3, 2), file, stop);
    }

    private async Task<IHost> OpenAsync()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services.AddSingleton<IClock>(_clock);
        builder.Services.AddSingleton<TimeProvider>(_time);
        builder.Services.AddSingleton(_ => new TemporaryFiles(_root));
        builder.Services.AddSingleton<ImportDesk>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<ImportDesk>());
        builder.Services.AddCompetence();
        IHost host = builder.Build();
        await host.StartAsync();
        return host;
    }
}
