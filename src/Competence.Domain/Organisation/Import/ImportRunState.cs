namespace Competence.Organisation.Import;

/// <summary>How far an import run has come.</summary>
public enum ImportRunState
{
    /// <summary>Part of the file is taken, or nothing yet. The same file for the same date goes on with the run.</summary>
    Started = 0,

    /// <summary>All of the file is taken.</summary>
    Finished = 1,

    /// <summary>It was interrupted, and another file or a later date took its place. What it had taken stays.</summary>
    Superseded = 2,
}
