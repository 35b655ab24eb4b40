using System.Collections.Immutable;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.Absences;

/// <summary>Stores what happens to absences, and carries out the reset that comes with the end of one.</summary>
/// <param name="units">Where units of work begin.</param>
/// <param name="requirements">Definitions.</param>
/// <param name="registrations">Registrations.</param>
public sealed class AbsenceWriter(
    IUnitOfWorkFactory units, IRepository<RequirementId, Requirement> requirements, IRepository<RegistrationKey, Registration> registrations)
{
    /// <summary>Stores an absence, on condition that nothing of its person changed since <paramref name="person"/> was read.</summary>
    /// <param name="person">All of the person; two who register overlapping absences at once are a conflict by it (ABS-06).</param>
    /// <param name="before">The absence before the fact; none for a new one.</param>
    /// <param name="next">The absence after the fact.</param>
    /// <param name="fact">What happened.</param>
    /// <param name="moment">Now.</param>
    /// <param name="origin">Who did it.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>How many registrations were reset in the same commit, which is when the fact settles the absence; or a conflict.</returns>
    public async ValueTask<Result<int>> CommitAsync(
        PersonSlice person, Absence? before, Absence next, AbsenceEvent fact, Moment moment, EventOrigin origin, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(next);
        IUnitOfWork unit = units.Begin();
        unit.Expect(person.Person, person.Revision);
        unit.Save(next, fact);
        bool settles = before is { SettledOn: null } && next.SettledOn is not null;
        int reset = settles ? await ResetAsync(unit, person, next.Requirements, moment, cancellationToken) : 0;
        return (await unit.CommitAsync(origin, cancellationToken)).Map(_ => reset);
    }

    private async ValueTask<int> ResetAsync(
        IUnitOfWork unit, PersonSlice person, ImmutableArray<RequirementId> ticked, Moment moment, CancellationToken cancellationToken)
    {
        ImmutableArray<Requirement> definitions = await requirements.FindManyAsync(ticked, cancellationToken);
        ImmutableArray<Registration> stored = await registrations.FindManyAsync(
            [.. ticked.Select(requirement => new RegistrationKey(person.Person, requirement))], cancellationToken);
        return RegistrationResets.Stage(unit, person, definitions.OrderBy(definition => ticked.IndexOf(definition.Id)), stored, moment);
    }
}
