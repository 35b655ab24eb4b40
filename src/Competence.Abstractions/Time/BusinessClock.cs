namespace Competence;

/// <summary>Reads the clock the way the domain wants it: whole microseconds, and today's date in the configured zone.</summary>
/// <param name="clock">The host's clock.</param>
/// <param name="options">Where the zone is set.</param>
public sealed class BusinessClock(IClock clock, CompetenceOptions options)
{
    private const int TicksPerMicrosecond = 10;

    /// <summary>The present moment. Stores keep microseconds, so finer digits are cut here and not when storing.</summary>
    public Moment Read()
    {
        long ticks = clock.GetCurrentInstant().ToUnixTimeTicks();
        Instant now = Instant.FromUnixTimeTicks(ticks - (ticks % TicksPerMicrosecond));
        return new Moment(now, now.InZone(options.Zone).Date);
    }
}
