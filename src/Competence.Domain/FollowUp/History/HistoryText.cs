using System.Diagnostics;
using Competence.Absences;
using Competence.Access;
using Competence.Assignments;
using Competence.Delegation;
using Competence.Loans;
using Competence.Organisation.Import;
using Competence.Organisation.Moves;
using Competence.Organisation;
using Competence.Plans;
using Competence.Registrations;
using Competence.Registrations.Procedures;
using Competence.Registrations.Resets;
using Competence.Requirements;
using Competence.Requirements.Categories;

namespace Competence.FollowUp.History;

/// <summary>Says what happened, event by event, as text keys with arguments: what users read of every history (ASG-67, PRG-87).</summary>
public static class HistoryText
{
    /// <summary>The line of an entry; who, when and on whose behalf stand in its origin.</summary>
    public static HistoryLine Describe(HistoryEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Describe(entry.Fact);
    }

    /// <summary>The line of a fact.</summary>
    public static HistoryLine Describe(DomainEvent fact) => fact switch
    {
        RegistrationEvent it => RegistrationLines.Of(it),
        NotRelevantMarkEvent it => RegistrationLines.Of(it),
        RegistrationNoticeEvent it => RegistrationLines.Of(it),
        FavouritesEvent it => RegistrationLines.Of(it),
        AssignmentEvent it => AssignmentLines.Of(it),
        AbsenceEvent it => AbsenceLines.Of(it),
        PlanEvent it => PlanLines.Of(it),
        RequirementEvent it => RequirementLines.Of(it),
        RequirementResetEvent it => RequirementLines.Of(it),
        CategoryEvent it => RequirementLines.Of(it),
        OrganisationUnitEvent it => OrganisationLines.Of(it),
        PersonEvent it => OrganisationLines.Of(it),
        PositionEvent it => OrganisationLines.Of(it),
        AnnouncedMoveEvent it => OrganisationLines.Of(it),
        PositionRolesEvent it => RoleLines.Of(it),
        DeputyshipEvent it => DelegationLines.Of(it),
        DelegatedApproverEvent it => DelegationLines.Of(it),
        LoanEvent it => LoanLines.Of(it),
        ImportRunEvent it => ImportLines.Of(it),
        _ => throw new UnreachableException($"Unknown event {fact?.GetType().Name}"),
    };
}
