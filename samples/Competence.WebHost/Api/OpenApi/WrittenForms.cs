using System.Globalization;
using System.Text.Json.Nodes;
using Competence.Plans;
using Competence.Requirements.Courses;
using Competence.WebHost.Api.Requests;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Competence.WebHost.Api.OpenApi;

/// <summary>How types are written that are one text in JSON and in addresses: ids, dates, moments, versions, words.</summary>
internal static class WrittenForms
{
    /// <summary>Says it in a schema, when it is of such a type.</summary>
    public static void Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        // Of a parameter that is a list, this is asked for the items.
        Type declared = context.ParameterDescription?.ParameterDescriptor?.ParameterType is { IsArray: false } parameter ? parameter : context.JsonTypeInfo.Type;
        Type type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (FormatOf(type) is { } format)
        {
            // What may be left out says so by not being required; null is told beside the text where a member may be null.
            schema.Type = type == declared || context.ParameterDescription is not null ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
            schema.Format = format.Length == 0 ? null : format;
        }
        else if (type == typeof(PositiveNumber))
        {
            (schema.Properties, schema.AdditionalPropertiesAllowed) = (null, true);
            (schema.Type, schema.Format, schema.Minimum) = (JsonSchemaType.Integer, "int32", 1.ToString(CultureInfo.InvariantCulture));
        }
        else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Word<>))
        {
            (schema.Properties, schema.AdditionalPropertiesAllowed) = (null, true);
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. Enum.GetNames(type.GetGenericArguments()[0]).Select(name => (JsonNode)$"{char.ToLowerInvariant(name[0])}{name[1..]}")];
        }
    }

    private static string? FormatOf(Type type) => IsId(type) ? "uuid"
        : type == typeof(LocalDate) || type == typeof(IsoDate) ? "date"
        : type == typeof(Instant) ? "date-time"
        : type == typeof(PlanVersionNumber) || type == typeof(VersionNumber) || type == typeof(HistoryCursor) || type == typeof(CourseId) ? ""
        : null;

    private static bool IsId(Type type) =>
        type.IsValueType && Array.Exists(type.GetInterfaces(), one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEntityId<>));
}
