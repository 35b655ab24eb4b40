using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.Registrations;

/// <summary>Reads people in one round trip each, whatever the number of plans and positions.</summary>
public interface IPersonSlices
{
    /// <summary>All of a person; <see langword="null"/> for an unknown one.</summary>
    ValueTask<PersonSlice?> FindAsync(PersonId person, CancellationToken cancellationToken = default);

    /// <summary>All of a person, with one registration in full; <see langword="null"/> when person or definition is unknown.</summary>
    ValueTask<RegistrationSlice?> FindAsync(PersonId person, RequirementId requirement, CancellationToken cancellationToken = default);

    /// <summary>These people, one after the other in the order of their ids; unknown ones are left out.</summary>
    IAsyncEnumerable<PersonSlice> StreamAsync(ImmutableArray<PersonId> people, CancellationToken cancellationToken = default);
}
