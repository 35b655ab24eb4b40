using Competence.Registrations.Resets;

namespace Competence.Domain.Tests.Registrations.Resets;

/// <summary>Stops a reset after some commits, as the end of the process would.</summary>
internal sealed class Cut(int after) : IProgress<RequirementReset>, IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private int _commits;

    public CancellationToken Token => _source.Token;

    public void Report(RequirementReset value)
    {
        if (++_commits >= after)
        {
            _source.Cancel();
        }
    }

    public void Dispose() => _source.Dispose();
}
