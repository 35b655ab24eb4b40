using Competence.Organisation.Import;

namespace Competence.WebHost.Components.Imports;

/// <summary>An import that goes on behind the pages: how far it has come, and how it ended.</summary>
internal sealed class RunningImport : IProgress<ImportProgress>
{
    private volatile Told _told = new(default);

    /// <summary>How far it has come.</summary>
    public ImportProgress Progress => _told.Progress;

    /// <summary>Whether it was asked for and is not done.</summary>
    public bool IsGoingOn { get; private set; } = true;

    /// <summary>The run; none while it goes on, and when it was not taken.</summary>
    public ImportRun? Run { get; private set; }

    /// <summary>Why it was refused; none when it was not, or broke off.</summary>
    public Refusal? Refusal { get; private set; }

    /// <inheritdoc/>
    public void Report(ImportProgress value) => _told = new Told(value);

    /// <summary>It is done, as was answered; without an answer it broke off.</summary>
    public void End(Result<ImportRun>? answer)
    {
        answer?.Switch(run => Run = run, refusal => Refusal = refusal);
        IsGoingOn = false;
    }

    private sealed record Told(ImportProgress Progress);
}
