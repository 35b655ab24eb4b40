namespace Competence.Acceptance.Tests.Api;

/// <content>The steps at the end of definitions: where they are used, deleting and archiving.</content>
public sealed partial class EveryOperationAnswersTests
{
    private async Task CategoriesAsync(Walk walk, PortalClient leader, Ward ward)
    {
        PortalClient admin = await portal.SignedInAsync(ward.Signer);
        Reply made = await walk.DoAsync(admin, "category.create", [], new { Unit = ward.Region.Trust.Id, Name = "Kurs" }, status: 201);
        string id = made["id"].GetString()!;
        Reply renamed = await walk.DoAsync(admin, "category.rename", [id], new { Name = "Opplæring" }, made.ETag);
        Reply tree = await walk.DoAsync(leader, "category.tree", []);
        tree["branches"].EnumerateArray().SelectMany(branch => branch.GetProperty("categories").EnumerateArray()).Select(node => node.GetProperty("path").GetString())
            .Should().Contain($"{ward.Region.Trust.Name} / Opplæring");
        await walk.DoAsync(admin, "category.delete", [id], seen: renamed.ETag);

        Reply central = (await admin.PostAsync("requirements", new { Owner = ward.Region.Trust.Id, Central = true, Content = new { Name = "Sentralt", Category = ward.Category.Id } })).Must(201);
        Reply found = await walk.DoAsync(admin, "requirement.listCentral", [], query: $"regional=false&category={ward.Category.Id}&by=category");
        found["items"][0].GetProperty("id").GetString().Should().Be(central["id"].GetString());
        found["items"][0].GetProperty("categoryPath").GetString().Should().Be($"{ward.Region.Trust.Name} / Fag");
        (await walk.DoAsync(leader, "requirement.findPrerequisites", [], query: $"search={ward.Signed.Id}"))["items"][0].GetProperty("name").GetString()
            .Should().Be(ward.Signed.Content.Name);
    }

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

        Reply made = (await leader.PostAsync("requirements", new { Owner = ward.Region.Ward.Id, Content = new { Name = "Feilført", Category = ward.Category.Id } })).Must(201);
        string wrong = made["id"].GetString()!;
        Reply published = (await leader.PostAsync($"requirements/{wrong}/publishing", seen: made.ETag)).Must();
        await walk.DoAsync(leader, "requirement.delete", [wrong], seen: published.ETag);
        (await leader.GetAsync($"requirements/{wrong}")).Must(404);
    }
}
