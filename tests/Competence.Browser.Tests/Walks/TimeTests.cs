using Competence.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Competence.Browser.Tests.Walks;

public sealed class TimeTests(Chromium chromium, SmallPortal portal) : BrowserTest(chromium), IClassFixture<SmallPortal>
{
    [Fact]
    public async Task As_days_pass_a_requirement_expires_soon_and_then_has_expired_wherever_it_is_shown()
    {
        Ward ward = await Ward.MakeAssignedAsync(portal.Given());
        Visitor nurse = await SignInAsync(portal, ward.Nurse);
        await OpenAsync(nurse);
        await nurse.PressAsync("Mark as fulfilled");
        await nurse.SaysAsync("The requirement is fulfilled.");

        Visitor leader = await SignInAsync(portal, ward.Leader);
        await MoveToAsync(leader, "2027-02-16");
        await nurse.Page.ReloadAsync();
        await Expect(nurse.Page.Locator(".page-head .status")).ToContainTextAsync("Expiring soon");
        await Expect(nurse.Page.Locator(".page-head .status")).ToContainTextAsync("14 days left");
        await nurse.ChooseAsync("Home");
        await Expect(nurse.Line("Brannvern")).ToContainTextAsync("Expires 2 March 2027");

        await MoveToAsync(leader, "2027-03-01");
        await OpenAsync(nurse);
        await Expect(nurse.Page.Locator(".page-head .status")).ToContainTextAsync("1 day left");

        await MoveToAsync(leader, "2027-03-03");
        await nurse.Page.ReloadAsync();
        await Expect(nurse.Page.Locator(".page-head .status")).ToContainTextAsync("Expired");
        await leader.ChooseAsync("Plan status");
        await leader.FollowAsync("FUS Beredskap");
        await leader.Page.GetByRole(AriaRole.Link, new() { Name = "Expired 1" }).ClickAsync();
        await Expect(leader.Page.Locator(".matrix tbody tr")).ToHaveCountAsync(1);
        await leader.ChooseAsync("Employee overview");
        await Expect(leader.Line(ward.Nurse.Person.Name).Locator(".status.red").First).ToHaveTextAsync("1");

        await nurse.PressAsync("Mark as fulfilled");
        await nurse.SaysAsync("The requirement is fulfilled.");
        await Expect(nurse.Page.Locator(".page-head .status")).ToContainTextAsync("Fulfilled");
    }

    private static async Task OpenAsync(Visitor nurse)
    {
        await nurse.ChooseAsync("My plans");
        await nurse.Page.GetByRole(AriaRole.Link, new() { Name = "FUS Beredskap" }).ClickAsync();
        await nurse.FollowAsync("Brannvern");
        await nurse.IsAtAsync("Brannvern");
    }

    private static async Task MoveToAsync(Visitor visitor, string day)
    {
        await visitor.ChooseAsync("Today's date");
        await visitor.FillAsync("Today shall be", day);
        await visitor.PressAsync("Move the day");
        await visitor.SaysAsync("The day is moved.");
    }
}
