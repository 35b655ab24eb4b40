using System.Text.Json;
using Competence.Plans;

namespace Competence.Acceptance.Tests.Api;

public sealed class MainJobTests(Portal portal)
{
    private const string Performed = "2026-03-01";

    [Fact]
    public async Task A_leader_assigns_an_employee_fulfils_and_sends_a_signer_signs_and_the_leader_sees_it_in_the_matrix()
    {
        Ward ward = await Ward.MakeAsync(portal.Given());
        PortalClient leader = await portal.SignedInAsync(ward.Leader);
        PortalClient nurse = await portal.SignedInAsync(ward.Nurse);
        PortalClient signer = await portal.SignedInAsync(ward.Signer);

        Reply assigned = await leader.PostAsync("assignments", new { Cells = new[] { Cell(ward, ward.First), Cell(ward, ward.Second) } });
        assigned.Must()["assigned"].GetInt32().Should().Be(2);

        Reply fulfilled = await nurse.PostAsync($"{ward.Of(ward.Shared)}/fulfilment", new { PerformedOn = Performed });
        fulfilled.Must()["expiresOn"].GetString().Should().Be("2027-03-01");
        Reply opened = (await nurse.GetAsync(ward.Of(ward.Shared))).Must();
        opened.ETag.Should().Be(fulfilled.ETag).And.Be("\"1\"");
        Texts(opened["plans"], "status").Should().Equal("fulfilled", "fulfilled");
        Texts(opened["plans"], "name").Should().BeEquivalentTo("FUS Sykepleier", "FUS Beredskap");

        Reply sent = await nurse.PostAsync($"{ward.Of(ward.Signed)}/sending", new { PerformedOn = Performed, Signer = ward.Signer.Id });
        sent.Must()["status"].GetString().Should().Be("awaitingSignature");
        string repetition = sent["repetitions"][0].GetProperty("id").GetString()!;

        (await signer.GetAsync("signing")).Must()["total"].GetInt32().Should().Be(1);
        (await signer.GetAsync($"signing/{ward.Nurse.Id}/{ward.Signed.Id}/{repetition}")).Must()["content", "name"].GetString().Should().Be("Innleggelse av kateter");
        (await signer.PostAsync($"{ward.Of(ward.Signed)}/repetitions/{repetition}/signature", new { Comment = "Bra utført." })).Must()["status"].GetString().Should().Be("fulfilled");
        (await signer.GetAsync("signing?state=signed")).Must()["items"][0].GetProperty("requirementName").GetString().Should().Be("Innleggelse av kateter");

        Reply matrix = (await leader.GetAsync($"plan-status/{ward.First.Id}")).Must();
        Texts(matrix["rows"][0].GetProperty("cells"), "meaning").Should().Equal("fulfilled", "fulfilled");
        matrix["totals", "percent"].GetInt32().Should().Be(100);
        (await leader.GetAsync($"plan-status/{ward.First.Id}?meaning=expired&meaning=notStarted")).Must()["rows"].GetArrayLength().Should().Be(0);
        (await leader.GetAsync($"plan-status/{ward.First.Id}?meaning=fulfilled")).Must()["rows"].GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task What_happened_is_told_part_by_part_the_newest_first()
    {
        Ward ward = await Ward.MakeAssignedAsync(portal.Given());
        PortalClient nurse = await portal.SignedInAsync(ward.Nurse);
        (await nurse.PostAsync($"{ward.Of(ward.Shared)}/fulfilment", new { PerformedOn = Performed })).Must();
        (await nurse.PostAsync($"{ward.Of(ward.Shared)}/unlocking")).Must();

        Reply newest = (await nurse.GetAsync($"{ward.Of(ward.Shared)}/history?take=1")).Must();
        Reply before = (await nurse.GetAsync($"{ward.Of(ward.Shared)}/history?before={Uri.EscapeDataString(newest["next"].GetString()!)}")).Must();

        newest["items"][0].GetProperty("key").GetString().Should().Be("registration.unlocked");
        newest["items"][0].GetProperty("by").GetString().Should().Be(ward.Nurse.Id.ToString());
        Texts(before["items"], "key").Should().Equal("registration.fulfilled");
    }

    [Fact]
    public async Task An_employee_sees_the_own_plans_and_opens_one()
    {
        Ward ward = await Ward.MakeAssignedAsync(portal.Given());
        PortalClient nurse = await portal.SignedInAsync(ward.Nurse);

        Reply plans = (await nurse.GetAsync($"people/{ward.Nurse.Id}/plans")).Must();
        JsonElement[] summaries = [.. plans["active"].EnumerateArray().SelectMany(group => group.GetProperty("plans").EnumerateArray())];
        string first = summaries.Single(summary => summary.GetProperty("plan").GetString() == ward.First.Id.ToString()).GetProperty("assignment").GetString()!;

        Reply opened = (await nurse.GetAsync($"assignments/{first}")).Must();
        opened["heading", "versionNumber"].GetString().Should().Be("1.0");
        opened["progress", "percent"].GetInt32().Should().Be(0);
        Texts(opened["subPlans"][0].GetProperty("items"), "status").Should().Equal("notStarted", "notStarted");
    }

    [Fact]
    public async Task Not_relevant_stays_in_its_plan()
    {
        Ward ward = await Ward.MakeAssignedAsync(portal.Given());
        PortalClient nurse = await portal.SignedInAsync(ward.Nurse);
        string mark = $"people/{ward.Nurse.Id}/plans/{ward.Second.Id}/requirements/{ward.Shared.Id}/not-relevant";

        (await nurse.PutAsync(mark, new { Comment = "Gjøres på en annen enhet." })).Must()["kind"].GetString().Should().Be("requirement");
        Statuses(await nurse.GetAsync(ward.Of(ward.Shared))).Should().BeEquivalentTo(["FUS Sykepleier: notStarted", "FUS Beredskap: notRelevant"]);

        (await nurse.DeleteAsync(mark)).Must();
        Statuses(await nurse.GetAsync(ward.Of(ward.Shared))).Should().BeEquivalentTo(["FUS Sykepleier: notStarted", "FUS Beredskap: notStarted"]);
    }

    [Fact]
    public async Task A_signer_rejects_with_a_reason_and_takes_it_back()
    {
        Ward ward = await Ward.MakeAssignedAsync(portal.Given());
        PortalClient nurse = await portal.SignedInAsync(ward.Nurse);
        PortalClient signer = await portal.SignedInAsync(ward.Signer);
        Reply sent = (await nurse.PostAsync($"{ward.Of(ward.Signed)}/sending", new { PerformedOn = Performed, Signer = ward.Signer.Id })).Must();
        string repetition = $"{ward.Of(ward.Signed)}/repetitions/{sent["repetitions"][0].GetProperty("id").GetString()}";

        (await signer.PostAsync($"{repetition}/rejection", new { Reason = "not-performed-as-described", Comment = "Vi tar det en gang til." }))
            .Must()["status"].GetString().Should().Be("rejected");
        (await signer.PostAsync($"{repetition}/cancellation")).Must()["status"].GetString().Should().Be("awaitingSignature");
        (await nurse.PostAsync($"{repetition}/withdrawal")).Must()["status"].GetString().Should().Be("started");
    }

    [Fact]
    public async Task What_was_assigned_by_mistake_is_deleted_and_what_was_begun_is_not()
    {
        Ward ward = await Ward.MakeAsync(portal.Given());
        PortalClient leader = await portal.SignedInAsync(ward.Leader);
        Reply assigned = (await leader.PostAsync("assignments", new { Cells = new[] { Cell(ward, ward.First), Cell(ward, ward.Second) } })).Must();
        string[] ids = [.. Texts(assigned["cells"], "assignment")];

        (await leader.DeleteAsync($"assignments/{ids[0]}")).Must(204).Text.Should().BeEmpty();
        (await leader.GetAsync($"assignments/{ids[0]}")).Must(404);

        PortalClient nurse = await portal.SignedInAsync(ward.Nurse);
        (await nurse.PostAsync($"{ward.Of(ward.Shared)}/fulfilment", new { PerformedOn = Performed })).Must();
        (await leader.DeleteAsync($"assignments/{ids[1]}")).Must(422).Code.Should().Be("assignment.begun");
        (await leader.PostAsync($"assignments/{ids[1]}/deactivation")).Must()["cause"].GetString().Should().Be("byHand");
    }

    private static object Cell(Ward ward, Plan plan) => new { Position = ward.Nurse.Position.Id, Plan = plan.Id };

    private static IEnumerable<string> Texts(JsonElement rows, string member) => rows.EnumerateArray().Select(row => row.GetProperty(member).GetString()!);

    private static IEnumerable<string> Statuses(Reply opened) =>
        opened.Must()["plans"].EnumerateArray().Select(row => $"{row.GetProperty("name").GetString()}: {row.GetProperty("status").GetString()}");
}
