namespace Competence.Quickstart;

/// <summary>A clock that shows what it is set to, so that a year can pass between two lines.</summary>
/// <param name="now">What it shows first.</param>
internal sealed class SettableClock(Instant now) : IClock
{
    public Instant Now { get; set; } = now;

    public Instant GetCurrentInstant() => Now;
}
