using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;

namespace Competence.EntityFrameworkCore.Storage;

/// <summary>The statements of all tables, by the type of their rows.</summary>
internal sealed class TableStatements
{
    private readonly FrozenDictionary<Type, TableSql> _tables;

    public TableStatements(IDbContextFactory<CompetenceDbContext> contexts, StoreDatabase database)
    {
        using CompetenceDbContext context = contexts.CreateDbContext();
        _tables = context.Model.GetEntityTypes()
            .Where(type => type.FindPrimaryKey() is not null)
            .ToFrozenDictionary(type => type.ClrType, type => new TableSql(type, database.Dialect));
    }

    public TableSql Of<TRecord>() => _tables[typeof(TRecord)];

    public TableSql Of(StateTable table) => _tables[table.RecordType];
}
