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
        LoanEventContext.Default,
        ImportRunEventContext.Default,
        RequirementEventContext.Default,
        PlanEventContext.Default,
        AssignmentEventContext.Default,
        NotRelevantMarkEventContext.Default,
        RegistrationEventContext.Default,
        RegistrationNoticeEventContext.Default,
    ];
}
