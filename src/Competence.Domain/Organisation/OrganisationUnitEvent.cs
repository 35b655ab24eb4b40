namespace Competence.Organisation;

/// <summary>Something that happened to an organisation unit.</summary>
public abstract record OrganisationUnitEvent : DomainEvent
{
    private OrganisationUnitEvent()
    {
    }

    /// <summary>The master data had a new unit.</summary>
    /// <param name="Id">The unit.</param>
    /// <param name="Parent">The unit above; none for the region.</param>
    /// <param name="Trust">The trust it belongs to, itself for a trust; none for the region.</param>
    /// <param name="Kind">What it is.</param>
    /// <param name="Number">Its number.</param>
    /// <param name="Name">Its name.</param>
    public sealed record Created(UnitId Id, UnitId? Parent, UnitId? Trust, UnitKind Kind, string Number, string Name) : OrganisationUnitEvent;

    /// <summary>It got another name.</summary>
    /// <param name="Name">The new name.</param>
    public sealed record Renamed(string Name) : OrganisationUnitEvent;

    /// <summary>It was put below another unit, with everything below it.</summary>
    /// <param name="Parent">The unit above from now on; none when it became the region.</param>
    public sealed record Moved(UnitId? Parent) : OrganisationUnitEvent;

    /// <summary>It became another kind of unit.</summary>
    /// <param name="Kind">What it is from now on.</param>
    public sealed record Reclassified(UnitKind Kind) : OrganisationUnitEvent;

    /// <summary>The master data no longer had it.</summary>
    public sealed record Closed : OrganisationUnitEvent;

    /// <summary>The master data had it again.</summary>
    public sealed record Reopened : OrganisationUnitEvent;
}
