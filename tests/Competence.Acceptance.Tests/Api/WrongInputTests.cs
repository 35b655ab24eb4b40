using System.Text.Json;

namespace Competence.Acceptance.Tests.Api;

public sealed class WrongInputTests(Portal portal)
{
    private const string Nobody = "0198c1d2-0000-7000-8000-000000000000";

    [Theory]
    [InlineData("GET", "people/nobody", null, 400, "api.input-unreadable", "id")]
    [InlineData("GET", "imports/units", null, 400, "api.input-unreadable", "id")]
    [InlineData("GET", "people?page=0", null, 400, "api.input-unreadable", "page")]
    [InlineData("GET", "people?size=many", null, 400, "api.input-unreadable", "size")]
    [InlineData("GET", "signing?state=7", null, 400, "api.input-unreadable", "state")]
    [InlineData("GET", "signing?state=lost", null, 400, "api.input-unreadable", "state")]
    [InlineData("GET", "employees?directOnly=perhaps", null, 400, "api.input-unreadable", "directOnly")]
    [InlineData("GET", "plans/{plan}/versions/one", null, 400, "api.input-unreadable", "number")]
    [InlineData("GET", "plans/{plan}/history?before=yesterday", null, 400, "api.input-unreadable", "before")]
    [InlineData("GET", "plan-status/{plan}?meaning=green", null, 400, "api.input-unreadable", "meaning")]
    [InlineData("POST", "{shared}/fulfilment", "{", 400, "api.input-unreadable", "$")]
    [InlineData("POST", "{shared}/fulfilment", "[]", 400, "api.input-unreadable", "$")]
    [InlineData("POST", "{shared}/fulfilment", "{\"performedOn\":\"yesterday\"}", 400, "api.input-unreadable", "$.performedOn")]
    [InlineData("POST", "{shared}/fulfilment", "{\"performedOn\":\"2026-02-30\"}", 400, "api.input-unreadable", "$.performedOn")]
    [InlineData("POST", "{shared}/fulfilment", "{\"performedAt\":\"2026-02-01\"}", 400, "api.input-unreadable", "$.performedAt")]
    [InlineData("POST", "{shared}/fulfilment", "{\"signer\":\"somebody\"}", 400, "api.input-unreadable", "$.signer")]
    [InlineData("POST", "{shared}/fulfilment", "{\"count\":\"1\"}", 400, "api.input-unreadable", "$.count")]
    [InlineData("POST", "assignments", "{}", 400, "api.input-unreadable", "$")]
    [InlineData("PUT", "{shared}/deadline", "{\"on\":null}", 400, "api.input-unreadable", "$.on")]
    [InlineData("POST", "nightly-runs", "{\"day\":\"tonight\"}", 400, "api.input-unreadable", "$.day")]
    [InlineData("POST", "positions/{position}/roles", "{\"role\":\"superUser\",\"scope\":{},\"from\":\"2026-03-01\"}", 400, "api.input-unreadable", "$.scope")]
    [InlineData("POST", "positions/{position}/roles", "{\"role\":\"superUser\",\"scope\":{\"kind\":\"ward\"},\"from\":\"2026-03-01\"}", 400, "api.input-unreadable", "$.scope")]
    public async Task What_cannot_be_read_is_answered_with_its_place(string method, string path, string? body, int status, string code, string place)
    {
        Reply reply = await AskAsync(method, path, body);

        reply.Must(status).Code.Should().Be(code);
        reply.MediaType.Should().Be("application/problem+json");
        reply["place"].GetString().Should().Be(place);
    }

    [Theory]
    [InlineData("POST", "{shared}/fulfilment", "{\"performedOn\":\"2026-03-20\"}", 400, "registration.date-in-future", "date", "2026-03-20")]
    [InlineData("POST", "{shared}/fulfilment", "{\"performedOn\":\"2026-03-01\",\"comment\":\"Hei\"}", 400, "registration.no-comment-field", null, null)]
    [InlineData("POST", "{signed}/sending", "{\"performedOn\":\"2026-03-01\"}", 400, "registration.signer-missing", null, null)]
    [InlineData("POST", "{shared}/fulfilment", "{}", 400, "registration.date-missing", null, null)]
    [InlineData("POST", "{signed}/fulfilment", "{\"performedOn\":\"2026-03-01\"}", 422, "registration.signature-required", null, null)]
    [InlineData("POST", "{shared}/unlocking", "", 422, "registration.nothing-to-unlock", null, null)]
    [InlineData("POST", "{shared}/repetitions/" + Nobody + "/withdrawal", "", 404, "registration.repetition-unknown", "repetition", Nobody)]
    [InlineData("GET", "people/" + Nobody, null, 404, "general.not-found", "what", "person")]
    [InlineData("GET", "plans/" + Nobody, null, 404, "general.not-found", "what", "plan")]
    [InlineData("GET", "assignments/" + Nobody, null, 404, "general.not-found", "what", "assignment")]
    [InlineData("GET", "people/{stranger}/plans", null, 404, "general.not-found", "what", "person")]
    [InlineData("GET", "requirements", null, 403, "access.denied", "action", "requirement-administration")]
    [InlineData("POST", "assignments", "{\"cells\":[]}", 403, "access.denied", "action", "assignment-manage")]
    [InlineData("PUT", "{shared}/deadline", "{\"on\":\"2026-06-01\"}", 403, "access.denied", "action", "deadline-manage")]
    [InlineData("POST", "nightly-runs", "{}", 403, "access.denied", "action", "nightly-run")]
    [InlineData("POST", "positions/{position}/roles", "{\"role\":\"trustAdmin\",\"scope\":{\"kind\":\"region\"},\"from\":\"2026-03-01\"}", 403, "access.denied", "action", "role-grant")]
    public async Task A_refusal_tells_its_code_and_its_facts(
        string method, string path, string? body, int status, string code, string? argument, string? value)
    {
        Reply reply = await AskAsync(method, path, body);

        reply.Must(status).Code.Should().Be(code);
        reply.MediaType.Should().Be("application/problem+json");
        reply["detail"].GetString().Should().NotBeNullOrEmpty().And.NotContain("{");
        reply["type"].GetString().Should().Be($"urn:competence:{code}");
        reply["status"].GetInt32().Should().Be(status);
        if (argument is not null)
        {
            reply["arguments", argument].GetString().Should().Be(value);
        }
    }

