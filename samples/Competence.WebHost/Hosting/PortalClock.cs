namespace Competence.WebHost.Hosting;

/// <summary>The portal's clock: the machine's, or moved by whole days so that expiry can be tried (development only).</summary>
/// <param name="options">Where the zone is set.</param>
internal sealed class PortalClock(CompetenceOptions options) : IClock
{
    private long _shiftTicks;

    /// <summary>How far the clock is moved; nothing when it tells the machine's time.</summary>
    public Duration Shift => Duration.FromTicks(Interlocked.Read(ref _shiftTicks));

    /// <inheritdoc/>
    public Instant GetCurrentInstant() => SystemClock.Instance.GetCurrentInstant() + Shift;

    /// <summary>Moves the clock so that it is <paramref name="today"/> now, at the same time of day; <c>null</c> puts it back.</summary>
    public void MoveTo(LocalDate? today)
    {
        LocalDateTime now = SystemClock.Instance.GetCurrentInstant().InZone(options.Zone).LocalDateTime;
        Duration shift = today is { } day ? Duration.FromDays(Period.DaysBetween(now.Date, day)) : Duration.Zero;
        Interlocked.Exchange(ref _shiftTicks, (long)shift.TotalTicks);
    }

    /// <summary>Moves the clock to a moment, from which it goes on; for making the history of the sample.</summary>
    public void MoveTo(Instant moment) =>
        Interlocked.Exchange(ref _shiftTicks, (long)(moment - SystemClock.Instance.GetCurrentInstant()).TotalTicks);
}
