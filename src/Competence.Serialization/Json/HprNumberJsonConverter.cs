using System.Text.Json;
using System.Text.Json.Serialization;
using Competence.Organisation;

namespace Competence.Serialization.Json;

/// <summary>A number in the register of health personnel as a JSON number.</summary>
internal sealed class HprNumberJsonConverter : JsonConverter<HprNumber>
{
    public override HprNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return HprNumber.Of(reader.GetInt32());
        }
        catch (Exception wrong) when (wrong is ArgumentOutOfRangeException or FormatException or InvalidOperationException)
        {
            throw new JsonException($"A {nameof(HprNumber)} is written as a number of at most nine digits.", wrong);
        }
    }

    public override void Write(Utf8JsonWriter writer, HprNumber value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
}
