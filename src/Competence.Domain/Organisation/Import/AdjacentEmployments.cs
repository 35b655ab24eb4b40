namespace Competence.Organisation.Import;

/// <summary>
/// What it means that employments of one person in one trust follow each other without a day between them: the later one is not opened ahead of
/// its time (ORG-46), and the earlier one has no days of grace (ORG-26). Without regard to what hangs on the positions.
/// </summary>
/// <param name="run">The date of the run.</param>
internal sealed class AdjacentEmployments(LocalDate run)
{
    private readonly Dictionary<(string ObjectId, string Trust), List<(string CostCentre, LocalDate Start, LocalDate? End)>> _known = [];

    /// <summary>The employments that had begun before the run, whatever has become of them: who was followed stays so.</summary>
    private readonly Dictionary<(string ObjectId, string Trust), List<(string CostCentre, LocalDate Start, bool IsActive)>> _begun = [];

    /// <summary>Adds an employment that the run takes part in: its time to be here has come, and its position is not taken away.</summary>
    public void Add(PositionIdentity identity, LocalDate start, LocalDate? end)
    {
        (string ObjectId, string Trust) key = (identity.ObjectId, identity.Trust);
        if (!_known.TryGetValue(key, out List<(string CostCentre, LocalDate Start, LocalDate? End)>? theirs))
        {
            _known.Add(key, theirs = []);
        }

        theirs.Add((identity.CostCentre, start, end));
    }

    /// <summary>Adds a stored employment that had begun before the run, in the file or not.</summary>
    public void AddBegun(StoredPosition position)
    {
        (string ObjectId, string Trust) key = (position.Identity.ObjectId, position.Identity.Trust);
        if (!_begun.TryGetValue(key, out List<(string CostCentre, LocalDate Start, bool IsActive)>? theirs))
        {
            _begun.Add(key, theirs = []);
        }

        theirs.Add((position.Identity.CostCentre, position.Start, position.IsActive));
    }

    /// <summary>
    /// Whether an employment that ended before the run is followed by another at once: days of grace are for one that is not (ORG-26). A position that was
    /// ended for it does not come back when the later employment is over too, or gone.
    /// </summary>
    /// <param name="identity">Which position.</param>
    /// <param name="end">The last day of its employment.</param>
    /// <param name="isActive">Whether it is active. A deactivated position beside one that is active may be that of an employment that was withdrawn before it began.</param>
    public bool IsFollowed(PositionIdentity identity, LocalDate? end, bool isActive) =>
        end < run
        && (Others(identity).Any(other => Rotation.IsAdjacent(end, other.Start))
            || Begun(identity).Any(other => (other.IsActive || !isActive) && Rotation.IsAdjacent(end, other.Start)));

    /// <summary>Whether an employment that has not begun waits for the one before it to end, so that both happen in one run (ORG-46).</summary>
    public bool MustWait(PositionIdentity identity, LocalDate start) =>
        start > run && Others(identity).Any(other => Rotation.IsAdjacent(other.End, start));

    private IEnumerable<(string CostCentre, LocalDate Start, bool IsActive)> Begun(PositionIdentity identity) =>
        _begun.TryGetValue((identity.ObjectId, identity.Trust), out List<(string CostCentre, LocalDate Start, bool IsActive)>? theirs)
            ? theirs.Where(other => other.CostCentre != identity.CostCentre)
            : [];

    private IEnumerable<(string CostCentre, LocalDate Start, LocalDate? End)> Others(PositionIdentity identity) =>
        _known.TryGetValue((identity.ObjectId, identity.Trust), out List<(string CostCentre, LocalDate Start, LocalDate? End)>? theirs)
            ? theirs.Where(other => other.CostCentre != identity.CostCentre)
            : [];
}
