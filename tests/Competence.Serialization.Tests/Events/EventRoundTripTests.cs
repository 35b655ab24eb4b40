using Competence.Serialization.Events;
using Competence.Serialization.Tests.Samples;
using FsCheck;
using FsCheck.Fluent;

namespace Competence.Serialization.Tests.Events;

public class EventRoundTripTests
{
    [Fact]
    public void Whatever_happened_is_read_as_it_was_written() =>
        Prop.ForAll(
            (from kind in Gen.Elements(EventCodec.Domain.Kinds.AsEnumerable()) from seed in Gen.Choose(0, int.MaxValue) select (kind, seed)).ToArbitrary(),
            drawn =>
            {
                DomainEvent fact = (DomainEvent)new Sample(new GeneratedChoices(drawn.seed)).Of(drawn.kind.Type, "event");
                EncodedEvent encoded = EventCodec.Domain.Encode(fact);

                DomainEvent read = EventCodec.Domain.Decode(encoded.Discriminator, encoded.Body);

                return (read.Equals(fact) && encoded.Discriminator == drawn.kind.Discriminator).Label($"{fact}\n{encoded.Body}\n{read}");
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Samples_differ_so_that_the_round_trip_means_something()
    {
        Type type = typeof(Registrations.RegistrationEvent.Sent);

        Enumerable.Range(0, 50).Select(seed => new Sample(new GeneratedChoices(seed)).Of(type, "event")).Distinct().Should().HaveCount(50);
    }
}
