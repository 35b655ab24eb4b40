using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Competence.Serialization.Events;

/// <summary>Writes events for storage and reads them back, whatever version they were written in. Safe for use by several threads.</summary>
public sealed class EventCodec
{
    private readonly FrozenDictionary<string, EventKind> _byDiscriminator;
    private readonly FrozenDictionary<Type, EventKind> _byType;
    private readonly FrozenDictionary<string, EventUpcast> _upcasts;

    /// <summary>A codec of these kinds.</summary>
    /// <param name="kinds">The kinds that are written; each type and each discriminator once.</param>
    /// <param name="upcasts">How forms that are no longer written become the ones that are.</param>
    /// <exception cref="ArgumentException">
    /// A type or discriminator is there twice, a form that is turned into another is also written, or an upcast leads nowhere.
    /// </exception>
    public EventCodec(IEnumerable<EventKind> kinds, IEnumerable<EventUpcast> upcasts)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        ArgumentNullException.ThrowIfNull(upcasts);
        Kinds = [.. kinds];
        _byDiscriminator = Kinds.ToDictionary(kind => kind.Discriminator).ToFrozenDictionary();
        _byType = Kinds.ToDictionary(kind => kind.Type).ToFrozenDictionary();
        _upcasts = upcasts.ToDictionary(upcast => upcast.From).ToFrozenDictionary();
        foreach (EventUpcast upcast in _upcasts.Values)
        {
            Check(upcast);
        }
    }

    /// <summary>The codec of all events of the Competence packages.</summary>
    public static EventCodec Domain { get; } = new(EventKinds.All, []);

    /// <summary>The kinds that are written, in the order they were given.</summary>
    public ImmutableArray<EventKind> Kinds { get; }

    /// <summary>The stored form of <paramref name="fact"/>.</summary>
    /// <exception cref="ArgumentException">The codec does not know its type.</exception>
    public EncodedEvent Encode(DomainEvent fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return _byType.TryGetValue(fact.GetType(), out EventKind? kind)
            ? new EncodedEvent(kind.Discriminator, JsonSerializer.Serialize(fact, kind.Json))
            : throw new ArgumentException($"The codec knows no event of the type {fact.GetType()}.", nameof(fact));
    }

    /// <summary>The event that was stored as <paramref name="body"/> under <paramref name="discriminator"/>.</summary>
    /// <exception cref="EventDecodingException">The discriminator is unknown or the body is not what it should be.</exception>
    public DomainEvent Decode(string discriminator, string body)
    {
        ArgumentNullException.ThrowIfNull(discriminator);
        ArgumentNullException.ThrowIfNull(body);
        try
        {
            return _byDiscriminator.TryGetValue(discriminator, out EventKind? kind)
                ? (DomainEvent?)JsonSerializer.Deserialize(body, kind.Json) ?? throw new EventDecodingException(discriminator, "its body is null.")
                : Upcast(discriminator, body);
        }
        catch (JsonException wrong)
        {
            throw new EventDecodingException(discriminator, $"at {wrong.Path}: {wrong.Message}", wrong);
        }
    }

    private DomainEvent Upcast(string discriminator, string body)
    {
        if (!_upcasts.ContainsKey(discriminator))
        {
            throw new EventDecodingException(discriminator, $"this codec knows {Kinds.Length} kinds of events and {_upcasts.Count} older forms, and it is none of them.");
        }

        JsonObject form = JsonNode.Parse(body) as JsonObject ?? throw new EventDecodingException(discriminator, "its body is no object.");
        string current = discriminator;
        while (_upcasts.TryGetValue(current, out EventUpcast? upcast))
        {
            form = upcast.Change(form);
            current = upcast.To;
        }

        return (DomainEvent)JsonSerializer.Deserialize(form, _byDiscriminator[current].Json)!;
    }

    private void Check(EventUpcast upcast)
    {
        if (_byDiscriminator.ContainsKey(upcast.From))
        {
            throw new ArgumentException($"The form '{upcast.From}' is written, so it cannot be turned into '{upcast.To}'.", nameof(upcast));
        }

        string current = upcast.From;
        for (int steps = 0; _upcasts.TryGetValue(current, out EventUpcast? next) && steps <= _upcasts.Count; steps++)
        {
            current = next.To;
        }

        if (!_byDiscriminator.ContainsKey(current))
        {
            throw new ArgumentException($"The form '{upcast.From}' leads to '{current}', which the codec does not know.", nameof(upcast));
        }
    }
}
