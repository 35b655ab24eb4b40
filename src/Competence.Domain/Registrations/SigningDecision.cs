namespace Competence.Registrations;

/// <summary>What a signer decides on one repetition. Closed: the cases below are all there are.</summary>
public abstract record SigningDecision
{
    private SigningDecision(RepetitionId repetition) => Repetition = repetition;

    /// <summary>The repetition.</summary>
    public RepetitionId Repetition { get; }

    /// <summary>It is signed (PRG-55).</summary>
    /// <param name="Repetition">The repetition.</param>
    /// <param name="Comment">A comment, if any.</param>
    public sealed record Sign(RepetitionId Repetition, string? Comment = null) : SigningDecision(Repetition);

    /// <summary>It is rejected (PRG-57).</summary>
    /// <param name="Repetition">The repetition.</param>
    /// <param name="Reason">One of <see cref="CompetenceOptions.RejectionReasons"/>.</param>
    /// <param name="Comment">Why, for the person.</param>
    public sealed record Reject(RepetitionId Repetition, string Reason, string Comment) : SigningDecision(Repetition);

    /// <summary>An earlier signing or rejection is taken back (PRG-60).</summary>
    /// <param name="Repetition">The repetition.</param>
    public sealed record Cancel(RepetitionId Repetition) : SigningDecision(Repetition);
}
