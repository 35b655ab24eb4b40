using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;

namespace Competence.Serialization.Json;

/// <summary>A moment as <c>2026-03-02T11:00:00.123456Z</c>, always with six digits: finer ones are cut, as everywhere.</summary>
internal sealed class InstantJsonConverter : JsonConverter<Instant>
{
    private static readonly InstantPattern Written = InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss'.'ffffff'Z'");

    public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && InstantPattern.ExtendedIso.Parse(reader.GetString()!).TryGetValue(default, out Instant instant)
            ? instant
            : throw new JsonException("A moment is written as 2026-03-02T11:00:00.123456Z.");

    public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) => writer.WriteStringValue(Written.Format(value));
}
