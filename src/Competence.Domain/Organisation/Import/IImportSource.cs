namespace Competence.Organisation.Import;

/// <summary>A file to import, whatever its format.</summary>
/// <typeparam name="TColumn">The columns of the file.</typeparam>
public interface IImportSource<TColumn>
    where TColumn : struct, Enum
{
    /// <summary>The lines below the header, from the first to the last.</summary>
    /// <returns>
    /// Lines, each valid until the next one is asked for. A refusal instead of a line says that the file is broken, and is the last:
    /// such a file changes nothing.
    /// </returns>
    IAsyncEnumerable<Result<ImportLine<TColumn>>> ReadAsync(CancellationToken cancellationToken = default);
}
