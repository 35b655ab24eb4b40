namespace Competence.Acceptance.Tests.Imports;

/// <summary>Time whose timer rings when the test says so.</summary>
internal sealed class RungTime : TimeProvider
{
    private Action _ring = () => { };

    /// <summary>How often the timer would ring.</summary>
    public TimeSpan Period { get; private set; }

    /// <summary>Lets the timer ring; what it does is done when this comes back.</summary>
    public void Ring() => _ring();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _ring = () => callback(state);
        Period = period;
        return new Silent();
    }

    private sealed class Silent : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
