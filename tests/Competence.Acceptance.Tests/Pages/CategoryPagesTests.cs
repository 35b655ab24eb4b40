using AngleSharp.Html.Dom;
using Competence.Acceptance.Tests.Api;
using Competence.Plans;
using Competence.Requirements;
using Competence.Testing.Building;

namespace Competence.Acceptance.Tests.Pages;

/// <summary>The tree of categories, the central requirements, and where definitions are found by category.</summary>
public sealed class CategoryPagesTests(Portal portal)
{
    private const string Tree = "/administration/categories", Central = "/administration/central-requirements", Lists = "/administration/requirements";

    [Fact]
    [Rule("REQ-21", "REQ-22", "ACC-37")]
    public async Task A_trust_admin_makes_renames_and_deletes_categories_of_the_own_trust()
    {
        Ward ward = await Ward.MakeAsync(portal.Given());
        PortalClient admin = await AdminAsync(ward);
        using (IHtmlDocument home = await admin.PageAsync("/"))
        {
            home.QuerySelector("nav.menu")!.QuerySelectorAll("[aria-labelledby=menu-global] a").Select(link => link.GetAttribute("href")).Should().Equal(Tree, Central);
        }

        string create = $"create-{ward.Region.Trust.Id}", box = $"name-{ward.Region.Trust.Id}";
        (await admin.SendFormAsync(Tree, create, ("name", "Kurs"))).Should().BeNull();
        using (IHtmlDocument? again = await admin.SendFormAsync(Tree, create, ("name", "kurs")))
        {
            again!.QuerySelector($"#{box}-error")!.TextContent.Should().Contain("kurs");
        }

        string address = await AddressAsync("Kurs");
        (await admin.SendFormAsync(address, "add", ("new-category-name", "Akutt"))).Should().BeNull();
        (await admin.SendFormAsync(address, "rename", ("name", "Opplæring"))).Should().BeNull();
        (await admin.TextAsync(address)).Should().Contain($"{ward.Region.Trust.Name} / Opplæring").And.Contain("Akutt");
        using (IHtmlDocument? refused = await admin.SendFormAsync(address, "delete"))
        {
            refused!.QuerySelector("main")!.TextContent.Should().Contain("Opplæring har kategorier under seg");
        }

        (await admin.SendFormAsync(await AddressAsync("Akutt"), "delete")).Should().BeNull();
        (await admin.SendFormAsync(address, "delete")).Should().BeNull();
        using IHtmlDocument after = await admin.PageAsync(Tree);
        after.QuerySelectorAll($"#branch-{ward.Region.Trust.Id} ~ ul .item-name").Select(one => one.TextContent.Trim()).Should().Equal("Fag");
        after.QuerySelector($"#name-{ward.Region.OtherTrust.Id}").Should().BeNull("another trust keeps its own branch");

        async Task<string> AddressAsync(string category)
        {
            using IHtmlDocument tree = await admin.PageAsync(Tree);
            return tree.QuerySelectorAll("a.item-name").Single(link => link.TextContent == category).GetAttribute("href")!;
        }
    }

    [Fact]
    [Rule("REQ-98")]
    public async Task The_list_of_requirements_is_filtered_on_a_category_and_sorted_by_it()
    {
        Given given = portal.Given();
        Ward ward = await Ward.MakeAsync(given);
        await given.RequirementAsync(ward.Region.Ward, new RequirementContent { Name = "Anafylaksi", Category = (await given.CategoryAsync(ward.Region.Trust, "Annet")).Id });
        PortalClient leader = await portal.SignedInAsync(ward.Leader);

        using (IHtmlDocument filtered = await leader.PageAsync($"{Lists}?category={ward.Category.Id}"))
        {
            Names(filtered).Should().Equal(ward.Shared.Content.Name, ward.Signed.Content.Name);
            filtered.QuerySelector("#category option[selected]")!.TextContent.Should().Be("Fag");
        }

        using IHtmlDocument downwards = await leader.PageAsync($"{Lists}?sort=-category");
        Names(downwards).Should().Equal(ward.Shared.Content.Name, ward.Signed.Content.Name, "Anafylaksi");
        downwards.QuerySelector("th[aria-sort=descending] button")!.GetAttribute("value").Should().Be("category");
        downwards.QuerySelector("tbody tr")!.TextContent.Should().Contain($"{ward.Region.Trust.Name} / Fag");
    }

