using Competence.EntityFrameworkCore.Storage;
using Competence.Registrations;

namespace Competence.EntityFrameworkCore.Registrations;

/// <summary>A row of <c>not_relevant_mark</c>.</summary>
internal sealed record NotRelevantMarkRecord(
    Guid PersonId, Guid PlanId, MarkTargetKind Kind, Guid TargetId, string Comment, Instant MarkedAt, long Version)
    : IStateRecord<NotRelevantMarkRecord, NotRelevantMark>
{
    public static NotRelevantMarkRecord From(NotRelevantMark state) => new(
        state.Key.Person.Value, state.Key.Plan.Value, state.Key.Kind, state.Key.Target, state.Comment, state.MarkedAt, state.Version);

    public NotRelevantMark ToState() =>
        new(new NotRelevantMarkKey(new PersonId(PersonId), new PlanId(PlanId), Kind, TargetId), Comment, MarkedAt, Version);
}
