using System.Collections.Immutable;

namespace Competence.Access;

/// <summary>Loads what the access policy decides from.</summary>
public interface IAccessFacts
{
    /// <summary>All positions of a person, active or not, ordered by id; empty for an unknown person.</summary>
    ValueTask<ImmutableArray<PositionFacts>> PositionsAsync(PersonId person, CancellationToken cancellationToken = default);

    /// <summary>These positions, active or not, in no order; unknown ones are left out.</summary>
    ValueTask<ImmutableArray<PositionFacts>> PositionsAsync(ImmutableArray<PositionId> positions, CancellationToken cancellationToken = default);

    /// <summary>Whether at least one position that is active on <paramref name="today"/> has <paramref name="position"/> as the leader that applies (ACC-06): by the master data or by hand.</summary>
    ValueTask<bool> LeadsEmployeesAsync(PositionId position, LocalDate today, CancellationToken cancellationToken = default);

    /// <summary>Whether it is so for at least one active ordinary position by the master data: what the rights of a leader on plans follow from (ACC-30).</summary>
    ValueTask<bool> LeadsByMasterDataAsync(PositionId position, CancellationToken cancellationToken = default);
}
