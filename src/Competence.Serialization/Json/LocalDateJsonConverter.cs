using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;

namespace Competence.Serialization.Json;

/// <summary>A date as <c>2026-03-02</c>.</summary>
internal sealed class LocalDateJsonConverter : JsonConverter<LocalDate>
{
    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && LocalDatePattern.Iso.Parse(reader.GetString()!).TryGetValue(default, out LocalDate date)
            ? date
            : throw new JsonException("A date is written as 2026-03-02.");

    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
}
