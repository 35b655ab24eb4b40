using System.Collections.Immutable;

namespace Competence.Organisation.Import;

/// <summary>Stages what a run decided of units, and counts it.</summary>
internal sealed class UnitStaging(IUnitOfWork work)
{
    private bool _isTreeTouched;

    private int _created;
    private int _changed;
    private int _closed;
    private int _reopened;

    /// <summary>What was staged.</summary>
    public ImportCounts Counts => new(
        _created, _changed, _closed, _reopened, Touched: _created + _changed + _reopened, Done: _created + _changed + _closed + _reopened);

    /// <summary>Stages everything.</summary>
    /// <param name="import">What was decided.</param>
    /// <param name="newIds">As many identifiers as there are new units, in their order.</param>
    public void Stage(UnitImport import, ImmutableArray<UnitId> newIds)
    {
        Dictionary<UnitKey, UnitId> ids = new(import.StoredIds());
        ImmutableArray<UnitLine> creations = import.Creations();
        for (int i = 0; i < creations.Length; i++)
        {
            ids.Add(creations[i].Key, newIds[i]);
        }

        foreach (UnitLine line in creations)
        {
            Create(line, ids);
        }

        foreach ((OrganisationUnit unit, UnitLine line) in import.Followers())
        {
            Follow(unit, line, ids);
        }

        foreach (OrganisationUnit unit in import.Gone())
        {
            Save(unit, new OrganisationUnitEvent.Closed());
            _closed++;
        }

        if (_isTreeTouched)
        {
            work.Stage(new RefreshUnitClosure());
        }
    }

    private static UnitId? IdOf(UnitKey? key, Dictionary<UnitKey, UnitId> ids) => key is { } known ? ids[known] : null;

    private void Create(UnitLine line, Dictionary<UnitKey, UnitId> ids)
    {
        UnitId? trust = line.Kind == UnitKind.Region ? null : ids[new UnitKey(line.Key.Trust, line.Key.Trust)];
        OrganisationUnitEvent.Created fact = new(ids[line.Key], IdOf(line.Parent, ids), trust, line.Kind, line.Key.Number, line.Name);
        work.Save(OrganisationUnit.From(fact), fact);
        _created++;
        _isTreeTouched = true;
    }

    private void Follow(OrganisationUnit unit, UnitLine line, Dictionary<UnitKey, UnitId> ids)
    {
        ImmutableArray<OrganisationUnitEvent> facts = unit.Follow(IdOf(line.Parent, ids), line.Kind, line.Name);
        foreach (OrganisationUnitEvent fact in facts)
        {
            unit = Save(unit, fact);
        }

        bool isReopened = facts.Any(fact => fact is OrganisationUnitEvent.Reopened);
        _reopened += isReopened ? 1 : 0;
        _changed += !isReopened && !facts.IsEmpty ? 1 : 0;
        _isTreeTouched |= facts.Any(fact => fact is OrganisationUnitEvent.Moved);
    }

    private OrganisationUnit Save(OrganisationUnit unit, OrganisationUnitEvent fact)
    {
        OrganisationUnit next = unit.Apply(fact);
        work.Save(next, fact);
        return next;
    }
}
