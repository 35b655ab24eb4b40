using Competence.Files.Csv;
using Competence.Organisation.Import;

namespace Competence.WebHost.Components.Imports;

/// <summary>A file that an operator sent, waiting to be looked at, imported, or forgotten.</summary>
/// <param name="Id">What addresses name it by.</param>
/// <param name="Owner">Who sent it; nobody else sees it.</param>
/// <param name="Kind">Which file it is.</param>
/// <param name="Date">The date of the run it is for.</param>
/// <param name="Name">What it was called.</param>
/// <param name="Path">Where it lies until then.</param>
/// <param name="SentAt">When it came.</param>
internal sealed record UploadedFile(Guid Id, PersonId Owner, ImportKind Kind, LocalDate Date, string Name, string Path, Instant SentAt)
{
    /// <summary>The import of it; none before it was asked for.</summary>
    public RunningImport? Import { get; set; }

    /// <summary>The file as lines.</summary>
    public CsvImportSource<TColumn> Open<TColumn>()
        where TColumn : struct, Enum => new(() => File.OpenRead(Path));
}
