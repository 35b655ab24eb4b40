using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;

namespace Competence.Serialization.Events;

/// <summary>The source-generated contexts of all events, one for each hierarchy.</summary>
internal static class EventContexts
{
    public static ImmutableArray<IJsonTypeInfoResolver> All { get; } =
    [
        PositionRolesEventContext.Default,
        OrganisationUnitEventContext.Default,
        PersonEventContext.Default,
        PositionEventContext.Default,
        AnnouncedMoveEventContext.Default,
        LoanEventContext.Default,
        ImportRunEventContext.Default,
        RequirementEventContext.Default,
        RequirementResetEventContext.Default,
        CategoryEventContext.Default,
        PlanEventContext.Default,
        AssignmentEventContext.Default,
        DeputyshipEventContext.Default,
        DelegatedApproverEventContext.Default,
        NotRelevantMarkEventContext.Default,
        RegistrationEventContext.Default,
        RegistrationNoticeEventContext.Default,
        FavouritesEventContext.Default,
        AbsenceEventContext.Default,
    ];
}
