using System.Collections.Immutable;

namespace Competence.Organisation;

public sealed partial record OrganisationUnit
{
    /// <summary>What changes when the master data has the unit like this: up to one fact of each, a closed unit opened first.</summary>
    /// <param name="parent">The unit above; none for the region.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="name">Its name.</param>
    public ImmutableArray<OrganisationUnitEvent> Follow(UnitId? parent, UnitKind kind, string name)
    {
        ImmutableArray<OrganisationUnitEvent>.Builder facts = ImmutableArray.CreateBuilder<OrganisationUnitEvent>();
        if (IsClosed)
        {
            facts.Add(new OrganisationUnitEvent.Reopened());
        }

        if (name != Name)
        {
            facts.Add(new OrganisationUnitEvent.Renamed(name));
        }

        if (kind != Kind)
        {
            facts.Add(new OrganisationUnitEvent.Reclassified(kind));
        }

        if (parent != Parent)
        {
            facts.Add(new OrganisationUnitEvent.Moved(parent));
        }

        return facts.ToImmutable();
    }
}
