using Competence.Plans;
using Competence.Testing.Building;

namespace Competence.Acceptance.Tests.Api;

/// <summary>What holds for every operation that is described, with the least body that its description allows.</summary>
public sealed class EveryOperationTests(Portal portal)
{
    private const string First = "\"1\"";

    [Fact]
    public async Task Nothing_is_answered_to_who_is_not_signed_in()
    {
        PortalClient nobody = portal.Nobody();

        await AllAsync(operation => true, async operation =>
            Of(await SendAsync(nobody, operation, operation.Address(_ => ApiOperation.Nothing)), 401, "api.not-signed-in"));
    }

    [Fact]
    public async Task No_change_is_made_without_the_header_that_no_other_site_can_send()
    {
        PortalClient leader = await LeaderAsync();

        await AllAsync(operation => operation.IsChange, async operation =>
        {
            using HttpRequestMessage request = new(new HttpMethod(operation.Method), $"/api/{operation.Address(_ => ApiOperation.Nothing)}");
            using HttpResponseMessage response = await leader.Http.SendAsync(request);
            return Of(await Reply.OfAsync(response), 403, "api.requested-by-missing");
        });
    }

    [Fact]
    public async Task The_least_that_is_described_can_be_read_and_what_is_not_there_is_not_found()
    {
        PortalClient leader = await LeaderAsync();

        await AllAsync(operation => true, async operation =>
        {
            Reply reply = await SendAsync(leader, operation, operation.Address(name => name == "number" ? "1.0" : ApiOperation.Nothing), First);
            return reply.Status >= 500 || (reply.Status >= 400 && reply.Code!.StartsWith("api.", StringComparison.Ordinal)) ? $"{reply.Status} {reply.Text}"
                : operation.Places.Any() && reply.Status is not (404 or 403) ? $"{reply.Status} for something that is not there"
                : null;
        });
    }

    [Fact]
    public async Task Every_part_of_an_address_and_of_a_query_that_cannot_be_read_is_named()
    {
        PortalClient leader = await LeaderAsync();

        await AllAsync(operation => true, async operation =>
        {
            foreach (string name in operation.Places)
            {
                Reply reply = await SendAsync(leader, operation, operation.Address(one => one == name ? "nothing" : one == "number" ? "1.0" : ApiOperation.Nothing), First);
                if (reply.Status != 400 || reply["place"].GetString() != name)
                {
                    return $"{name}: {reply.Text}";
                }
            }

            foreach (string name in operation.Questions)
            {
                string[] address = operation.Address(one => one == "number" ? "1.0" : ApiOperation.Nothing).Split('?');
                string others = address is [_, var query] && !query.StartsWith($"{name}=", StringComparison.Ordinal) ? $"{query}&" : "";
                Reply reply = await SendAsync(leader, operation, $"{address[0]}?{others}{name}=nothing", First);
                if (reply.Status != 400 || reply["place"].GetString() != name)
                {
                    return $"{name}: {reply.Text}";
                }
            }

            return null;
        });
    }

    [Theory]
    [InlineData("{", "$")]
    [InlineData("{\"unheardOf\":1}", "$.unheardOf")]
    [InlineData("7", "$")]
    public async Task A_body_that_cannot_be_read_is_answered_with_its_place(string body, string place)
    {
        PortalClient leader = await LeaderAsync();

        await AllAsync(operation => operation.MediaType == "application/json", async operation =>
        {
            Reply reply = await SendAsync(leader, operation, operation.Address(_ => ApiOperation.Nothing), First, body);
            return Of(reply, 400, "api.input-unreadable") ?? (reply["place"].GetString() == place ? null : reply.Text);
        });
    }

    [Fact]
    public async Task The_version_that_was_seen_is_asked_for_and_must_be_one()
    {
        PortalClient leader = await LeaderAsync();

        await AllAsync(operation => operation.TakesVersion, async operation =>
        {
            string address = operation.Address(_ => ApiOperation.Nothing);
            return (operation.DemandsVersion ? Of(await SendAsync(leader, operation, address), 428, "api.version-missing") : null)
                ?? Of(await SendAsync(leader, operation, address, "\"one\""), 400, "api.input-unreadable");
        });
    }

