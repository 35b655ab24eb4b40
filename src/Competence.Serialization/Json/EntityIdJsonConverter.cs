using System.Text.Json;
using System.Text.Json.Serialization;

namespace Competence.Serialization.Json;

/// <summary>An identifier as the text of its guid, with hyphens and in lower case.</summary>
internal sealed class EntityIdJsonConverter<TId> : JsonConverter<TId>
    where TId : struct, IEntityId<TId>
{
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetGuid(out Guid value)
            ? TId.From(value)
            : throw new JsonException($"A {typeof(TId).Name} is written as the text of a guid.");

    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
