using System.Text.Json;
using System.Text.Json.Serialization;
using Competence.Organisation.Identities;

namespace Competence.Serialization.Json;

/// <summary>What is kept of a national identity number as its hexadecimal digits.</summary>
internal sealed class ProtectedIdentityJsonConverter : JsonConverter<ProtectedIdentity>
{
    public override ProtectedIdentity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && ProtectedIdentity.TryParse(reader.GetString(), out ProtectedIdentity identity)
            ? identity
            : throw new JsonException($"A {nameof(ProtectedIdentity)} is written as {ProtectedIdentity.Characters} hexadecimal digits in lower case.");

    public override void Write(Utf8JsonWriter writer, ProtectedIdentity value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToHex());
}
