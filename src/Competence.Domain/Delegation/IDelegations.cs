using System.Collections.Immutable;

namespace Competence.Delegation;

/// <summary>Finds deputyships and delegated approvers by whom they concern.</summary>
public interface IDelegations
{
    /// <summary>Those among these positions that lead somebody directly on a day, each once, in no order; whom a loan lends counts while it is in effect.</summary>
    ValueTask<ImmutableArray<Leadership>> LeadershipsAsync(ImmutableArray<PositionId> positions, LocalDate today, CancellationToken cancellationToken = default);

    /// <summary>The open deputyships of these leaders' positions, expired ones too, by leader's position and then deputy.</summary>
    ValueTask<ImmutableArray<Deputyship>> OfLeadersAsync(ImmutableArray<PositionId> positions, CancellationToken cancellationToken = default);

    /// <summary>The open deputyships that a person has been chosen for, expired ones too, by leader's position.</summary>
    ValueTask<ImmutableArray<Deputyship>> OfDeputyAsync(PersonId deputy, CancellationToken cancellationToken = default);

    /// <summary>The open deputyships in which one of these positions is the leader's or the deputy's, by leader's position and then deputy.</summary>
    ValueTask<ImmutableArray<Deputyship>> OnPositionsAsync(ImmutableArray<PositionId> positions, CancellationToken cancellationToken = default);

    /// <summary>The open deputyships that last on a day, by leader's position and then deputy; from after <paramref name="last"/>.</summary>
    /// <param name="day">The day; those that expired before it are left out.</param>
    /// <param name="last">The last one that was read; none from the start.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    ValueTask<ImmutableArray<Deputyship>> LastingAsync(LocalDate day, DeputyshipKey? last, int take, CancellationToken cancellationToken = default);

    /// <summary>The delegated approvers of a leader's position that were not removed, by person.</summary>
    ValueTask<ImmutableArray<DelegatedApprover>> ApproversAsync(PositionId position, CancellationToken cancellationToken = default);
}
