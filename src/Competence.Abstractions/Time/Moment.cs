namespace Competence;

/// <summary>Now, read once per use case.</summary>
/// <param name="Now">The instant, in whole microseconds.</param>
/// <param name="Today">The date of that instant in the configured zone.</param>
public readonly record struct Moment(Instant Now, LocalDate Today);
