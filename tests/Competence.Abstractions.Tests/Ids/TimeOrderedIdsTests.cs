using FsCheck;
using FsCheck.Fluent;

namespace Competence.Abstractions.Tests.Ids;

public class TimeOrderedIdsTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 9, 0);

    [Fact]
    public void Identifiers_of_a_later_moment_come_later_and_of_one_moment_in_the_order_asked_for() =>
        Prop.ForAll(Gen.Choose(0, 5_000).ListOf().ToArbitrary(), steps =>
        {
            TimeOrderedIds source = new();
            Instant at = Start;
            PersonId last = source.Next<PersonId>(at);
            foreach (int microseconds in steps)
            {
                at += Duration.FromNanoseconds(microseconds * 1000L);
                PersonId next = source.Next<PersonId>(at);
                if (next <= last)
                {
                    return false;
                }

                last = next;
            }

            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_identifier_is_a_guid_of_version_7_that_tells_its_millisecond()
    {
        Guid value = new TimeOrderedIds().Next<PersonId>(Start + Duration.FromNanoseconds(1_999_900)).Value;
        byte[] bytes = value.ToByteArray(bigEndian: true);
        long milliseconds = bytes.Take(6).Aggregate(0L, (sum, next) => (sum << 8) | next);

        value.Version.Should().Be(7);
        (bytes[8] >> 6).Should().Be(0b10, "the variant of RFC 9562");
        milliseconds.Should().Be(Start.ToUnixTimeMilliseconds() + 1);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(5_000, 2048)]
    [InlineData(9_999, 4095)]
    public void The_part_of_the_millisecond_follows_the_version_in_4096ths(long ticks, int expected)
    {
        byte[] bytes = new TimeOrderedIds().Next<PersonId>(Start + Duration.FromTicks(ticks)).Value.ToByteArray(bigEndian: true);

        (((bytes[6] & 0x0F) << 8) | bytes[7]).Should().Be(expected);
    }

    [Fact]
    public void The_last_bits_cannot_be_guessed_from_the_identifier_before()
    {
        TimeOrderedIds source = new();

        Enumerable.Range(0, 100).Select(_ => Convert.ToHexString(source.Next<PersonId>(Start).Value.ToByteArray(bigEndian: true).AsSpan(12)))
            .Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Threads_never_get_the_same_identifier()
    {
        TimeOrderedIds source = new();

        PersonId[][] ids = await Task.WhenAll(Enumerable.Range(0, 4)
            .Select(_ => Task.Run(() => Enumerable.Range(0, 5_000).Select(_ => source.Next<PersonId>(Start)).ToArray())));

        ids.SelectMany(some => some).Should().OnlyHaveUniqueItems();
        ids.Should().OnlyContain(some => some.SequenceEqual(some.Order()));
    }

    [Fact]
    public void Two_sources_give_different_identifiers() =>
        Enumerable.Range(0, 1_000).Select(_ => new TimeOrderedIds().Next<PersonId>(Start)).Should().OnlyHaveUniqueItems();
}
