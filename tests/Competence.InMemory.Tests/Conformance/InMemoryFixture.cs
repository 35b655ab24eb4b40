using Competence.Conformance.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.InMemory.Tests.Conformance;

internal sealed class InMemoryFixture : StoreFixture
{
    protected override ValueTask UseAsync(CompetenceBuilder builder)
    {
        builder.UseInMemory();
        return ValueTask.CompletedTask;
    }
}
