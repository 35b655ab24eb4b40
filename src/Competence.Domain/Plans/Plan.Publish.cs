namespace Competence.Plans;

public sealed partial record Plan
{
    /// <summary>Whether it can be assigned anywhere; with the last publication gone it is unpublished (PLN-64).</summary>
    public bool IsPublished => !Publications.IsEmpty;

    /// <summary>Decides whether document owner and document responsible can be set (PLN-57): a plan that is published keeps both.</summary>
    /// <param name="owner">The document owner; none to leave it open.</param>
    /// <param name="responsible">The document responsible; none to leave it open.</param>
    public Result<PlanEvent.DocumentPeopleSet> SetDocumentPeople(PersonId? owner, PersonId? responsible) =>
          IsArchived ? PlanRules.Archived.Refuse()
        : IsPublished && (owner is null || responsible is null) ? PlanRules.DocumentPeopleMissing.Refuse()
        : new PlanEvent.DocumentPeopleSet(owner, responsible);

    /// <summary>
    /// What follows when document people were set: the first time both are there, the plan is published to the unit that owns it, without
    /// sub-units (PLN-60). Nothing follows later (PLN-61).
    /// </summary>
    /// <returns>The event; <see langword="null"/> when nothing follows.</returns>
    public PlanEvent.Published? FirstPublishing() =>
        !WasPublished && DocumentOwner is not null && DocumentResponsible is not null
            ? new PlanEvent.Published(new PlanPublication(OwnerUnit, IncludeSubUnits: false))
            : null;

    /// <summary>Decides whether it can be published to a unit, or to the same unit with another reach (PLN-57, PLN-62, PLN-66).</summary>
    /// <param name="publication">The unit, with or without those below.</param>
    public Result<PlanEvent.Published> Publish(PlanPublication publication) =>
          IsArchived ? PlanRules.Archived.Refuse()
        : DocumentOwner is null || DocumentResponsible is null ? PlanRules.DocumentPeopleMissing.Refuse()
        : Publications.Contains(publication) ? PlanRules.AlreadyPublished.Refuse()
        : new PlanEvent.Published(publication);

    /// <summary>Decides whether the publication to a unit can be removed; persons who have the plan go on working in it (PLN-64, PLN-65).</summary>
    public Result<PlanEvent.Unpublished> Unpublish(UnitId unit) =>
          IsArchived ? PlanRules.Archived.Refuse()
        : Publications.All(publication => publication.Unit != unit) ? PlanRules.NotPublishedTo.Refuse()
        : new PlanEvent.Unpublished(unit);
}
