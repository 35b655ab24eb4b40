using Competence.Access;

namespace Competence.Organisation;

/// <summary>One entry of the list that somebody chooses from at sign-in and when switching position (ORG-32).</summary>
/// <param name="Position">The position to act as.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="UnitName">The unit's number and name: how the entry is shown.</param>
/// <param name="Title">The title of the post.</param>
/// <param name="Loan">The loan that makes it a temporary position, shown as "temporarily on loan to unit" with its period (ORG-33); none for an ordinary one.</param>
public sealed record SignInChoice(PositionId Position, UnitId Unit, string UnitName, string Title, LoanFacts? Loan = null);
