using Microsoft.EntityFrameworkCore;

namespace Competence.EntityFrameworkCore.Storage;

/// <summary>Gives the contexts of one database as what they have in common.</summary>
internal sealed class ContextFactory<TContext>(IDbContextFactory<TContext> contexts) : IDbContextFactory<CompetenceDbContext>
    where TContext : CompetenceDbContext
{
    public CompetenceDbContext CreateDbContext() => contexts.CreateDbContext();
}
