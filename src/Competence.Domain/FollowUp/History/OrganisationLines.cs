using System.Diagnostics;
using Competence.Organisation;
using Competence.Organisation.Moves;

namespace Competence.FollowUp.History;

/// <summary>The lines of units, persons and positions.</summary>
internal static class OrganisationLines
{
    private const string Name = "name";
    private const string On = "on";

    public static HistoryLine Of(OrganisationUnitEvent fact) => fact switch
    {
        OrganisationUnitEvent.Created it => HistoryLine.Of("unit.created", ("number", it.Number), (Name, it.Name)),
        OrganisationUnitEvent.Renamed it => HistoryLine.Of("unit.renamed", (Name, it.Name)),
        OrganisationUnitEvent.Moved it => HistoryLine.Of("unit.moved", ("unit", it.Parent)),
        OrganisationUnitEvent.Reclassified it => HistoryLine.Of("unit.reclassified", ("kind", it.Kind)),
        OrganisationUnitEvent.Closed => HistoryLine.Of("unit.closed"),
        OrganisationUnitEvent.Reopened => HistoryLine.Of("unit.reopened"),
        _ => throw new UnreachableException($"Unknown event {fact.GetType().Name}"),
    };

    public static HistoryLine Of(PersonEvent fact) => fact switch
    {
        PersonEvent.Created it => HistoryLine.Of("person.created", (Name, $"{it.GivenName} {it.FamilyName}")),
        PersonEvent.Renamed it => HistoryLine.Of("person.renamed", (Name, $"{it.GivenName} {it.FamilyName}")),
        PersonEvent.EmailChanged it => HistoryLine.Of("person.email-changed", ("email", it.Email)),
        PersonEvent.TelephoneChanged it => HistoryLine.Of("person.telephone-changed", ("telephone", it.Telephone)),
        PersonEvent.HprNumberChanged it => HistoryLine.Of("person.hpr-number-changed", ("number", it.Hpr?.ToString())),
        PersonEvent.NationalIdentityChanged { Identity: null } => HistoryLine.Of("person.national-identity-removed"),
        PersonEvent.NationalIdentityChanged => HistoryLine.Of("person.national-identity-changed"),
        _ => throw new UnreachableException($"Unknown event {fact.GetType().Name}"),
    };

    public static HistoryLine Of(PositionEvent fact) => fact switch
    {
        PositionEvent.Created it => HistoryLine.Of("position.created", ("title", it.Employment.Title), ("unit", it.Unit), ("start", it.Employment.Start)),
        PositionEvent.Lent it => HistoryLine.Of("position.lent", ("unit", it.Unit), ("start", it.Employment.Start), ("end", it.Employment.End)),
        PositionEvent.LoanMoved it => HistoryLine.Of("position.loan-moved", ("unit", it.Unit)),
        PositionEvent.LoanWithdrawn => HistoryLine.Of("position.loan-withdrawn"),
        PositionEvent.EmploymentChanged it => HistoryLine.Of("position.employment-changed",
            ("title", it.Employment.Title), ("start", it.Employment.Start), ("end", it.Employment.End)),
        PositionEvent.LeaderChanged it => HistoryLine.Of("position.leader-changed", ("leader", it.Leader)),
        PositionEvent.ManualLeaderSet it => HistoryLine.Of("position.manual-leader-set", ("leader", it.Leader)),
        PositionEvent.ManualLeaderRemoved => HistoryLine.Of("position.manual-leader-removed"),
        PositionEvent.CostCentreReplaced it => HistoryLine.Of("position.cost-centre-replaced", ("unit", it.Unit)),
        PositionEvent.Deactivated it => HistoryLine.Of("position.deactivated", (On, it.On)),
        PositionEvent.Reopened it => HistoryLine.Of("position.reopened", (On, it.On)),
        PositionEvent.ReactivatedByHand it => HistoryLine.Of("position.reactivated-by-hand", (On, it.On), ("until", it.Until)),
        PositionEvent.DeactivatedByHand it => HistoryLine.Of("position.deactivated-by-hand", (On, it.On)),
        _ => throw new UnreachableException($"Unknown event {fact.GetType().Name}"),
    };

    public static HistoryLine Of(AnnouncedMoveEvent fact) => fact switch
    {
        AnnouncedMoveEvent.Registered it => HistoryLine.Of("move.registered",
            ("from", it.Present.CostCentre), ("to", it.CostCentre), (On, it.On)),
        AnnouncedMoveEvent.Changed it => HistoryLine.Of("move.changed", ("to", it.CostCentre), (On, it.On)),
        AnnouncedMoveEvent.Withdrawn => HistoryLine.Of("move.withdrawn"),
        AnnouncedMoveEvent.TookEffect it => HistoryLine.Of("move.took-effect", (On, it.Run)),
        _ => throw new UnreachableException($"Unknown event {fact.GetType().Name}"),
    };
}
