using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Competence.Serialization.Json;

namespace Competence.EntityFrameworkCore.Storage;

/// <summary>Writes and reads what of a state lies in JSON.</summary>
internal static class StoreJson
{
    private static readonly JsonSerializerOptions Options = CompetenceJson.With(StoreBodyContext.Default);

    public static string Write<T>(T body) => JsonSerializer.Serialize(body, Body<T>.Json);

    /// <exception cref="JsonException">The text is not what was written.</exception>
    public static T Read<T>(string body) =>
        JsonSerializer.Deserialize(body, Body<T>.Json) ?? throw new JsonException($"The stored text of a {typeof(T).Name} is null.");

    private static class Body<T>
    {
        public static readonly JsonTypeInfo<T> Json = CompetenceJson.Of<T>(Options);
    }
}
