using Competence.Organisation.Import;

namespace Competence.Conformance.Histories;

/// <summary>Stops an import as soon as its first commit is through, as the end of the process would.</summary>
internal sealed class CutAfterOneCommit : IProgress<ImportProgress>, IDisposable
{
    private readonly CancellationTokenSource _source = new();

    public CancellationToken Token => _source.Token;

    public void Report(ImportProgress value)
    {
        if (value.Done > 0)
        {
            _source.Cancel();
        }
    }

    public void Dispose() => _source.Dispose();
}
