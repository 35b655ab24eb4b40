namespace Competence.Registrations;

/// <summary>That the required number of repetitions counts: the fulfilment that stands after an event.</summary>
/// <param name="On">The date of the repetition that completes the number, repetitions sorted by date (PRG-22, PRG-56).</param>
/// <param name="ManualExpiresOn">The expiry date that was entered with that repetition, where the definition asks for one (PRG-66).</param>
/// <param name="CancelsWaiting">Whether requests that still waited were surplus and ended with it: everywhere but on procedure lists (PRG-102).</param>
public sealed record Fulfilment(LocalDate On, LocalDate? ManualExpiresOn = null, bool CancelsWaiting = false);
