using Competence;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Collects what a host adds to competence management; packages extend it.</summary>
/// <param name="services">The host's services.</param>
/// <param name="options">The options that the host set.</param>
public sealed class CompetenceBuilder(IServiceCollection services, CompetenceOptions options)
{
    /// <summary>The host's services.</summary>
    public IServiceCollection Services { get; } = services;

    /// <summary>The options that the host set.</summary>
    public CompetenceOptions Options { get; } = options;
}
