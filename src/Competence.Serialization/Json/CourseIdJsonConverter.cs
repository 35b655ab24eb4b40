using System.Text.Json;
using System.Text.Json.Serialization;
using Competence.Requirements.Courses;

namespace Competence.Serialization.Json;

/// <summary>The id of a course as its text.</summary>
internal sealed class CourseIdJsonConverter : JsonConverter<CourseId>
{
    public override CourseId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && CourseId.TryParse(reader.GetString(), out CourseId id)
            ? id
            : throw new JsonException($"A {nameof(CourseId)} is written as a text of at most {CourseId.LongestText} letters, digits, hyphens, underscores and full stops.");

    public override void Write(Utf8JsonWriter writer, CourseId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
