using Competence.Assignments;
using Competence.EntityFrameworkCore.Storage;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.EntityFrameworkCore.Registrations;

/// <summary>Tells who uses a definition. Whoever has begun has a history under it: that is the way without an index of its own.</summary>
internal sealed class DefinitionUse(StoreDatabase database) : IDefinitionUse
{
    private readonly string _isStarted = database.Dialect.Adapt($"""
        select 1 from competence.history h join competence.registration r on r.person_id = h.person_id and r.requirement_id = h.subject_id
        where h.subject_id = @requirement and h.subject_kind = '{Registration.SubjectKind}' and r.state <> {(int)RegistrationState.NotStarted}
        limit 1
        """);

    private readonly string _persons = database.Dialect.Adapt($"""
        select count(distinct a.person_id) from competence.plan_link l
        join competence.plan p on p.id = l.plan_id and not p.is_archived
        join competence.assignment a on a.plan_id = l.plan_id and a.state = {(int)AssignmentState.Active}
        where l.requirement_id = @requirement and l.state <> {(int)PlanLinkState.Deactivated}
        """);

    public async ValueTask<bool> IsStartedAsync(RequirementId requirement, CancellationToken cancellationToken = default) =>
        (await database.ListAsync(_isStarted, [SqlValue.Id("requirement", requirement.Value)], static _ => true, cancellationToken)).Length > 0;

    public async ValueTask<int> CountPersonsAsync(RequirementId requirement, CancellationToken cancellationToken = default) =>
        (await database.ListAsync(_persons, [SqlValue.Id("requirement", requirement.Value)], static row => row.Integer(0), cancellationToken))[0];
}
