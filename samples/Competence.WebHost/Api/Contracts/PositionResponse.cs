using Competence.Organisation;

namespace Competence.WebHost.Api.Contracts;

/// <summary>A position of a person.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Person">The person.</param>
/// <param name="Trust">The employing trust.</param>
/// <param name="Unit">The cost centre.</param>
/// <param name="Title">The title of the post.</param>
/// <param name="Occupation">What it is.</param>
/// <param name="IsTemporary">Whether it is a temporary post.</param>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day; none while it is open-ended.</param>
/// <param name="Leader">The position of the leader that applies, if any.</param>
/// <param name="IsActive">Whether it is active.</param>
/// <param name="ActiveUntil">The last day that it stays active whatever the master data says, after it was reactivated by hand; none otherwise.</param>
/// <param name="ManualLeader">The position of the leader that was set by hand, if one is.</param>
internal sealed record PositionResponse(
    PositionId Id, PersonId Person, UnitId Trust, UnitId Unit, string Title, Occupation Occupation, bool IsTemporary, LocalDate Start, LocalDate? End,
    PositionId? Leader, bool IsActive, LocalDate? ActiveUntil, PositionId? ManualLeader)
{
    /// <summary>Writes a position.</summary>
    public static PositionResponse Of(Position position) => new(
        position.Id, position.Person, position.Trust, position.Unit, position.Title, position.Occupation, position.IsTemporary, position.Start,
        position.End, position.ApplyingLeader, position.IsActive, position.ActiveUntil, position.ManualLeader);
}