    [Theory]
    [InlineData("GET", "no-such-thing", null, 404, "api.no-such-address")]
    [InlineData("DELETE", "employees", null, 405, "api.wrong-method")]
    [InlineData("DELETE", "assignments", null, 405, "api.wrong-method")]
    [InlineData("GET", "nightly-runs", null, 405, "api.wrong-method")]
    [InlineData("GET", "positions/{position}/roles/revocation", null, 405, "api.wrong-method")]
    [InlineData("HEAD", "imports/units", null, 405, "api.wrong-method")]
    [InlineData("GET", "imports/units/preview", null, 405, "api.wrong-method")]
    [InlineData("GET", "nightly-runs/today", null, 404, "api.no-such-address")]
    public async Task An_address_or_a_method_that_is_not_there_is_answered_with_a_problem(string method, string path, string? body, int status, string code)
    {
        Reply reply = await AskAsync(method, path, body);

        reply.Must(status).Code.Should().Be(code);
        reply.MediaType.Should().Be("application/problem+json");
    }

    [Fact]
    public async Task A_body_of_another_media_type_is_not_read()
    {
        Ward ward = await Ward.MakeAssignedAsync(portal.Given());
        PortalClient nurse = await portal.SignedInAsync(ward.Nurse);

        Reply form = await nurse.SendAsync(HttpMethod.Post, $"{ward.Of(ward.Shared)}/fulfilment", PortalClient.Text("performedOn=2026-03-01", "application/x-www-form-urlencoded"));
        Reply json = await nurse.SendAsync(HttpMethod.Post, "imports/units?run=2026-03-02", PortalClient.Text("{}"));

        form.Must(415).Code.Should().Be("api.wrong-media-type");
        json.Must(415).Code.Should().Be("api.wrong-media-type");
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_not_read()
    {
        Ward ward = await Ward.MakeAssignedAsync(portal.Given());
        PortalClient nurse = await portal.SignedInAsync(ward.Nurse);

        Reply reply = await nurse.PutAsync($"{ward.Of(ward.Shared)}/draft", new { Comment = new string('x', 1024 * 1024) });

        reply.Must(413).Code.Should().Be("api.too-large");
        reply["most"].GetInt64().Should().Be(1024 * 1024);
    }

    [Fact]
    public async Task A_refused_change_changes_nothing()
    {
        Ward ward = await Ward.MakeAssignedAsync(portal.Given());
        PortalClient nurse = await portal.SignedInAsync(ward.Nurse);
        string before = (await nurse.GetAsync(ward.Of(ward.Shared))).Must().Text;

        (await nurse.PostAsync($"{ward.Of(ward.Shared)}/fulfilment", new { PerformedOn = "2026-03-20" })).Must(400);

        (await nurse.GetAsync(ward.Of(ward.Shared))).Must().Text.Should().Be(before);
        JsonDocument.Parse(before).RootElement.GetProperty("registration").GetProperty("state").GetString().Should().Be("notStarted");
    }

    private async Task<Reply> AskAsync(string method, string path, string? body)
    {
        Ward ward = await Ward.MakeAssignedAsync(portal.Given());
        PortalClient nurse = await portal.SignedInAsync(ward.Nurse);
        string address = path
            .Replace("{shared}", ward.Of(ward.Shared), StringComparison.Ordinal)
            .Replace("{signed}", ward.Of(ward.Signed), StringComparison.Ordinal)
            .Replace("{plan}", ward.First.Id.ToString(), StringComparison.Ordinal)
            .Replace("{position}", ward.Nurse.Position.Id.ToString(), StringComparison.Ordinal)
            .Replace("{stranger}", ward.Region.Stranger.Id.ToString(), StringComparison.Ordinal);
        return await nurse.SendAsync(new HttpMethod(method), address, string.IsNullOrEmpty(body) ? null : PortalClient.Text(body));
    }
}
