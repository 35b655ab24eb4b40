using System.Collections.Immutable;
using Competence.Organisation;

namespace Competence.Delegation;

/// <summary>Offers the leaders that somebody is deputy of at sign-in (DEP-08).</summary>
/// <param name="delegations">Finds deputyships.</param>
/// <param name="reader">Tells which of them work.</param>
public sealed class ReplacedLeaders(IDelegations delegations, DeputyReader reader) : IReplacedLeaders
{
    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<ActingAs.Deputyship>> OfAsync(PersonId deputy, LocalDate today, CancellationToken cancellationToken = default)
    {
        ImmutableArray<Deputyship> found = await delegations.OfDeputyAsync(deputy, cancellationToken);
        ImmutableArray<DeputyshipStanding> working = await reader.WorkingAsync(found, today, cancellationToken);
        return [.. working.Select(standing =>
            new ActingAs.Deputyship(standing.Deputyship.Leader, standing.Deputyship.Key.LeaderPosition, standing.Unit!.Value))];
    }
}
