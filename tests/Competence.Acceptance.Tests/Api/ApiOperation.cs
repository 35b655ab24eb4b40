using System.Text.Json;
using System.Text.Json.Nodes;

namespace Competence.Acceptance.Tests.Api;

/// <summary>One operation as the description at <c>/openapi/v1.json</c> tells it.</summary>
/// <param name="Id">Its id, such as <c>plan.addSubPlan</c>.</param>
/// <param name="Method">The method.</param>
/// <param name="Path">The address below <c>/api</c>, with names in braces.</param>
/// <param name="Described">What the description says of it.</param>
/// <param name="Schemas">What it says of the types.</param>
public sealed record ApiOperation(string Id, string Method, string Path, JsonElement Described, JsonElement Schemas)
{
    /// <summary>An identifier that nothing has.</summary>
    public const string Nothing = "0198c1d2-0000-7000-8000-000000000000";

    /// <summary>Whether it changes something.</summary>
    public bool IsChange => Method != "GET";

    /// <summary>Whether the version that was seen must be said.</summary>
    public bool DemandsVersion => Parameters.Any(one => NameOf(one) == "If-Match" && one.TryGetProperty("required", out JsonElement required) && required.GetBoolean());

    /// <summary>Whether the version that was seen can be said.</summary>
    public bool TakesVersion => Parameters.Any(one => NameOf(one) == "If-Match");

    /// <summary>Whether it reads a body, and of which media type.</summary>
    public string? MediaType => Described.TryGetProperty("requestBody", out JsonElement body) ? body.GetProperty("content").EnumerateObject().First().Name : null;

    /// <summary>The names in the address, in order.</summary>
    public IEnumerable<string> Places => Path.Split('{').Skip(1).Select(part => part.Split('}')[0]);

    /// <summary>The parameters of the query that are more than free text.</summary>
    public IEnumerable<string> Questions =>
        from one in Parameters
        where one.GetProperty("in").GetString() == "query" && !IsFreeText(one.GetProperty("schema"))
        select NameOf(one);

    private IEnumerable<JsonElement> Parameters => Described.TryGetProperty("parameters", out JsonElement parameters) ? parameters.EnumerateArray() : [];

    /// <summary>All operations that the portal describes.</summary>
    public static async Task<ApiOperation[]> AllAsync(Portal portal)
    {
        ArgumentNullException.ThrowIfNull(portal);
        JsonElement root = JsonDocument.Parse(await portal.Nobody().Http.GetStringAsync("/openapi/v1.json")).RootElement;
        JsonElement schemas = root.GetProperty("components").GetProperty("schemas");
        return
        [
            .. from path in root.GetProperty("paths").EnumerateObject()
               from method in path.Value.EnumerateObject()
               select new ApiOperation(
                   method.Value.GetProperty("operationId").GetString()!, method.Name.ToUpperInvariant(), path.Name["/api/".Length..], method.Value, schemas),
        ];
    }

    /// <summary>The address with what stands for each name, and the query that must be there.</summary>
    public string Address(Func<string, string> valueOf)
    {
        string address = Places.Aggregate(Path, (path, name) => path.Replace($"{{{name}}}", valueOf(name), StringComparison.Ordinal)).TrimEnd('/');
        return Id.StartsWith("organisationImport.", StringComparison.Ordinal) ? $"{address}?run=2026-03-02" : address;
    }

    /// <summary>The least body that the description allows; none where no body is read.</summary>
    public string? LeastBody() => MediaType switch
    {
        null => null,
        "application/json" => Least(Described.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema"))!.ToJsonString(),
        _ => "trust\n",
    };

    private static string NameOf(JsonElement parameter) => parameter.GetProperty("name").GetString()!;

    private static string? TypeOf(JsonElement schema) => !schema.TryGetProperty("type", out JsonElement type) ? null
        : type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()).First(one => one != "null")
        : type.GetString();

    private bool IsFreeText(JsonElement schema)
    {
        JsonElement found = Resolved(schema);
        return TypeOf(found) == "string" && !found.TryGetProperty("format", out _) && !found.TryGetProperty("enum", out _);
    }

    private JsonElement Pointed(JsonElement schema) =>
        schema.TryGetProperty("$ref", out JsonElement reference) ? Pointed(Schemas.GetProperty(reference.GetString()!.Split('/')[^1])) : schema;

    /// <summary>The type that a schema points to; of several the first that is something.</summary>
    private JsonElement Resolved(JsonElement schema)
    {
        JsonElement found = Pointed(schema);
        return found.TryGetProperty("oneOf", out JsonElement choices) || found.TryGetProperty("anyOf", out choices)
            ? Resolved(choices.EnumerateArray().First(one => TypeOf(one) != "null"))
            : found;
    }

    private JsonNode? Least(JsonElement schema)
    {
        JsonElement found = Resolved(schema);
        return found.TryGetProperty("enum", out JsonElement words) ? JsonValue.Create(words[0].GetString())
            : TypeOf(found) switch
            {
                "boolean" => JsonValue.Create(false),
                "integer" => JsonValue.Create(1),
                "array" => new JsonArray(),
                "string" => JsonValue.Create(found.TryGetProperty("format", out JsonElement format) ? TextOf(format.GetString()) : "Tekst"),
                _ => new JsonObject(Required(Pointed(schema)).Union(Required(found)).Select(name => KeyValuePair.Create(name, Least(found.GetProperty("properties").GetProperty(name))))),
            };
    }

    private static IEnumerable<string> Required(JsonElement schema) =>
        schema.TryGetProperty("required", out JsonElement required) ? required.EnumerateArray().Select(name => name.GetString()!) : [];

    private static string TextOf(string? format) => format switch
    {
        "uuid" => Nothing,
        "date" => "2026-03-01",
        _ => "2026-03-01T08:00:00Z",
    };
}
