namespace Competence.Organisation.Import;

/// <summary>The open cost centres, found by the numbers that the positions file tells them by.</summary>
internal sealed class CostCentres
{
    private readonly Dictionary<string, UnitId> _trusts = [];
    private readonly Dictionary<(UnitId Trust, string Number), UnitId> _leaves = [];

    public void Add(OrganisationUnit unit)
    {
        if (!unit.IsClosed && unit.Kind == UnitKind.Trust)
        {
            _trusts.Add(unit.Number, unit.Id);
        }
        else if (unit is { IsClosed: false, Kind: UnitKind.CostCentre, Trust: { } trust })
        {
            _leaves.Add((trust, unit.Number), unit.Id);
        }
    }

    /// <summary>Rejects a line whose trust or cost centre is not open.</summary>
    public void Check(LineReading<PositionColumn> line, PositionIdentity identity)
    {
        if (!_trusts.TryGetValue(identity.Trust, out UnitId trust))
        {
            line.Reject(PositionColumn.Trust, ImportRules.TrustUnknown.Refuse(("trust", identity.Trust)));
        }
        else if (!_leaves.ContainsKey((trust, identity.CostCentre)))
        {
            line.Reject(PositionColumn.CostCentre, ImportRules.CostCentreUnknown.Refuse(("trust", identity.Trust), ("number", identity.CostCentre)));
        }
    }

    /// <summary>Trust and cost centre of a line that was checked.</summary>
    public (UnitId Trust, UnitId Unit) Of(PositionIdentity identity)
    {
        UnitId trust = _trusts[identity.Trust];
        return (trust, _leaves[(trust, identity.CostCentre)]);
    }
}
