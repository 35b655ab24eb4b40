using System.Collections.Immutable;
using Competence.Requirements;
using Competence.Testing.Generating;
using FsCheck;
using FsCheck.Fluent;

namespace Competence.Testing.Tests.Generating;

public class GenerateTests
{
    private static readonly LocalDate Middle = new(2026, 3, 2);

    [Fact]
    public void Identifiers_are_never_none_and_differ()
    {
        PersonId[] ids = [.. Generate.Ids<PersonId>().Sample(200)];

        ids.Should().NotContain(default(PersonId)).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void Dates_lie_around_the_middle_on_both_sides()
    {
        LocalDate[] dates = [.. Generate.DatesAround(Middle, 10).Sample(300)];

        dates.Should().OnlyContain(date => date >= Middle.PlusDays(-10) && date <= Middle.PlusDays(10));
        dates.Should().Contain(date => date < Middle).And.Contain(date => date > Middle);
    }

    [Fact]
    public void Moments_have_whole_microseconds_and_some_have_more_than_whole_seconds()
    {
        Instant[] moments = [.. Generate.Instants().Sample(100)];

        moments.Should().OnlyContain(moment => moment.ToUnixTimeTicks() % 10 == 0);
        moments.Should().Contain(moment => moment.ToUnixTimeTicks() % NodaConstants.TicksPerSecond != 0);
    }

    [Fact]
    public void Texts_are_never_blank_nor_longer_than_asked_for_and_have_what_databases_trip_over()
    {
        string[] texts = [.. Generate.Texts(20).Sample(2000)];

        texts.Should().OnlyContain(text => text.Trim().Length > 0 && text.Length <= 20);
        string.Concat(texts).Should().ContainAll("'", "%", "_", "\\", "å", "Ø");
    }

    [Fact]
    public void Contents_can_be_published_as_they_are() =>
        Prop.ForAll(Generate.Contents().ToArbitrary(), content => content.RepetitionCount >= 1 && content.ValidityDays is null or >= 1 && content.Name.Length <= RequirementContent.LongestName)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Some_of_values_keeps_their_order_and_takes_none_twice()
    {
        ImmutableArray<int> values = [.. Enumerable.Range(0, 6)];

        Prop.ForAll(Generate.SomeOf(values).ToArbitrary(), some => some.SequenceEqual(some.Distinct().Order())).QuickCheckThrowOnFailure();
        Generate.SomeOf(values).Sample(200).Select(some => some.Length).Distinct().Should().HaveCountGreaterThan(3);
    }
}
