using Microsoft.Extensions.DependencyInjection;

namespace Competence.Conformance.Stores;

/// <summary>The store in memory, which the others are held against.</summary>
internal sealed class ReferenceFixture : StoreFixture
{
    protected override ValueTask UseAsync(CompetenceBuilder builder)
    {
        builder.UseInMemory();
        return ValueTask.CompletedTask;
    }
}
