using Competence.Conformance.Stores;
using Competence.Conformance.Suites;
using Competence.WebHost.Files;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.Acceptance.Tests.Files;

public sealed class FileSystemFileStoreConformance : FileStoreConformance
{
    protected override StoreFixture CreateStore() => new FolderFixture();

    /// <summary>Files in a folder, beside a store in memory.</summary>
    private sealed class FolderFixture : StoreFixture
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("competence-files").FullName;

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            Directory.Delete(_folder, recursive: true);
        }

        protected override ValueTask UseAsync(CompetenceBuilder builder)
        {
            builder.UseInMemory().Services.AddSingleton<IFileStore>(
                provider => new FileSystemFileStore(_folder, provider.GetRequiredService<CompetenceOptions>()));
            return ValueTask.CompletedTask;
        }
    }
}
