using System.Collections.Immutable;

namespace Competence.Organisation.Import;

/// <summary>Compares the lines of a units file with what is stored, and decides which lines are taken. The order of the lines does not matter.</summary>
internal sealed class UnitImport
{
    private readonly Dictionary<UnitKey, OrganisationUnit> _stored;
    private readonly Dictionary<UnitKey, UnitLine> _before;
    private readonly Dictionary<UnitKey, int> _present = [];
    private readonly Dictionary<UnitKey, UnitLine> _taken = [];
    private readonly List<RejectedLine> _rejected = [];
    private int? _region;
    private bool _isAnyUnidentified;

    public UnitImport(IReadOnlyCollection<OrganisationUnit> stored)
    {
        Dictionary<UnitId, OrganisationUnit> byId = stored.ToDictionary(unit => unit.Id);
        UnitKey KeyOf(OrganisationUnit unit) => new(unit.Trust is { } trust ? byId[trust].Number : "", unit.Number);
        _stored = stored.ToDictionary(KeyOf);
        _before = _stored.ToDictionary(it => it.Key, it => new UnitLine(
            0, it.Key, it.Value.Name, it.Value.Kind, it.Value.Parent is { } parent ? KeyOf(byId[parent]) : null));
    }

    public int Lines { get; private set; }

    /// <summary>How many stored units are open.</summary>
    public int Open => _stored.Values.Count(unit => !unit.IsClosed);

    public ImmutableArray<RejectedLine> Rejected => [.. _rejected.OrderBy(line => line.Line)];

    /// <summary>Takes the next line of the file.</summary>
    public void Take(ImportLine<UnitColumn> line)
    {
        Lines++;
        LineReading<UnitColumn> reading = new(line);
        UnitKey key = UnitLine.KeyOf(reading);
        if (reading.Rejected is not null)
        {
            _isAnyUnidentified = true;
        }
        else if (!_present.TryAdd(key, line.Number))
        {
            reading.Reject(UnitColumn.Number, ImportRules.LineRepeated.Refuse(("first", _present[key])));
        }
        else
        {
            Take(reading, UnitLine.Of(reading, line.Number, key));
        }

        if (reading.Rejected is { } rejected)
        {
            _rejected.Add(rejected);
        }
    }

    /// <summary>Rejects lines until what is left is a tree together with what is stored. Called once, after the last line.</summary>
    public void RejectWhatDoesNotFit()
    {
        while (true)
        {
            Dictionary<UnitKey, UnitLine> after = After();
            RejectedLine[] misfits = [.. _taken.Values.Select(line => Misfit(line, after)).OfType<RejectedLine>()];
            if (misfits.Length == 0)
            {
                return;
            }

            HashSet<int> lines = [.. misfits.Select(misfit => misfit.Line)];
            foreach (UnitLine line in _taken.Values.Where(line => lines.Contains(line.Number)).ToArray())
            {
                _taken.Remove(line.Key);
            }

            _rejected.AddRange(misfits);
        }
    }

    /// <summary>The lines of new units, each after the unit above it; units side by side by trust and number.</summary>
    public ImmutableArray<UnitLine> Creations()
    {
        Dictionary<UnitKey, UnitLine> after = After();
        return [.. _taken.Values.Where(line => !_stored.ContainsKey(line.Key))
            .OrderBy(line => Depth(line, after)).ThenBy(line => line.Key.Trust, StringComparer.Ordinal).ThenBy(line => line.Key.Number, StringComparer.Ordinal)];
    }

    /// <summary>The stored units with their lines, by identifier.</summary>
    public ImmutableArray<(OrganisationUnit Unit, UnitLine Line)> Followers() =>
        [.. _taken.Values.Where(line => _stored.ContainsKey(line.Key)).Select(line => (_stored[line.Key], line)).OrderBy(it => it.Item1.Id)];

    /// <summary>The open units that are gone from the file, with nothing that is open below them, by identifier.</summary>
    public ImmutableArray<OrganisationUnit> Gone()
    {
        if (_isAnyUnidentified)
        {
            // A line that does not tell which unit it is of may be any unit's, so none counts as gone.
            return [];
        }

        Dictionary<UnitKey, UnitLine> after = After();
        HashSet<UnitKey> kept = [.. _present.Keys.Where(after.ContainsKey).SelectMany(key => Upwards(after[key], after)).Select(line => line.Key)];
        return [.. _stored.Where(it => !it.Value.IsClosed && !kept.Contains(it.Key)).Select(it => it.Value).OrderBy(unit => unit.Id)];
    }

    /// <summary>The identifier that a unit has in the store.</summary>
    public IReadOnlyDictionary<UnitKey, UnitId> StoredIds() => _stored.ToDictionary(it => it.Key, it => it.Value.Id);

    private static int Depth(UnitLine line, Dictionary<UnitKey, UnitLine> tree) => Upwards(line, tree).Count();

    /// <summary>The unit and those above it; ends before a unit comes for the second time.</summary>
    private static IEnumerable<UnitLine> Upwards(UnitLine line, Dictionary<UnitKey, UnitLine> tree)
    {
        HashSet<UnitKey> seen = [];
        for (UnitLine? here = line; here is not null && seen.Add(here.Key); here = here.Parent is { } parent ? tree.GetValueOrDefault(parent) : null)
        {
            yield return here;
        }
    }

    private void Take(LineReading<UnitColumn> reading, UnitLine line)
    {
        if (reading.Rejected is null && line.Kind == UnitKind.Region)
        {
            if (_region is { } first)
            {
                reading.Reject(UnitColumn.Kind, ImportRules.SecondRegion.Refuse(("first", first)));
            }

            _region ??= line.Number;
        }

        if (reading.Rejected is null)
        {
            _taken.Add(line.Key, line);
        }
    }

    /// <summary>The tree as it will be: the lines that are taken over what is stored.</summary>
    private Dictionary<UnitKey, UnitLine> After()
    {
        Dictionary<UnitKey, UnitLine> after = new(_before);
        foreach (UnitLine line in _taken.Values)
        {
            after[line.Key] = line;
        }

        return after;
    }

    private RejectedLine? Misfit(UnitLine line, Dictionary<UnitKey, UnitLine> after)
    {
        if (line.Parent is not { } key)
        {
            return null;
        }

        if (!_present.ContainsKey(key) || StaysClosed(key) || !after.TryGetValue(key, out UnitLine? parent))
        {
            return Rejection(line, ImportRules.ParentUnknown.Refuse(("parent", key.Number)));
        }

        if (parent.Kind > line.Kind || parent.Kind == UnitKind.CostCentre)
        {
            return Rejection(line, ImportRules.ParentOfLowerKind.Refuse(("parent", key.Number), ("kind", parent.Kind)));
        }

        bool isCircle = Upwards(parent, after).Any(above => above.Key == line.Key);
        return isCircle ? Rejection(line, ImportRules.ParentBelowItself.Refuse(("parent", key.Number))) : null;
    }

    private bool StaysClosed(UnitKey key) => !_taken.ContainsKey(key) && _stored.TryGetValue(key, out OrganisationUnit? unit) && unit.IsClosed;

    private static RejectedLine Rejection(UnitLine line, Refusal reason) =>
        new(line.Number, ImportColumns.NameOf(UnitColumn.Parent), reason);
}
