using System.Text.Json;
using System.Text.Json.Serialization;
using Competence.Plans;
using Competence.WebHost.Api.Requests;

namespace Competence.WebHost.Api.Json;

/// <summary>The number of a plan's version as users see it, such as <c>"1.10"</c>.</summary>
internal sealed class PlanVersionNumberJsonConverter : JsonConverter<PlanVersionNumber>
{
    /// <inheritdoc/>
    public override PlanVersionNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && VersionNumber.TryParse(reader.GetString(), null, out VersionNumber number)
            ? number.Value
            : throw new JsonException("A version is written as \"1.10\".");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PlanVersionNumber value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
