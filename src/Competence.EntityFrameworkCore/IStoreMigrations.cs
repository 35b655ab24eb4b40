namespace Competence.EntityFrameworkCore;

/// <summary>Brings the database to the version of this package.</summary>
public interface IStoreMigrations
{
    /// <summary>
    /// Applies the migrations that the database lacks, each whole or not at all. Hosts that are started by the generic host need not call it: it
    /// is done before they start. Several may ask at once; one does it and the others wait.
    /// </summary>
    ValueTask ApplyAsync(CancellationToken cancellationToken = default);
}
