using Competence.Organisation.Import;

namespace Competence.Domain.Tests.Organisation;

/// <summary>A file that the test wrote: lines, or the refusal of a broken one, in their order.</summary>
internal sealed class TextFile<TColumn>(IReadOnlyList<Result<ImportLine<TColumn>>> lines) : IImportSource<TColumn>
    where TColumn : struct, Enum
{
    /// <summary>The line on which the first of the lines below the header stands.</summary>
    public const int FirstLine = 2;

    public static TextFile<TColumn> Of(IEnumerable<string[]> lines) =>
        new([.. lines.Select((texts, index) => (Result<ImportLine<TColumn>>)new TextLine<TColumn>(FirstLine + index, texts))]);

    public IAsyncEnumerable<Result<ImportLine<TColumn>>> ReadAsync(CancellationToken cancellationToken = default) => lines.ToAsyncEnumerable();
}