    [Fact]
    [Rule("REQ-89")]
    public async Task Central_requirements_are_made_under_global_administration_and_listed_as_regional_or_local_without_their_owner()
    {
        Given given = portal.Given();
        Ward ward = await Ward.MakeAsync(given);
        PortalClient admin = await AdminAsync(ward);
        await given.RequirementAsync(ward.Region.Region, new RequirementContent { Name = "Regionalt krav" }, central: true);
        string regional = ward.Region.Region.DisplayName;

        (await admin.SendFormAsync($"{Central}/new", "create", ("name", "Lokalt krav"), ("owner", ward.Region.Trust.Id.ToString()), ("category", ward.Category.Id.ToString()),
            ("validity-days", "9999"), ("repetition-count", "1"), ("allow-adaptation", "true"), ("act", "save"))).Should().BeNull();

        using (IHtmlDocument all = await admin.PageAsync($"{Central}?q=krav"))
        {
            Names(all).Should().Contain(["Lokalt krav", "Regionalt krav"]);
            all.QuerySelector("thead")!.TextContent.Should().NotContain("Eier");
            all.QuerySelector("tbody")!.TextContent.Should().NotContain(regional);
        }

        using (IHtmlDocument local = await admin.PageAsync($"{Central}?kind=local&category={ward.Category.Id}"))
        {
            Names(local).Should().Equal("Lokalt krav");
            string made = local.QuerySelector("tbody th a")!.GetAttribute("href")!;
            (await admin.SendFormAsync(made, "publish")).Should().BeNull();
            using IHtmlDocument warned = await admin.PageAsync(made);
            warned.QuerySelector("[role=status]")!.TextContent.Should().Contain("9999");
        }

        using IHtmlDocument regionals = await admin.PageAsync($"{Central}?kind=regional");
        Names(regionals).Should().Contain("Regionalt krav").And.NotContain("Lokalt krav");
    }

    [Fact]
    [Rule("REQ-37")]
    public async Task Several_prerequisites_found_by_category_are_added_at_once_and_taken_away_again()
    {
        Given given = portal.Given();
        Ward ward = await Ward.MakeAsync(given);
        Requirement definition = await given.RequirementAsync(ward.Region.Ward, new RequirementContent { Name = "Til slutt" });
        PortalClient leader = await portal.SignedInAsync(ward.Leader);
        string address = $"{Lists}/{definition.Id}/prerequisites";
        using (IHtmlDocument found = await leader.PageAsync($"{address}?category={ward.Category.Id}"))
        {
            found.QuerySelectorAll("input[name=chosen]").Select(box => box.GetAttribute("value")).Should().Equal(ward.Shared.Id.ToString(), ward.Signed.Id.ToString());
        }

        (await leader.SendFormAsync(address, "add", ("chosen", ward.Shared.Id.ToString()), ("chosen", ward.Signed.Id.ToString()))).Should().BeNull();
        (await leader.GetAsync($"requirements/{definition.Id}")).Must()["draft", "dependencies"].GetArrayLength().Should().Be(2);
        (await leader.SendFormAsync(address, "remove", ("removed", ward.Shared.Id.ToString()))).Should().BeNull();
        (await leader.GetAsync($"requirements/{definition.Id}")).Must()["draft", "dependencies"][0].GetString().Should().Be(ward.Signed.Id.ToString());
    }

