using Competence.Assignments;
using Competence.EntityFrameworkCore.Storage;

namespace Competence.EntityFrameworkCore.Assignments;

/// <summary>A row of <c>assignment</c>; the picture of a deactivated one lies in its body.</summary>
internal sealed record AssignmentRecord(
    Guid Id,
    Guid PersonId,
    Guid PositionId,
    Guid PlanId,
    AssignmentState State,
    Completion Completion,
    Instant AssignedAt,
    Instant? AwaitingSince,
    LocalDate? CompletedOn,
    long Version,
    string? Body) : IStateRecord<AssignmentRecord, Assignment>, IIdentifiedRecord
{
    public static AssignmentRecord From(Assignment state) => new(
        state.Id.Value, state.Person.Value, state.Position.Value, state.Plan.Value, state.State, state.Completion, state.AssignedAt, state.AwaitingSince,
        state.CompletedOn, state.Version,
        state.Deactivation is { } deactivation ? StoreJson.Write(deactivation) : null);

    public Assignment ToState() => new(
        new AssignmentId(Id), new PersonId(PersonId), new PositionId(PositionId), new PlanId(PlanId), State, Completion, AssignedAt,
        AwaitingSince, CompletedOn, Body is null ? null : StoreJson.Read<Deactivation>(Body), Version);
}
