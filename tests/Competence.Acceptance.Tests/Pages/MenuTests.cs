using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Competence.Acceptance.Tests.Api;
using Competence.Testing.Building;

namespace Competence.Acceptance.Tests.Pages;

/// <summary>Which menus a role opens; each part of the menu but the first and the last has a heading.</summary>
public sealed class MenuTests(Portal portal)
{
    [Theory]
    [InlineData(Role.TrustAdmin, "Mine medarbeidere|Lokal administrasjon|Global administrasjon|Tilgangsstyring", "/administration/categories")]
    [InlineData(Role.PlanResponsible, "Lokal administrasjon", "/administration/plans")]
    [InlineData(Role.SuperUser, "Mine medarbeidere", "/employees")]
    [InlineData(Role.CentralOperator, "Global administrasjon|Tilgangsstyring|Systemansvarlig", "/administration/imports")]
    public async Task A_role_is_seen_by_the_menus_that_it_opens(Role role, string headings, string address)
    {
        Ward ward = await Ward.MakeAsync(portal.Given());
        RoleScope scope = role switch
        {
            Role.PlanResponsible => new RoleScope.OfPlans([ward.First.Id]),
            Role.CentralOperator => new RoleScope.OfRegion(),
            _ => new RoleScope.OfUnit(ward.Region.Trust.Id),
        };
        (await MenuAsync(ward.Region.Stranger)).Headings.Should().BeEmpty("an employee without roles has the own pages only");

        await portal.GrantAsync(ward.Region.Stranger, new RoleGrant(role, scope, new LocalDate(2026, 1, 1)));

        (string[] found, string[] links) = await MenuAsync(ward.Region.Stranger);
        found.Should().Equal(headings.Split('|'));
        links.Should().Contain(address);
    }

    private async Task<(string[] Headings, string[] Links)> MenuAsync(Employee who)
    {
        PortalClient client = await portal.SignedInAsync(who);
        using IHtmlDocument home = await client.PageAsync("/");
        IElement menu = home.QuerySelector("nav.menu")!;
        menu.QuerySelectorAll("ul").Skip(1).SkipLast(1).Should().NotContain(list => !list.HasAttribute("aria-labelledby"));
        return ([.. menu.QuerySelectorAll("h2").Select(heading => heading.TextContent.Trim())], [.. menu.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!)]);
    }
}
