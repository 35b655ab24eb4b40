using Competence.Conformance.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.HandWrittenStore.Tests.Conformance;

internal sealed class DocumentFixture : StoreFixture
{
    protected override ValueTask UseAsync(CompetenceBuilder builder)
    {
        builder.UseDocuments();
        return ValueTask.CompletedTask;
    }
}
