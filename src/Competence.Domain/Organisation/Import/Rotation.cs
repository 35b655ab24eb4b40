namespace Competence.Organisation.Import;

/// <summary>The rotation logic of residents: which position of a next employment carries on what lies on one that ends (ORG-44, ORG-45).</summary>
/// <remarks>That both come in one import is the caller's word: it asks with what one run ended and opened. Employments that overlap never rotate (ORG-48).</remarks>
internal static class Rotation
{
    /// <summary>Whether an employment begins the day after another one ends.</summary>
    /// <param name="end">The last day of the earlier one; none while it is open-ended.</param>
    /// <param name="start">The first day of the later one.</param>
    public static bool IsAdjacent(LocalDate? end, LocalDate start) => end?.PlusDays(1) == start;

    /// <summary>The position to which a resident rotates from one that ended; none when it is no rotation.</summary>
    /// <remarks>Of several that begin that day it is one for a resident before others, then the first by cost centre.</remarks>
    /// <param name="ended">The position that a run ended.</param>
    /// <param name="opened">The positions of new employments that the same run opened for the same person.</param>
    public static PositionId? TargetOf(Position ended, IEnumerable<Position> opened) => !IsResident(ended) ? null : opened
        .Where(next => next.Id != ended.Id && next.Trust == ended.Trust && IsAdjacent(ended.End, next.Start))
        .OrderByDescending(IsResident).ThenBy(next => next.Identity).FirstOrDefault()?.Id;

    private static bool IsResident(Position position) => position.Occupation is Occupation.Resident or Occupation.PartOneResident;
}
