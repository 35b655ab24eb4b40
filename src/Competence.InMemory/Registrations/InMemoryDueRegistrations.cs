using System.Collections.Immutable;
using Competence.InMemory.Storage;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.InMemory.Registrations;

/// <summary>Finds registrations on which something is due.</summary>
internal sealed class InMemoryDueRegistrations(InMemoryStore store) : IDueRegistrations
{
    public ValueTask<ImmutableArray<RegistrationRow>> ListAsync(
        LocalDate today, RegistrationKey? last, int take, CancellationToken cancellationToken = default) => new(
    [
        .. store.Tables.Registrations.All.Select(RegistrationRow.Of)
            .Where(row => row.NextNoticeOn <= today)
            .Where(row => last is not { } reached || PlaceOf(row).CompareTo((reached.Person, reached.Requirement, reached.Scope.Trust)) > 0)
            .OrderBy(PlaceOf)
            .Take(take),
    ]);

    private static (PersonId Person, RequirementId Requirement, UnitId Trust) PlaceOf(RegistrationRow row) =>
        (row.Person, row.Requirement, row.Trust);
}
