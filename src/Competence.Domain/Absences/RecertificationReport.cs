namespace Competence.Absences;

/// <summary>What the night has done about absences so far.</summary>
/// <param name="Day">The day that the night led to.</param>
/// <param name="Absences">How many absences were settled.</param>
/// <param name="Registrations">How many registrations were reset.</param>
/// <param name="Failed">How many absences could not be stored because of others who changed the same person; they are due again the next time.</param>
public sealed record RecertificationReport(LocalDate Day, int Absences = 0, int Registrations = 0, int Failed = 0);
