using System.Collections.Immutable;
using Competence.Delegation;

namespace Competence.WebHost.Api.Contracts;

/// <summary>The deputies that a leader has today.</summary>
/// <param name="LeadsEmployees">Whether the position leads anybody; only then can deputies be set.</param>
/// <param name="MayChange">Whether who asks may set, change and remove them.</param>
/// <param name="Items">The deputies.</param>
internal sealed record LeaderDeputiesResponse(bool LeadsEmployees, bool MayChange, ImmutableArray<DeputyResponse> Items)
{
    /// <summary>Writes the deputies of a leader.</summary>
    public static LeaderDeputiesResponse Of(LeaderDeputies deputies) =>
        new(deputies.LeadsEmployees, deputies.MayChange, [.. deputies.Items.Select(DeputyResponse.Of)]);
}
