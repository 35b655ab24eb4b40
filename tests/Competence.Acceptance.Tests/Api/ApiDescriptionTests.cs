using System.Reflection;
using System.Text.Json;
using Competence.Organisation;
using Competence.WebHost.Api.OpenApi;

namespace Competence.Acceptance.Tests.Api;

public sealed class ApiDescriptionTests(Portal portal)
{
    /// <summary>What has no operation; each with its reason.</summary>
    private static readonly Dictionary<string, string> Exempt = new()
    {
        [Operations.IdOf(typeof(SignInService), nameof(SignInService.ChoicesAsync))] = "part of signing in, which is a page: there is no actor yet",
        [Operations.IdOf(typeof(SignInService), nameof(SignInService.ActAsync))] = "part of signing in, which is a page: it makes the actor",
        [Operations.IdOf(typeof(SignInService), nameof(SignInService.ChooseAsync))] = "part of signing in, which is a page: it makes the actor and keeps the moment",
    };

    private static IEnumerable<string> ServiceMethods =>
        from service in typeof(SignInService).Assembly.GetExportedTypes()
        where service is { IsClass: true, IsAbstract: false } && service.Name.EndsWith("Service", StringComparison.Ordinal)
        from method in service.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        select Operations.IdOf(service, method.Name);

    [Fact]
    public async Task Every_public_method_of_every_service_is_one_operation()
    {
        string[] described = [.. (await OperationsAsync()).Select(operation => operation.GetProperty("operationId").GetString()!)];

        described.Should().OnlyHaveUniqueItems();
        described.Should().BeEquivalentTo(ServiceMethods.Except(Exempt.Keys));
        ServiceMethods.Should().HaveCountGreaterThan(60).And.OnlyHaveUniqueItems().And.Contain(Exempt.Keys);
    }

    [Fact]
    public async Task Every_operation_says_what_it_does_and_how_it_refuses()
    {
        using JsonDocument document = await DocumentAsync();
        JsonElement shared = document.RootElement.GetProperty("components").GetProperty("responses");
        foreach (JsonElement operation in await OperationsAsync())
        {
            operation.GetProperty("summary").GetString().Should().EndWith(".");
            JsonElement responses = operation.GetProperty("responses");
            responses.EnumerateObject().Should().Contain(response => response.Name.StartsWith('2'));
            foreach (string status in new[] { "400", "401", "403", "404", "409", "422" })
            {
                JsonElement told = shared.GetProperty(responses.GetProperty(status).GetProperty("$ref").GetString()!["#/components/responses/".Length..]);
                told.GetProperty("description").GetString().Should().EndWith(".");
                told.GetProperty("content").GetProperty("application/problem+json").GetProperty("schema").GetProperty("$ref").GetString().Should().Be("#/components/schemas/Problem");
            }
        }
    }

    [Fact]
    public async Task What_changes_something_names_the_header_that_it_needs()
    {
        using JsonDocument document = await DocumentAsync();
        foreach (JsonProperty path in document.RootElement.GetProperty("paths").EnumerateObject())
        {
            foreach (JsonProperty method in path.Value.EnumerateObject())
            {
                string[] headers = [.. ParametersOf(method.Value).Where(one => one.GetProperty("in").GetString() == "header").Select(one => one.GetProperty("name").GetString()!)];
                headers.Contains("X-Requested-By").Should().Be(method.Name != "get", path.Name);
            }
        }
    }

    [Theory]
    [InlineData("plan.find", "id", "string", "uuid")]
    [InlineData("organisationImport.importUnits", "run", "string", "date")]
    [InlineData("registration.history", "person", "string", "uuid")]
    public async Task Parameters_are_described_as_they_are_written(string operation, string parameter, string type, string format)
    {
        JsonElement found = (await OperationsAsync()).Single(one => one.GetProperty("operationId").GetString() == operation);
        JsonElement schema = ParametersOf(found).Single(one => one.GetProperty("name").GetString() == parameter).GetProperty("schema");

        schema.GetProperty("type").GetString().Should().Be(type);
        schema.GetProperty("format").GetString().Should().Be(format);
    }

    [Theory]
    [InlineData("PersonId", "string", "uuid")]
    [InlineData("LocalDate", "string", "date")]
    [InlineData("Instant", "string", "date-time")]
    [InlineData("PositiveNumber", "integer", "int32")]
    public async Task What_is_one_text_in_bodies_is_described_as_it_is_written(string schema, string type, string format)
    {
        using JsonDocument document = await DocumentAsync();
        JsonElement found = document.RootElement.GetProperty("components").GetProperty("schemas").GetProperty(schema);

        found.GetProperty("type").GetString().Should().Be(type);
        found.GetProperty("format").GetString().Should().Be(format);
        found.TryGetProperty("properties", out _).Should().BeFalse();
    }

    [Fact]
    public async Task Words_are_described_by_the_list_of_them()
    {
        using JsonDocument document = await DocumentAsync();
        JsonElement found = document.RootElement.GetProperty("components").GetProperty("schemas").GetProperty("WordOfMatrixCellMeaning");

        found.GetProperty("enum").EnumerateArray().Select(word => word.GetString())
            .Should().Equal("notStarted", "fulfilled", "started", "awaitingSignature", "rejected", "expired", "notRelevant");
    }

    private static JsonElement.ArrayEnumerator ParametersOf(JsonElement operation) =>
        operation.TryGetProperty("parameters", out JsonElement parameters) ? parameters.EnumerateArray() : default;

    private async Task<JsonElement[]> OperationsAsync()
    {
        JsonDocument document = await DocumentAsync();
        return [.. document.RootElement.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).Select(method => method.Value)];
    }

    private async Task<JsonDocument> DocumentAsync()
    {
        using HttpResponseMessage response = await portal.Nobody().Http.GetAsync(new Uri("/openapi/v1.json", UriKind.Relative));
        return JsonDocument.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
    }
}
