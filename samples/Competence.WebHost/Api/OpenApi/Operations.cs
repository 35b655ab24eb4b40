using System.Text.Json;

namespace Competence.WebHost.Api.OpenApi;

/// <summary>Names operations after the service methods that they call, so that both can be compared.</summary>
internal static class Operations
{
    /// <summary>The operation that calls <paramref name="method"/> of <typeparamref name="TService"/>.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="method">The method's name.</param>
    /// <param name="summary">What it does, for the description.</param>
    public static RouteHandlerBuilder Calls<TService>(this RouteHandlerBuilder endpoint, string method, string summary) =>
        endpoint.WithName(IdOf(typeof(TService), method)).WithTags(PartOf(typeof(TService))).WithSummary(summary);

    /// <summary>The id of the operation that calls a method, such as <c>plan.addSubPlan</c> for <c>PlanService.AddSubPlanAsync</c>.</summary>
    public static string IdOf(Type service, string method) => $"{PartOf(service)}.{InCamelCase(Without(method, "Async"))}";

    private static string PartOf(Type service) => InCamelCase(Without(service.Name, "Service"));

    private static string Without(string name, string ending) => name.EndsWith(ending, StringComparison.Ordinal) ? name[..^ending.Length] : name;

    private static string InCamelCase(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
