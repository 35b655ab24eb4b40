using System.Collections.Immutable;
using Competence.Browser.Tests.Browsing;
using Competence.Plans;
using Competence.Requirements;
using Competence.Testing.Building;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Competence.Browser.Tests.Looks;

public sealed class LargeMatrixTests(Chromium chromium, BrowserPortal portal) : BrowserTest(chromium)
{
    [Fact]
    public async Task A_matrix_of_thirty_employees_and_twenty_requirements_keeps_nobody_out_and_stays_in_its_box()
    {
        Given given = portal.Given();
        SmallRegion region = await given.RegionAsync(30);
        ImmutableArray<Requirement> requirements = await given.RequirementsAsync(region.Ward, 20, validityDays: 365);
        Plan plan = await given.PlanAsync(region.Trust, "FUS-Akutt-Mottak-Sykepleier", requirements);
        foreach (Employee employee in region.Employees)
        {
            await given.AssignmentAsync(employee.Position, plan);
        }

        Visitor leader = await SignInAsync(portal, region.Leader);
        await leader.GoAsync($"/matrix/{plan.Id}");
        await Expect(leader.Page.Locator(".matrix tbody td a")).ToHaveCountAsync(600);
        (await Axe.ViolationsAsync(leader.Page)).Should().BeEmpty();

        ILocator name = leader.Page.Locator(".matrix tbody th").Last, head = leader.Page.Locator(".matrix thead th").Last;
        await leader.Page.Locator(".matrix-box").EvaluateAsync("it => { it.scrollTo(it.scrollWidth, it.scrollHeight); scrollTo(0, document.body.scrollHeight); }");
        await Expect(name).ToBeInViewportAsync(new() { Ratio = 0.9f });
        await Expect(head).ToBeInViewportAsync(new() { Ratio = 0.9f });
    }
}
