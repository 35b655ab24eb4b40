using Competence.EntityFrameworkCore.Storage;
using Competence.Registrations.Resets;
using Competence.Requirements;

namespace Competence.EntityFrameworkCore.Registrations;

/// <summary>A row of <c>requirement_reset</c>.</summary>
internal sealed record RequirementResetRecord(
    Guid Id,
    Guid RequirementId,
    RequirementResetState State,
    int AllPeople,
    int Assigned,
    int Begun,
    string Reason,
    LocalDate BegunOn,
    Instant BegunAt,
    Guid? BegunById,
    Guid? BegunFromId,
    Guid? ReachedId,
    int People,
    int Registrations,
    Instant MovedAt,
    Instant? FinishedAt,
    long Version) : IStateRecord<RequirementResetRecord, RequirementReset>, IIdentifiedRecord
{
    public static RequirementResetRecord From(RequirementReset state) => new(
        state.Id.Value, state.Requirement.Value, state.State, state.Extent.People, state.Extent.Assigned, state.Extent.Begun, state.Reason, state.BegunOn,
        state.BegunAt, state.BegunBy?.Value, state.BegunFrom?.Value, state.Reached?.Value, state.People, state.Registrations, state.MovedAt,
        state.FinishedAt, state.Version);

    public RequirementReset ToState() => new(
        new RequirementResetId(Id), new RequirementId(RequirementId), State, new ResetExtent(AllPeople, Assigned, Begun), Reason, BegunOn, BegunAt,
        BegunById is { } by ? new PersonId(by) : null, BegunFromId is { } from ? new PositionId(from) : null,
        ReachedId is { } reached ? new PersonId(reached) : null, People, Registrations, MovedAt, FinishedAt, Version);
}
