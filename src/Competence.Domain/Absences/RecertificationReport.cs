namespace Competence.Absences;

/// <summary>What the night has done about absences so far.</summary>
/// <param name="Day">The day that the night led to.</param>
/// <param name="Absences">How many absences were settled.</param>
/// <param name="Registrations">How many registrations were reset.</param>
/// <param name="Failed">
/// How many absences could not be settled, because others changed the same person at every attempt or because of an error; they are due again the
/// next time.
/// </param>
public sealed record RecertificationReport(LocalDate Day, int Absences = 0, int Registrations = 0, int Failed = 0)
{
    /// <summary>The first error that kept an absence from being settled; none when there was no error.</summary>
    public Exception? FirstError { get; init; }
}
