using System.Collections.Immutable;
using Competence.EntityFrameworkCore.Storage;
using Competence.Registrations;
using Microsoft.EntityFrameworkCore;

namespace Competence.EntityFrameworkCore.Registrations;

/// <summary>Finds registrations by person, definition and scope.</summary>
internal sealed class RegistrationRepository(IDbContextFactory<CompetenceDbContext> contexts, SqlDialect dialect) : IRepository<RegistrationKey, Registration>
{
    private readonly string _these = dialect.Adapt($$"""
        select r.* from competence.registration r
        join {{dialect.RowsOf("keys", "k", ("person_id", SqlKind.Id), ("requirement_id", SqlKind.Id), ("trust_id", SqlKind.Id))}}
            on k.person_id = r.person_id and k.requirement_id = r.requirement_id and k.trust_id = r.trust_id
        """).Replace("@keys", "{0}", StringComparison.Ordinal);

    public async ValueTask<Registration?> FindAsync(RegistrationKey id, CancellationToken cancellationToken = default)
    {
        await using CompetenceDbContext context = await contexts.CreateDbContextAsync(cancellationToken);
        (Guid person, Guid requirement, Guid trust) = (id.Person.Value, id.Requirement.Value, id.Scope.Trust.Value);
        RegistrationRecord? found = await context.Set<RegistrationRecord>().SingleOrDefaultAsync(
            row => row.PersonId == person && row.RequirementId == requirement && row.TrustId == trust, cancellationToken);
        return found?.ToState();
    }

    public async ValueTask<ImmutableArray<Registration>> FindManyAsync(ImmutableArray<RegistrationKey> ids, CancellationToken cancellationToken = default)
    {
        await using CompetenceDbContext context = await contexts.CreateDbContextAsync(cancellationToken);
        string keys = dialect.Json(ids.Distinct(), static (row, key) => row.Id(key.Person.Value).Id(key.Requirement.Value).Id(key.Scope.Trust.Value));
        List<RegistrationRecord> found = await context.Set<RegistrationRecord>().FromSqlRaw(_these, keys).ToListAsync(cancellationToken);
        return [.. found.Select(record => record.ToState())];
    }
}
