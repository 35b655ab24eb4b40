namespace Competence.EntityFrameworkCore.Storage;

/// <summary>Begins units of work on the database.</summary>
internal sealed class UnitsOfWork(StoreDatabase database, StatementMaker statements, IIdSource ids) : IUnitOfWorkFactory
{
    public IUnitOfWork Begin() => new UnitOfWork(database, statements, ids);
}
