using System.Collections.Immutable;

namespace Competence.Organisation.Moves;

/// <content>Registering, changing and withdrawing.</content>
public sealed partial record AnnouncedMove
{
    /// <summary>Decides whether a move of <paramref name="position"/> can be announced: LOA-16, ORG-75, ORG-77, ORG-78, in this order. No notice is too short (ORG-76).</summary>
    /// <param name="last">The last move of the position that was announced, if any.</param>
    /// <param name="position">The position.</param>
    /// <param name="costCentre">The number of the cost centre to move to.</param>
    /// <param name="on">The date of the change.</param>
    /// <param name="taken">The cost centres of the trust at which the person's other positions are, or to which they are announced to move.</param>
    public static Result<AnnouncedMoveEvent.Registered> Register(
        AnnouncedMove? last, Position position, string costCentre, LocalDate on, ImmutableArray<string> taken)
    {
        ArgumentNullException.ThrowIfNull(position);
        costCentre = Trimmed(costCentre);
        return position.LentFrom is not null ? PositionRules.IsTemporary.Refuse(("position", position.Id))
            : !position.IsActive ? AnnouncedMoveRules.PositionEnded.Refuse()
            : last is { IsWaiting: true } ? AnnouncedMoveRules.AlreadyAnnounced.Refuse(("costCentre", last.CostCentre), ("on", last.On))
            : Wrong(position.Identity.CostCentre, costCentre, taken) is { } refusal ? refusal
            : new AnnouncedMoveEvent.Registered(position.Id, position.Person, position.Identity, costCentre, on);
    }

    /// <summary>Decides whether what was announced can be changed: as long as it waits, under the rules of registering.</summary>
    /// <param name="costCentre">The number of the cost centre to move to.</param>
    /// <param name="on">The date of the change.</param>
    /// <param name="taken">The cost centres of the trust at which the person's other positions are, or to which they are announced to move.</param>
    public Result<AnnouncedMoveEvent.Changed> Change(string costCentre, LocalDate on, ImmutableArray<string> taken)
    {
        costCentre = Trimmed(costCentre);
        return !IsWaiting ? AnnouncedMoveRules.NotWaiting.Refuse()
            : Wrong(Present.CostCentre, costCentre, taken) is { } refusal ? refusal
            : new AnnouncedMoveEvent.Changed(costCentre, on);
    }

    /// <summary>Decides whether the announcement can be taken back: as long as it waits.</summary>
    public Result<AnnouncedMoveEvent.Withdrawn> Withdraw() =>
        IsWaiting ? new AnnouncedMoveEvent.Withdrawn() : AnnouncedMoveRules.NotWaiting.Refuse();

    /// <summary>The number as the files have it: white space around a text does not count there.</summary>
    private static string Trimmed(string? costCentre) => costCentre?.Trim() ?? "";

    private static Refusal? Wrong(string present, string costCentre, ImmutableArray<string> taken) =>
        costCentre.Length == 0 || costCentre.Length > PositionIdentity.LongestPart
            ? AnnouncedMoveRules.CostCentreMissing.Refuse(("most", PositionIdentity.LongestPart))
        : costCentre == present ? AnnouncedMoveRules.SameCostCentre.Refuse(("costCentre", costCentre))
        : taken.Contains(costCentre) ? AnnouncedMoveRules.CostCentreTaken.Refuse(("costCentre", costCentre))
        : null;
}
