using System.Reflection;
using System.Text.Json.Nodes;
using Competence.WebHost.Api.Gate;
using Competence.WebHost.Api.Requests;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Competence.WebHost.Api.OpenApi;

/// <summary>What the description says that the operations' types do not: headers, problems, and how ids and dates are written.</summary>
internal static class PortalOpenApi
{
    private const string Problem = "application/problem+json";

    private static readonly (int Status, string Text)[] Problems =
    [
        (StatusCodes.Status400BadRequest, "The input is wrong."),
        (StatusCodes.Status401Unauthorized, "Nobody is signed in."),
        (StatusCodes.Status403Forbidden, "The actor may not, or the header X-Requested-By is missing."),
        (StatusCodes.Status404NotFound, "There is no such thing, or none that the actor may see."),
        (StatusCodes.Status409Conflict, "Somebody else changed it at the same time."),
        (StatusCodes.Status422UnprocessableEntity, "A rule forbids it in the present state."),
    ];

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
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(DescribeAsync);
        options.AddSchemaTransformer((schema, context, _) =>
        {
            WrittenForms.Describe(schema, context);
            return Task.CompletedTask;
        });
    });

    private static async Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken stop)
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

        IOpenApiSchema schema = await context.GetOrCreateSchemaAsync(typeof(ProblemDetails), null, stop);
        foreach ((int status, string text) in Problems)
        {
            Add(operation, schema, status, text);
        }

        if (demandsVersion || Takes<IfMatchOptional>(method))
        {
            Add(operation, schema, StatusCodes.Status412PreconditionFailed, "It has been changed since it was seen.");
        }

        if (demandsVersion)
        {
            Add(operation, schema, StatusCodes.Status428PreconditionRequired, $"{IfMatch.Header} is missing.");
        }

        if (operation.RequestBody is not null)
        {
            Add(operation, schema, StatusCodes.Status413PayloadTooLarge, "The body is too large.");
        }
    }

    private static bool Takes<TParameter>(MethodInfo method) => Array.Exists(method.GetParameters(), parameter => parameter.ParameterType == typeof(TParameter));

    private static OpenApiParameter HeaderOf(string name, bool required, string text) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = required,
        Description = text,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static void Add(OpenApiOperation operation, IOpenApiSchema schema, int status, string text)
    {
        operation.Responses ??= [];
        operation.Responses[$"{status}"] = new OpenApiResponse
        {
            Description = text,
            Content = new Dictionary<string, OpenApiMediaType> { [Problem] = new() { Schema = schema } },
        };
    }
}
