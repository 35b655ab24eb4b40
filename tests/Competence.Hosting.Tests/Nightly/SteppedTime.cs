using System.Threading.Channels;

namespace Competence.Hosting.Tests.Nightly;

/// <summary>Time that passes only when the test says so: a wait is told to the test, and ends when the test lets it.</summary>
internal sealed class SteppedTime : TimeProvider
{
    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();
    private Action? _elapse;

    /// <summary>How long the code waits next.</summary>
    public async Task<TimeSpan> NextWaitAsync() => await _waits.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1));

    /// <summary>Ends the last wait.</summary>
    public void Elapse() => _elapse!();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _elapse = () => callback(state);
        _waits.Writer.TryWrite(dueTime);
        return new Stopped();
    }

    private sealed class Stopped : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
