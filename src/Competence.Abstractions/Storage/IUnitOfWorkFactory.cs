namespace Competence;

/// <summary>Begins units of work on the host's store.</summary>
public interface IUnitOfWorkFactory
{
    /// <summary>An empty unit of work. Nothing is opened before the commit.</summary>
    IUnitOfWork Begin();
}
