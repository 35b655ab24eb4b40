using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.Conformance.Stores;

/// <summary>Reads people and lets something happen before the first answer is given: who decides from that answer decides from what no longer is.</summary>
/// <param name="slices">The store's.</param>
/// <param name="meanwhile">What happens, once.</param>
internal sealed class InterruptedSlices(IPersonSlices slices, Func<ValueTask> meanwhile) : IPersonSlices
{
    private bool _hasHappened;

    public async ValueTask<PersonSlice?> FindAsync(PersonId person, CancellationToken cancellationToken = default)
    {
        PersonSlice? found = await slices.FindAsync(person, cancellationToken);
        await InterruptAsync();
        return found;
    }

    public async ValueTask<RegistrationSlice?> FindAsync(PersonId person, RequirementId requirement, CancellationToken cancellationToken = default)
    {
        RegistrationSlice? found = await slices.FindAsync(person, requirement, cancellationToken);
        await InterruptAsync();
        return found;
    }

    public async IAsyncEnumerable<PersonSlice> StreamAsync(
        ImmutableArray<PersonId> people, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        List<PersonSlice> found = await slices.StreamAsync(people, cancellationToken).ToListAsync(cancellationToken);
        await InterruptAsync();
        foreach (PersonSlice slice in found)
        {
            yield return slice;
        }
    }

    private async ValueTask InterruptAsync()
    {
        if (!_hasHappened)
        {
            _hasHappened = true;
            await meanwhile();
        }
    }
}
