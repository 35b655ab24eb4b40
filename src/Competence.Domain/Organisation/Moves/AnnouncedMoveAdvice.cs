using System.Collections.Immutable;

namespace Competence.Organisation.Moves;

/// <summary>Finds what is unwise about an announcement.</summary>
public static class AnnouncedMoveAdvice
{
    /// <summary>How many days before the change it should be announced at least (ORG-76).</summary>
    public const int DaysOfNotice = 14;

    /// <summary>What to warn of when a change is announced; empty when there is nothing.</summary>
    /// <param name="on">The date of the change.</param>
    /// <param name="today">The day of the announcement.</param>
    public static ImmutableArray<AnnouncedMoveWarning> On(LocalDate on, LocalDate today) =>
        on < today.PlusDays(DaysOfNotice) ? [AnnouncedMoveWarning.ShortNotice] : [];
}
