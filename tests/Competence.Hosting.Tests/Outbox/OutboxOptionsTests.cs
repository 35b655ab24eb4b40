using Competence.Hosting.Outbox;

namespace Competence.Hosting.Tests.Outbox;

public class OutboxOptionsTests
{
    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(24 * 60 * 60 * 1000, true)]
    [InlineData((24 * 60 * 60 * 1000) + 1, false)]
    public void A_pause_is_longer_than_nothing_and_at_most_a_day(int milliseconds, bool accepted)
    {
        TimeSpan pause = TimeSpan.FromMilliseconds(milliseconds);

        Sets(options => options.Pause = pause).Should().Be(accepted);
        Sets(options => options.PauseAfterFailure = pause).Should().Be(accepted);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void A_batch_has_at_least_one_event(int events, bool accepted) => Sets(options => options.BatchSize = events).Should().Be(accepted);

    [Fact]
    public void Everything_has_a_default_that_is_safe()
    {
        OutboxOptions options = new();

        (options.BatchSize, options.Pause, options.PauseAfterFailure).Should().Be((200, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10)));
    }

    private static bool Sets(Action<OutboxOptions> set)
    {
        try
        {
            set(new OutboxOptions());
            return true;
        }
        catch (ArgumentOutOfRangeException)
        {
            return false;
        }
    }
}
