namespace Competence.Organisation.Import;

/// <summary>A position that a run would end.</summary>
/// <param name="Id">The position.</param>
/// <param name="Person">Its person.</param>
/// <param name="PersonName">The person's name.</param>
/// <param name="Title">The title of the post.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="UnitName">The unit's number and name.</param>
/// <param name="Reason">Why it would end.</param>
public sealed record EndingPosition(
    PositionId Id, PersonId Person, string PersonName, string Title, UnitId Unit, string UnitName, EndingReason Reason)
{
    /// <summary>How many learning-goal plans continue on the position that the resident rotates to (ORG-44).</summary>
    public int RotatedPlans { get; init; }
}