    [Fact]
    [Rule("REQ-100", "REQ-86", "REQ-88")]
    public async Task A_link_that_can_be_adapted_is_marked_and_shows_the_adaptation_beside_the_original_validity()
    {
        Given given = portal.Given();
        Ward ward = await Ward.MakeAsync(given);
        Requirement central = await given.RequirementAsync(
            ward.Region.Ward, new RequirementContent { Name = "Sentralt", Category = ward.Category.Id, ValidityDays = 365, AllowAdaptation = true }, central: true);
        Plan plan = await given.PlanAsync(ward.Region.Ward, "Med sentralt krav", [central, ward.Signed]);
        PortalClient leader = await portal.SignedInAsync(ward.Leader);
        string address = $"/administration/plans/{plan.Id}/requirements/{central.Id}";
        using (IHtmlDocument editor = await leader.PageAsync($"/administration/plans/{plan.Id}"))
        {
            editor.QuerySelectorAll(".adaptable").Should().ContainSingle().Which.Closest("li")!.TextContent.Should().Contain("Sentralt");
        }

        using (IHtmlDocument? refused = await leader.SendFormAsync(address, "adapt", ("days", "180"), ("adapt-reason", " ")))
        {
            refused!.QuerySelector("#adapt-reason-error").Should().NotBeNull("a reason is mandatory");
        }

        (await leader.SendFormAsync(address, "adapt", ("days", "180"), ("adapt-reason", "Høyere risiko her"))).Should().BeNull();
        using (IHtmlDocument adapted = await leader.PageAsync(address))
        {
            adapted.QuerySelector("#original")!.TextContent.Should().Contain("365");
            adapted.QuerySelector("#adapted")!.TextContent.Should().Contain("180").And.Contain("Høyere risiko her");
        }

        (await leader.TextAsync($"/administration/plans/{plan.Id}")).Should().Contain("Gyldigheten er tilpasset til 180 dager");
        (await leader.SendFormAsync(address, "original")).Should().BeNull();
        using IHtmlDocument back = await leader.PageAsync(address);
        back.QuerySelector("#adapted").Should().BeNull();
        using IHtmlDocument plain = await leader.PageAsync($"/administration/plans/{plan.Id}/requirements/{ward.Signed.Id}");
        plain.QuerySelector("[aria-labelledby=adapt]").Should().BeNull();
    }

    [Fact]
    [Rule("PLN-27")]
    public async Task Definitions_for_a_plan_are_found_by_category_among_those_shared_with_its_unit()
    {
        Given given = portal.Given();
        Ward ward = await Ward.MakeAsync(given);
        await given.RequirementAsync(ward.Region.NextWard, new RequirementContent { Name = "Ikke delt", Category = ward.Category.Id });
        Plan plan = await given.PlanAsync(ward.Region.Ward, "Ny plan", []);
        PortalClient leader = await portal.SignedInAsync(ward.Leader);
        string address = $"/administration/plans/{plan.Id}/sub-plans/{plan.SubPlans[0].Id}/add";

        using (IHtmlDocument found = await leader.PageAsync($"{address}?category={ward.Category.Id}"))
        {
            found.QuerySelectorAll("input[name=chosen]").Select(box => box.GetAttribute("value")).Should().Equal(ward.Shared.Id.ToString(), ward.Signed.Id.ToString());
        }

        (await leader.SendFormAsync(address, "add", ("chosen", ward.Shared.Id.ToString()), ("chosen", ward.Signed.Id.ToString()))).Should().BeNull();
        (await leader.GetAsync($"plans/{plan.Id}")).Must()["links"].GetArrayLength().Should().Be(2);
    }

    private async Task<PortalClient> AdminAsync(Ward ward)
    {
        await portal.GrantAsync(ward.Signer, new RoleGrant(Role.TrustAdmin, new RoleScope.OfUnit(ward.Region.Trust.Id), new LocalDate(2026, 1, 1)));
        return await portal.SignedInAsync(ward.Signer);
    }

    private static string[] Names(IHtmlDocument page) => [.. page.QuerySelectorAll("tbody th a").Select(link => link.TextContent)];
}
