namespace Competence.Testing.Time;

/// <summary>A clock that stands still until the test moves it. Safe for use by several threads.</summary>
/// <param name="start">What it shows first.</param>
public sealed class FakeClock(Instant start) : IClock
{
    private readonly Lock _gate = new();
    private Instant _now = start;

    /// <summary>A clock that shows Monday 2 March 2026, noon in Norway.</summary>
    public static FakeClock OnAMonday() => new(Instant.FromUtc(2026, 3, 2, 11, 0));

    /// <inheritdoc/>
    public Instant GetCurrentInstant()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    /// <summary>Moves the clock on; a negative duration moves it back.</summary>
    public void Advance(Duration duration)
    {
        lock (_gate)
        {
            _now += duration;
        }
    }

    /// <summary>Moves the clock on by whole days of 24 hours.</summary>
    public void AdvanceDays(int days) => Advance(Duration.FromDays(days));
}
