using System.Collections.Immutable;
using Competence.Absences;

namespace Competence.Conformance.Stores;

/// <summary>Lists absences and lets something happen before the first list is given: who decides from that list decides from what no longer is.</summary>
/// <param name="absences">The store's.</param>
/// <param name="meanwhile">What happens, once.</param>
internal sealed class InterruptedAbsences(IAbsences absences, Func<ValueTask> meanwhile) : IAbsences
{
    private bool _hasHappened;

    public async ValueTask<ImmutableArray<Absence>> OfPositionAsync(PositionId position, CancellationToken cancellationToken = default)
    {
        ImmutableArray<Absence> found = await absences.OfPositionAsync(position, cancellationToken);
        if (!_hasHappened)
        {
            _hasHappened = true;
            await meanwhile();
        }

        return found;
    }

    public ValueTask<ImmutableArray<Absence>> OnPositionsAsync(ImmutableArray<PositionId> positions, CancellationToken cancellationToken = default) =>
        absences.OnPositionsAsync(positions, cancellationToken);

    public ValueTask<ImmutableArray<Absence>> DueAsync(LocalDate day, AbsenceId? last, int take, CancellationToken cancellationToken = default) =>
        absences.DueAsync(day, last, take, cancellationToken);
}
