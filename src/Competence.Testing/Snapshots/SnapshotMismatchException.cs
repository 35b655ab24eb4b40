namespace Competence.Testing.Snapshots;

/// <summary>Fails a test whose text is not the one that was reviewed.</summary>
public sealed class SnapshotMismatchException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="verified">The path of the reviewed text, which may be missing.</param>
    /// <param name="received">The path of today's text.</param>
    /// <param name="difference">Where they differ first, for the reader of the test's output.</param>
    public SnapshotMismatchException(string verified, string received, string difference)
        : base($"{Path.GetFileName(verified)} is not what the test got.\n{difference}\nReview {received}; if it is meant, move it over {verified}, or run again with {Snapshot.AcceptVariable}=1.") =>
        (VerifiedPath, ReceivedPath) = (verified, received);

    /// <summary>The path of the reviewed text.</summary>
    public string VerifiedPath { get; }

    /// <summary>The path of today's text.</summary>
    public string ReceivedPath { get; }
}