    [Fact]
    public async Task A_change_of_an_older_state_is_turned_away()
    {
        (Ward ward, Plan plan) = await OwnPlanAsync();
        await portal.GrantAsync(ward.Leader, new RoleGrant(Role.Archivist, new RoleScope.OfUnit(ward.Region.Ward.Id), new LocalDate(2026, 1, 1)));
        await portal.GrantAsync(ward.Leader, new RoleGrant(Role.TrustAdmin, new RoleScope.OfUnit(ward.Region.Trust.Id), new LocalDate(2026, 1, 1)));
        PortalClient leader = await portal.SignedInAsync(ward.Leader);

        await AllAsync(operation => operation.DemandsVersion, async operation =>
            Of(await SendAsync(leader, operation, operation.Address(name => IdOf(operation, name, ward, plan)), "\"999\""), 412, "storage.conflict"));
    }

    [Fact]
    public async Task Nobody_of_another_trust_changes_anything()
    {
        (Ward ward, Plan plan) = await OwnPlanAsync();
        PortalClient stranger = await portal.SignedInAsync(ward.Region.Stranger);

        await AllAsync(operation => operation.IsChange, async operation =>
        {
            Reply reply = await SendAsync(stranger, operation, operation.Address(name => IdOf(operation, name, ward, plan)), First);
            return reply.Status is 403 or 404 && reply.Code is "access.denied" or "general.not-found" ? null : $"{reply.Status} {reply.Text}";
        });
    }

    private static string? Of(Reply reply, int status, string code) =>
        reply.Status == status && reply.MediaType == "application/problem+json" && reply.Code == code ? null : $"{reply.Status} {reply.Text}";

    private static string IdOf(ApiOperation operation, string name, Ward ward, Plan plan) => name switch
    {
        "id" when operation.Path.StartsWith("plans", StringComparison.Ordinal) => plan.Id.ToString(),
        "id" when operation.Path.StartsWith("requirements", StringComparison.Ordinal) => ward.Shared.Id.ToString(),
        "id" when operation.Path.StartsWith("categories", StringComparison.Ordinal) => ward.Category.Id.ToString(),
        "plan" => plan.Id.ToString(),
        "subPlan" => plan.SubPlans[0].Id.ToString(),
        "requirement" => ward.Shared.Id.ToString(),
        "unit" => ward.Region.Ward.Id.ToString(),
        "person" => ward.Nurse.Id.ToString(),
        "position" => ward.Nurse.Position.Id.ToString(),
        _ => ApiOperation.Nothing,
    };

    private static Task<Reply> SendAsync(PortalClient who, ApiOperation operation, string address, string? seen = null, string? body = null)
    {
        string? text = body ?? operation.LeastBody();
        return who.SendAsync(new HttpMethod(operation.Method), address, text is null ? null : PortalClient.Text(text, operation.MediaType!), operation.TakesVersion ? seen : null);
    }

    private async Task AllAsync(Func<ApiOperation, bool> which, Func<ApiOperation, Task<string?>> wrongOf)
    {
        List<string> wrong = [];
        ApiOperation[] operations = [.. (await ApiOperation.AllAsync(portal)).Where(which)];
        foreach (ApiOperation operation in operations)
        {
            if (await wrongOf(operation) is { } problem)
            {
                wrong.Add($"{operation.Id}: {problem}");
            }
        }

        operations.Should().HaveCountGreaterThan(10);
        wrong.Should().BeEmpty();
    }

    private async Task<PortalClient> LeaderAsync() => await portal.SignedInAsync((await Ward.MakeAsync(portal.Given())).Leader);

    /// <summary>A ward with a plan of its own, which its leader may edit, given to the nurse.</summary>
    private async Task<(Ward Ward, Plan Plan)> OwnPlanAsync()
    {
        Given given = portal.Given();
        Ward ward = await Ward.MakeAsync(given);
        Plan plan = await given.PlanAsync(ward.Region.Ward, "FUS Egen", [ward.Shared]);
        await given.AssignmentAsync(ward.Nurse.Position, plan);
        return (ward, plan);
    }
}
