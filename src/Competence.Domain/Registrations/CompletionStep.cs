using Competence.Assignments;

namespace Competence.Registrations;

/// <summary>What follows for an assignment when the requirements of its plan are met or missed.</summary>
/// <param name="Next">The assignment after it.</param>
/// <param name="Fact">What happens.</param>
public readonly record struct CompletionStep(Assignment Next, AssignmentEvent Fact);
