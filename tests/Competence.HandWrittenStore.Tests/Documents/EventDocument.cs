using Competence.Serialization.Events;

namespace Competence.HandWrittenStore.Tests.Documents;

/// <summary>An event as it is kept.</summary>
internal sealed record EventDocument(EventId Id, Subject Subject, long? Version, EventOrigin Origin, Audience Audience, EncodedEvent Fact)
{
    public static EventDocument Of(HistoryEntry entry) =>
        new(entry.Id, entry.Subject, entry.Version, entry.Origin, entry.Fact.Audience, EventCodec.Domain.Encode(entry.Fact));

    public HistoryEntry Read() => new(Id, Subject, Version, Origin, EventCodec.Domain.Decode(Fact.Discriminator, Fact.Body));
}
