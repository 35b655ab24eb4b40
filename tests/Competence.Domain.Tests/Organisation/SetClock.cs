namespace Competence.Domain.Tests.Organisation;

/// <summary>A clock that shows what the test set.</summary>
internal sealed class SetClock : IClock
{
    public Instant Now { get; set; }

    public Instant GetCurrentInstant() => Now;
}
