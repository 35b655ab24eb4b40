using Competence.Registrations;

namespace Competence.Conformance.Diagrams;

/// <summary>A repetition as the diagram knows it.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="On">The performed date; none on a draft that has none.</param>
/// <param name="HasComment">Whether a comment keeps it when its date is removed.</param>
internal readonly record struct DiagramRepetition(RepetitionState State, LocalDate? On, bool HasComment)
{
    public bool Counts => State is RepetitionState.Registered or RepetitionState.Signed;
}
