using System.Text.Json.Serialization.Metadata;
using Competence.Serialization.Json;

namespace Competence.Serialization.Events;

/// <summary>One kind of event with the name it is stored under.</summary>
/// <param name="Discriminator">The name for good, such as <c>registration.signed.v1</c>: hierarchy, case and version of its fields.</param>
/// <param name="Json">How it is written.</param>
public sealed record EventKind(string Discriminator, JsonTypeInfo Json)
{
    /// <summary>The type of the event.</summary>
    public Type Type => Json.Type;

    /// <summary>A kind that is written the way of <see cref="CompetenceJson.Options"/>.</summary>
    /// <param name="discriminator">The name for good.</param>
    internal static EventKind Of<TEvent>(string discriminator)
        where TEvent : DomainEvent => new(discriminator, CompetenceJson.Of<TEvent>());
}
