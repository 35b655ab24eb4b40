using System.Diagnostics;

namespace Competence.Organisation;

public sealed partial record OrganisationUnit
{
    /// <summary>The unit that <paramref name="fact"/> made.</summary>
    public static OrganisationUnit From(OrganisationUnitEvent.Created fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return new OrganisationUnit(fact.Id, fact.Parent, fact.Trust, fact.Kind, fact.Number, fact.Name, IsClosed: false, Version: 1);
    }

    /// <summary>The unit after <paramref name="fact"/>.</summary>
    public OrganisationUnit Apply(OrganisationUnitEvent fact) => fact switch
    {
        OrganisationUnitEvent.Created created => From(created),
        OrganisationUnitEvent.Renamed renamed => this with { Name = renamed.Name, Version = Version + 1 },
        OrganisationUnitEvent.Moved moved => this with { Parent = moved.Parent, Version = Version + 1 },
        OrganisationUnitEvent.Reclassified reclassified => this with { Kind = reclassified.Kind, Version = Version + 1 },
        OrganisationUnitEvent.Closed => this with { IsClosed = true, Version = Version + 1 },
        OrganisationUnitEvent.Reopened => this with { IsClosed = false, Version = Version + 1 },
        _ => throw new UnreachableException($"Unknown event {fact?.GetType().Name}."),
    };
}
