namespace Competence.Organisation.Import;

/// <summary>What a run, or a part of it, did. Units are "closed" where positions are deactivated.</summary>
/// <param name="Created">How many positions or units came.</param>
/// <param name="Changed">How many stayed and changed, or whose person did.</param>
/// <param name="Deactivated">How many were deactivated: ended, or gone from the file.</param>
/// <param name="Reopened">How many were opened again.</param>
/// <param name="Touched">How many lines of the file had a consequence.</param>
/// <param name="Done">How many of the positions or units that the run has to look into are dealt with.</param>
/// <param name="RotatedPlans">How many learning-goal plans continue on the position that a resident rotated to (ORG-44).</param>
public sealed record ImportCounts(int Created, int Changed, int Deactivated, int Reopened, int Touched, int Done, int RotatedPlans = 0)
{
    /// <summary>Nothing done.</summary>
    public static ImportCounts None { get; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>What both did.</summary>
    public static ImportCounts operator +(ImportCounts left, ImportCounts right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new ImportCounts(
            left.Created + right.Created, left.Changed + right.Changed, left.Deactivated + right.Deactivated, left.Reopened + right.Reopened,
            left.Touched + right.Touched, left.Done + right.Done, left.RotatedPlans + right.RotatedPlans);
    }

    /// <summary>What both did.</summary>
    public static ImportCounts Add(ImportCounts left, ImportCounts right) => left + right;
}
