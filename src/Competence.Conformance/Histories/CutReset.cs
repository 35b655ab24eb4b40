using Competence.Registrations.Resets;

namespace Competence.Conformance.Histories;

/// <summary>Stops a reset for everybody as soon as a commit of it is through.</summary>
internal sealed class CutReset : IProgress<RequirementReset>, IDisposable
{
    private readonly CancellationTokenSource _source = new();

    public CancellationToken Token => _source.Token;

    public void Report(RequirementReset value) => _source.Cancel();

    public void Dispose() => _source.Dispose();
}
