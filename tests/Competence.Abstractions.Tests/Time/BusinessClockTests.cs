namespace Competence.Abstractions.Tests.Time;

public class BusinessClockTests
{
    [Fact]
    public void Finer_digits_than_microseconds_are_cut()
    {
        Instant whole = Instant.FromUtc(2026, 3, 2, 9, 0) + Duration.FromNanoseconds(123_456_000);

        Read(whole + Duration.FromNanoseconds(999)).Now.Should().Be(whole);
        Read(whole).Now.Should().Be(whole);
    }

    [Theory]
    [InlineData("Europe/Oslo", 22, 59, 1)]
    [InlineData("Europe/Oslo", 23, 0, 2)]
    [InlineData("America/New_York", 23, 0, 1)]
    public void Today_is_the_date_in_the_configured_zone(string zone, int hour, int minute, int day) =>
        Read(Instant.FromUtc(2026, 3, 1, hour, minute), zone).Today.Should().Be(new LocalDate(2026, 3, day));

    [Fact]
    public void The_zone_is_Oslo_unless_the_host_says_otherwise() => new CompetenceOptions().Zone.Id.Should().Be("Europe/Oslo");

    private static Moment Read(Instant now, string zone = "Europe/Oslo") =>
        new BusinessClock(new StoppedClock(now), new CompetenceOptions { Zone = DateTimeZoneProviders.Tzdb[zone] }).Read();

    private sealed class StoppedClock(Instant now) : IClock
    {
        public Instant GetCurrentInstant() => now;
    }
}
