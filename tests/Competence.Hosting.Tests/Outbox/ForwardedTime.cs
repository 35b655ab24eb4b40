namespace Competence.Hosting.Tests.Outbox;

/// <summary>The system's time, forwarded as the test says.</summary>
internal sealed class ForwardedTime : TimeProvider
{
    private TimeSpan _forwarded;

    public void Forward(TimeSpan by) => _forwarded += by;

    public override long GetTimestamp() => base.GetTimestamp() + (long)(_forwarded.TotalSeconds * TimestampFrequency);
}
