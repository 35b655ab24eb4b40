using Competence.Access;

namespace Competence.Organisation;

/// <summary>One entry of the list that somebody chooses from at sign-in and when switching position (ORG-32).</summary>
/// <param name="Position">The position to act as: an own one, or that of the leader replaced.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="UnitName">The unit's number and name: how the entry of an own position is shown.</param>
/// <param name="Title">The title of the post.</param>
/// <param name="Replaces">The leader replaced, for a deputyship; none for an own position.</param>
/// <param name="Loan">The loan that makes it a temporary position, shown as "temporarily on loan to unit" with its period (ORG-33); none for an ordinary one.</param>
public sealed record SignInChoice(
    PositionId Position, UnitId Unit, string UnitName, string Title, ReplacedLeader? Replaces = null, LoanFacts? Loan = null);
