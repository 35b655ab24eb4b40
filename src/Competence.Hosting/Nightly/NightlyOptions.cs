namespace Competence.Hosting.Nightly;

/// <summary>When the nightly jobs run.</summary>
public sealed class NightlyOptions
{
    /// <summary>Gets or sets the time of day, in the zone of <see cref="CompetenceOptions.Zone"/>.</summary>
    /// <value>The default is 03:00. Where summer time skips it, the jobs run at the first moment after; where the clock shows it twice, at the first.</value>
    public LocalTime At { get; set; } = new(3, 0);
}
