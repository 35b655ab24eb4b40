using System.Collections.Immutable;

namespace Competence.Organisation.Import;

/// <summary>What an import run did. Units are "closed" where positions are deactivated.</summary>
/// <param name="Run">The date of the run.</param>
/// <param name="Lines">How many lines the file has below its header.</param>
/// <param name="Created">How many positions or units came.</param>
/// <param name="Changed">How many stayed and changed, or whose person did.</param>
/// <param name="Deactivated">How many were deactivated: ended, or gone from the file.</param>
/// <param name="Reopened">How many were opened again; one that ended before a gap and is opened again in the same run (ORG-14) counts here and as deactivated.</param>
/// <param name="Unchanged">How many lines changed nothing of what is stored.</param>
/// <param name="Skipped">How many lines are of positions that are not here and are not to be: it is too early for them (ORG-21), or they have ended.</param>
/// <param name="RejectedLines">How many lines were not taken.</param>
/// <param name="Rejected">The first of those, by line: at most <see cref="ImportedFile.MostRejectedKept"/>.</param>
public sealed record ImportReport(
    LocalDate Run,
    int Lines,
    int Created,
    int Changed,
    int Deactivated,
    int Reopened,
    int Unchanged,
    int Skipped,
    int RejectedLines,
    ImmutableArray<RejectedLine> Rejected)
{
    /// <summary>How many learning-goal plans continue on the position that a resident rotated to (ORG-44).</summary>
    public int RotatedPlans { get; init; }

    /// <summary>The report of what was read and done.</summary>
    internal static ImportReport Of(LocalDate run, ImportedFile file, ImportCounts counts) => new(
        run, file.Lines, counts.Created, counts.Changed, counts.Deactivated, counts.Reopened,
        file.Lines - file.RejectedLines - file.Skipped - counts.Touched, file.Skipped, file.RejectedLines,
        [.. file.Rejected.Select(kept => kept.ToLine())])
    {
        RotatedPlans = counts.RotatedPlans,
    };

    /// <summary>Equal when all counts and rejected lines are.</summary>
    public bool Equals(ImportReport? other) =>
        other is not null && Run == other.Run && Lines == other.Lines && Created == other.Created && Changed == other.Changed
        && Deactivated == other.Deactivated && Reopened == other.Reopened && Unchanged == other.Unchanged && Skipped == other.Skipped
        && RejectedLines == other.RejectedLines && RotatedPlans == other.RotatedPlans && Rejected.SequenceEqual(other.Rejected);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Run, Lines, Created, Changed, Deactivated, Reopened, Unchanged, Rejected.Length);
}
