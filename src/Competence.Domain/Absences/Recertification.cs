using System.Collections.Immutable;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.Absences;

/// <summary>Which requirements can be done again after an absence.</summary>
public static class Recertification
{
    /// <summary>
    /// The definitions that are assigned on the side of a position: those with an active link in an active plan at any of the person's ordinary
    /// positions for one of these, and at itself for the temporary position of a loan (ABS-08, LOA-30).
    /// </summary>
    /// <param name="file">The position, with all of the person.</param>
    /// <returns>Each once, in the order of the person's plans.</returns>
    public static ImmutableArray<RequirementId> AssignedBeside(AbsenceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return [.. LoanSides.PlansBeside(file.Position, file.Person).SelectMany(held => held.Plan.ActiveLinks).Select(link => link.Requirement).Distinct()];
    }

    /// <summary>Whether a definition can be reset after an absence: flagged for it (ABS-03), not coupled to a course (ABS-13), not archived.</summary>
    /// <param name="definition">The definition.</param>
    public static bool IsAllowed(Requirement definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return !definition.IsArchived && definition.Content.IsRecertifiable;
    }
}
