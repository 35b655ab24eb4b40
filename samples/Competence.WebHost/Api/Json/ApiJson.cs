using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Competence.Organisation.Identities;
using Competence.Serialization.Json;

namespace Competence.WebHost.Api.Json;

/// <summary>How the API reads and writes JSON: as everything of Competence, and strict about what it reads.</summary>
internal static class ApiJson
{
    /// <summary>Sets it in the host's options.</summary>
    public static void Apply(JsonSerializerOptions options)
    {
        options.NumberHandling = JsonNumberHandling.Strict;
        options.PropertyNameCaseInsensitive = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowOutOfOrderMetadataProperties = true;
        options.Encoder = CompetenceJson.Options.Encoder;
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { CloseRoleScopes } };
        options.Converters.Add(new PlanVersionNumberJsonConverter());

        // What is kept of national identity numbers is for stores and events, and never for an answer.
        foreach (JsonConverter converter in CompetenceJson.Options.Converters.Where(converter => !converter.CanConvert(typeof(ProtectedIdentity))))
        {
            options.Converters.Add(converter);
        }

        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }

    private static void CloseRoleScopes(JsonTypeInfo type)
    {
        if (type.Type == typeof(RoleScope))
        {
            // Asked for only where the kind is missing: without it nobody can tell which scope is meant.
            type.CreateObject = () => throw new JsonException("It lacks 'kind'.");
            type.PolymorphismOptions = new JsonPolymorphismOptions
            {
                TypeDiscriminatorPropertyName = "kind",
                DerivedTypes =
                {
                    new JsonDerivedType(typeof(RoleScope.OfUnit), "unit"),
                    new JsonDerivedType(typeof(RoleScope.OfPlans), "plans"),
                    new JsonDerivedType(typeof(RoleScope.OfRegion), "region"),
                },
            };
        }
    }
}
