using Competence.Requirements;

namespace Competence.Domain.Tests.Registrations;

/// <summary>One cell of the table state x event, or one of the cases that a cell names.</summary>
/// <param name="Event">The row.</param>
/// <param name="State">The column.</param>
/// <param name="Case">What is special; empty for the plain case.</param>
/// <param name="Before">Brings the registration into the state of the column.</param>
/// <param name="Act">Does what the row says.</param>
/// <param name="After">The status after it; none when it is refused and nothing changes.</param>
internal sealed record StateEventCase(
    string Event, RequirementStatus State, string Case, Func<Scene> Before, Func<Scene, Refusal?> Act, RequirementStatus? After)
{
    public string Name => $"{Event} | {State}{(Case.Length == 0 ? "" : $", {Case}")}";
}
