namespace Competence.Abstractions.Tests.Storage;

public class LoadedStateTests
{
    private static readonly Counted Twice = new(7, 2);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void A_state_is_loaded_with_as_many_facts_as_its_version_says(int facts)
    {
        LoadedFact[] happened = [.. Enumerable.Range(0, facts).Select(Fact)];

        FluentActions.Invoking(() => new LoadedState(Twice, [.. happened])).Should().Throw<ArgumentException>()
            .WithMessage($"The Counted is at version 2 after {facts} events.*");
    }

    [Fact]
    public void Loaded_states_are_equal_when_state_and_facts_are()
    {
        LoadedState loaded = new(Twice, [Fact(1), Fact(2)]);

        loaded.Should().Be(new LoadedState(new Counted(7, 2), [Fact(1), Fact(2)]));
        loaded.GetHashCode().Should().Be(new LoadedState(new Counted(7, 2), [Fact(1), Fact(2)]).GetHashCode());
        loaded.Should().NotBe(new LoadedState(new Counted(8, 2), [Fact(1), Fact(2)]));
        loaded.Should().NotBe(new LoadedState(Twice, [Fact(2), Fact(1)]));
        loaded.Equals(null).Should().BeFalse();
    }

    private static LoadedFact Fact(int number) => new(new Happened(number), new EventOrigin(Instant.FromUnixTimeSeconds(number), By: null));

    private sealed record Counted(int Number, long Version) : IAggregate
    {
        public Subject Subject => new("counted", new Guid(Number, 0, 0, new byte[8]));
    }

    private sealed record Happened(int Number) : DomainEvent;
}
