namespace Competence.InMemory.Storage;

/// <summary>Begins units of work on the store.</summary>
internal sealed class InMemoryUnitsOfWork(InMemoryStore store, IIdSource ids) : IUnitOfWorkFactory
{
    public IUnitOfWork Begin() => new InMemoryUnitOfWork(store, ids);
}
