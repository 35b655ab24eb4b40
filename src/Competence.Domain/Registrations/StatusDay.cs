namespace Competence.Registrations;

/// <summary>The day that statuses are told for, with the horizon of expiring soon: computed once, passed to many.</summary>
/// <param name="Today">The day.</param>
public readonly record struct StatusDay(LocalDate Today)
{
    /// <summary>How many days before the expiry date a requirement begins to expire soon (PRG-69).</summary>
    public const int Horizon = 30;

    /// <summary>The last expiry date that counts as soon: 30 days ahead.</summary>
    public LocalDate SoonUntil { get; } = Today.PlusDays(Horizon);
}
