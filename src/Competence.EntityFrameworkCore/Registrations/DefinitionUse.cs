using Competence.EntityFrameworkCore.Storage;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.EntityFrameworkCore.Registrations;

/// <summary>Tells whether anybody has begun on a definition. Whoever has, has a history under it: that is the way without an index of its own.</summary>
internal sealed class DefinitionUse(StoreDatabase database) : IDefinitionUse
{
    private readonly string _isStarted = database.Dialect.Adapt($"""
        select 1 from competence.history h join competence.registration r on r.person_id = h.person_id and r.requirement_id = h.subject_id
        where h.subject_id = @requirement and h.subject_kind = '{Registration.SubjectKind}' and r.state <> {(int)RegistrationState.NotStarted}
        limit 1
        """);

    public async ValueTask<bool> IsStartedAsync(RequirementId requirement, CancellationToken cancellationToken = default) =>
        (await database.ListAsync(_isStarted, [SqlValue.Id("requirement", requirement.Value)], static _ => true, cancellationToken)).Length > 0;
}
