using System.Reflection;
using Competence.WebHost.Api.Gate;
using Competence.WebHost.Api.Requests;
using Competence.WebHost.SignIn;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Competence.WebHost.Api.OpenApi;

/// <summary>What the description says that the operations' types do not: headers, problems, and how ids and dates are written.</summary>
internal static class PortalOpenApi
{
    private const string Problem = "application/problem+json";
    private const string ProblemSchema = "Problem";
    private const string Cookie = "cookie";

    /// <summary>What every operation can answer.</summary>
    private static readonly (int Status, string Text)[] Common =
    [
        (StatusCodes.Status400BadRequest, "The input is wrong."),
        (StatusCodes.Status401Unauthorized, "Nobody is signed in."),
        (StatusCodes.Status403Forbidden, "The actor may not, or the header X-Requested-By is missing."),
        (StatusCodes.Status404NotFound, "There is no such thing, or none that the actor may see."),
        (StatusCodes.Status409Conflict, "Somebody else changed it at the same time."),
        (StatusCodes.Status422UnprocessableEntity, "A rule forbids it in the present state."),
    ];

    private static readonly (int Status, string Text) Overtaken = (StatusCodes.Status412PreconditionFailed, "It has been changed since it was seen.");

    private static readonly (int Status, string Text) Unseen = (StatusCodes.Status428PreconditionRequired, $"{IfMatch.Header} is missing.");

    private static readonly (int Status, string Text) TooLarge = (StatusCodes.Status413PayloadTooLarge, "The body is too large.");

    /// <summary>Adds the document <c>v1</c>.</summary>
    public static void AddPortalOpenApi(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Competence",
                Version = "v1",
                Description = "Every use case of the portal. Sign in with the portal's cookie; what changes something needs the header "
                    + $"{ApiGateMiddleware.Header}, and often {IfMatch.Header} with the ETag that was seen.",
            };
            document.AddComponent(ProblemSchema, ProblemAsItIsWritten());
            foreach ((int status, string text) in (ReadOnlySpan<(int, string)>)[.. Common, Overtaken, Unseen, TooLarge])
            {
                document.AddComponent(NameOf(status), ResponseOf(text, document));
            }

            document.AddComponent(Cookie, new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = SignInServices.CookieName });
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Cookie, document)] = [] }];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            Describe(operation, context);
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            WrittenForms.Describe(schema, context);
            return Task.CompletedTask;
        });
    });

    private static void Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<MethodInfo>().FirstOrDefault() is not { } method)
        {
            return;
        }

        operation.Parameters ??= [];
        if (!HttpMethods.IsGet(context.Description.HttpMethod!))
        {
            operation.Parameters.Add(HeaderOf(ApiGateMiddleware.Header, required: true, "Any value; no other site can send it."));
        }

        bool demandsVersion = Takes<IfMatch>(method);
        if (demandsVersion || Takes<IfMatchOptional>(method))
        {
            operation.Parameters.Add(HeaderOf(IfMatch.Header, demandsVersion, "The ETag that was seen."));
        }

        operation.Responses ??= [];
        (int Status, string Text)[] problems =
        [
            .. Common,
            .. demandsVersion || Takes<IfMatchOptional>(method) ? [Overtaken] : Array.Empty<(int, string)>(),
            .. demandsVersion ? [Unseen] : Array.Empty<(int, string)>(),
            .. operation.RequestBody is not null ? [TooLarge] : Array.Empty<(int, string)>(),
        ];
        foreach ((int status, _) in problems)
        {
            operation.Responses[$"{status}"] = new OpenApiResponseReference(NameOf(status), context.Document);
        }
    }

    private static string NameOf(int status) => $"{ProblemSchema}{status}";

    private static OpenApiSchema ProblemAsItIsWritten() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "Problem details (RFC 9457).",
        Required = new HashSet<string> { "type", "title", "status", "detail", "code" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text("The code as a URI."),
            ["title"] = Text("The status in words."),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
            ["detail"] = Text("What is wrong, in English, for developers."),
            ["code"] = Text("The stable code, such as registration.date-in-future."),
            ["rule"] = Text("The rules of the rulebook that say so."),
            ["arguments"] = new OpenApiSchema { Type = JsonSchemaType.Object, Description = "The facts, by name." },
            ["place"] = Text("What could not be read: a parameter, or a path in the body."),
        },
    };

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };

    private static bool Takes<TParameter>(MethodInfo method) => Array.Exists(method.GetParameters(), parameter => parameter.ParameterType == typeof(TParameter));

    private static OpenApiParameter HeaderOf(string name, bool required, string text) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = required,
        Description = text,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static OpenApiResponse ResponseOf(string text, OpenApiDocument document) => new()
    {
        Description = text,
        Content = new Dictionary<string, OpenApiMediaType> { [Problem] = new() { Schema = new OpenApiSchemaReference(ProblemSchema, document) } },
    };
}
