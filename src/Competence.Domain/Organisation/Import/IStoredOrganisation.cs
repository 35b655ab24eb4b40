using Competence.Organisation.Moves;

namespace Competence.Organisation.Import;

/// <summary>Reads the whole organisation as it is stored, for an import run to compare with its file.</summary>
/// <remarks>
/// Writing goes through the unit of work: units, persons and positions one by one with their events, then the set operations
/// <see cref="RememberPositionLines"/>, <see cref="RefreshUnitClosure"/> and <see cref="RefreshLeaderClosure"/>, all in one commit.
/// A commit that would give two units the same trust and number, two regions or two trusts the same number, two persons the same object id or
/// two ordinary positions the same identity answers <see cref="GeneralRules.StorageConflict"/>: two runs went on at the same time.
/// </remarks>
public interface IStoredOrganisation
{
    /// <summary>All units, closed ones too, in no order.</summary>
    IAsyncEnumerable<OrganisationUnit> UnitsAsync(CancellationToken cancellationToken = default);

    /// <summary>All ordinary positions, deactivated ones too, in no order. The temporary ones of loans are none of the import's business (LOA-37).</summary>
    IAsyncEnumerable<StoredPosition> PositionsAsync(CancellationToken cancellationToken = default);

    /// <summary>The announced moves that are waiting, and those of positions that an earlier one carried on (<see cref="AnnouncedMove.Former"/>), in no order.</summary>
    IAsyncEnumerable<AnnouncedMove> MovesAsync(CancellationToken cancellationToken = default);
}
