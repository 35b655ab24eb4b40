using System.Collections.Immutable;
using Competence.Access;
using Competence.Assignments;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.Absences;

/// <summary>Loads what the use cases of absences decide from.</summary>
/// <param name="absences">Absences by identifier.</param>
/// <param name="finder">Absences by position.</param>
/// <param name="access">Positions.</param>
/// <param name="slices">People.</param>
/// <param name="requirements">Definitions.</param>
public sealed class AbsenceReader(
    IRepository<AbsenceId, Absence> absences,
    IAbsences finder,
    IAccessFacts access,
    IPersonSlices slices,
    IRepository<RequirementId, Requirement> requirements)
{
    /// <summary>A position with its absences; <see langword="null"/> when there is no such position.</summary>
    public async ValueTask<AbsenceFile?> OfPositionAsync(PositionId position, CancellationToken cancellationToken = default) =>
        (await access.PositionsAsync([position], cancellationToken)).FirstOrDefault() is { } known
            ? await ReadAsync(known.Person, position, cancellationToken)
            : null;

    /// <summary>The position that an absence is of, with its absences; <see langword="null"/> when there is no such absence.</summary>
    public async ValueTask<AbsenceFile?> FindAsync(AbsenceId id, CancellationToken cancellationToken = default) =>
        await absences.FindAsync(id, cancellationToken) is { } known ? await ReadAsync(known.Person, known.Position, cancellationToken) : null;

    /// <summary>
    /// The definitions that are assigned to the person on the position's side of a loan and can be done again after an absence (ABS-03, ABS-08,
    /// ABS-13, LOA-30), by name and id, with those that are ticked on <paramref name="absence"/>.
    /// </summary>
    /// <param name="file">The position.</param>
    /// <param name="absence">An absence of it; none for a new one.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async ValueTask<ImmutableArray<RecertifiableRequirement>> RecertifiableAsync(
        AbsenceFile file, Absence? absence, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        ImmutableArray<RequirementId> ticked = absence?.Requirements ?? [];
        ImmutableArray<RequirementId> assigned = Recertification.AssignedBeside(file);
        ImmutableArray<Requirement> found = await requirements.FindManyAsync([.. assigned, .. ticked], cancellationToken);
        return
        [
            .. found.Where(definition => Recertification.IsAllowed(definition) || ticked.Contains(definition.Id))
                .Select(definition => new RecertifiableRequirement(definition.Id, definition.Content.Name, HolderOf(definition.Id, file)))
                .OrderBy(requirement => requirement.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(requirement => requirement.Id),
        ];
    }

    private static AssignmentId? HolderOf(RequirementId requirement, AbsenceFile file) => LoanSides.PlansBeside(file.Position, file.Person)
        .Where(held => held.Plan.ActiveLinks.Any(link => link.Requirement == requirement))
        .OrderByDescending(held => held.Assignment.Position == file.Position.Position)
        .Select(held => (AssignmentId?)held.Assignment.Id)
        .FirstOrDefault();

    /// <summary>The person is read first: what is stored of the absences after that is a conflict when it is decided from.</summary>
    private async ValueTask<AbsenceFile?> ReadAsync(PersonId person, PositionId position, CancellationToken cancellationToken) =>
        await slices.FindAsync(person, cancellationToken) is { } slice
            && slice.Positions.FirstOrDefault(facts => facts.Position == position) is { } facts
            ? new AbsenceFile(slice, facts, await finder.OfPositionAsync(position, cancellationToken))
            : null;
}
