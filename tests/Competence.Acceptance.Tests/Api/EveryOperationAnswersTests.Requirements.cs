namespace Competence.Acceptance.Tests.Api;

/// <content>The steps at the end of definitions: where they are used, deleting and archiving.</content>
public sealed partial class EveryOperationAnswersTests
{
    private async Task EndingsAsync(Walk walk, PortalClient leader, Ward ward)
    {
        PortalClient admin = await portal.SignedInAsync(ward.Signer);
        string used = ward.Shared.Id.ToString();
        (await walk.DoAsync(leader, "requirement.usedIn", [used]))["plans"].GetArrayLength().Should().BePositive();
        Reply before = await walk.DoAsync(admin, "requirement.beforeArchiving", [used]);
        before["persons"].GetInt32().Should().BePositive();
        Reply seen = (await admin.GetAsync($"requirements/{used}")).Must();
        Reply archived = await walk.DoAsync(admin, "requirement.archive", [used], new { Reason = "Utgått" }, seen.ETag);
        archived["archiving", "reason"].GetString().Should().Be("Utgått");
        (await walk.DoAsync(admin, "requirement.listArchived", [], query: "by=archivedOn&descending=true"))["items"][0].GetProperty("id").GetString().Should().Be(used);
        (await leader.GetAsync($"requirements/{used}")).Must(404);

        Reply made = (await leader.PostAsync("requirements", new { Owner = ward.Region.Ward.Id, Content = new { Name = "Feilført" } })).Must(201);
        string wrong = made["id"].GetString()!;
        Reply published = (await leader.PostAsync($"requirements/{wrong}/publishing", seen: made.ETag)).Must();
        await walk.DoAsync(leader, "requirement.delete", [wrong], seen: published.ETag);
        (await leader.GetAsync($"requirements/{wrong}")).Must(404);
    }
}
