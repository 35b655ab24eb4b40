using Competence.Testing.Time;

namespace Competence.Testing.Tests.Time;

public class FakeClockTests
{
    [Fact]
    public void It_stands_still_until_it_is_moved()
    {
        FakeClock clock = FakeClock.OnAMonday();

        clock.GetCurrentInstant().Should().Be(clock.GetCurrentInstant());
        clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["Europe/Oslo"]).LocalDateTime.Should().Be(new LocalDateTime(2026, 3, 2, 12, 0));
    }

    [Fact]
    public void It_moves_on_and_back()
    {
        FakeClock clock = new(Instant.FromUtc(2026, 3, 2, 11, 0));

        clock.AdvanceDays(2);
        clock.Advance(Duration.FromMinutes(-30));

        clock.GetCurrentInstant().Should().Be(Instant.FromUtc(2026, 3, 4, 10, 30));
    }
}
