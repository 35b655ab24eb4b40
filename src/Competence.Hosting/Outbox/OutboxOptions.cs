namespace Competence.Hosting.Outbox;

/// <summary>How the dispatcher works.</summary>
public sealed class OutboxOptions
{
    /// <summary>Gets or sets how many events are read at once.</summary>
    /// <value>At least 1; the default is 200.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int BatchSize
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    }
    = 200;

    /// <summary>Gets or sets how long the dispatcher waits when there was nothing to hand on.</summary>
    /// <value>Longer than nothing, at most a day; the default is one second.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is nothing, negative or longer than a day.</exception>
    public TimeSpan Pause
    {
        get;
        set => field = Checked(value);
    }
    = TimeSpan.FromSeconds(1);

    /// <summary>Gets or sets how long a queue waits after an event of it could not be handed on, and the dispatcher when nothing could.</summary>
    /// <value>Longer than nothing, at most a day; the default is ten seconds.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is nothing, negative or longer than a day.</exception>
    public TimeSpan PauseAfterFailure
    {
        get;
        set => field = Checked(value);
    }
    = TimeSpan.FromSeconds(10);

    private static TimeSpan Checked(TimeSpan pause)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(pause, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pause, TimeSpan.FromDays(1));
        return pause;
    }
}
