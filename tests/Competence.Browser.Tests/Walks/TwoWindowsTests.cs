using Competence.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Competence.Browser.Tests.Walks;

public sealed class TwoWindowsTests(Chromium chromium, BrowserPortal portal) : BrowserTest(chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_done_in_another_window_is_not_done_over_unseen(bool script)
    {
        Ward ward = await Ward.MakeAssignedAsync(portal.Given());
        Visitor first = await SignInAsync(portal, ward.Nurse, script);
        Visitor second = await SignInAsync(portal, ward.Nurse, script);
        await OpenAsync(first);
        await OpenAsync(second);

        await first.FillAsync("Date it was done", "2026-02-20");
        await first.PressAsync("Save draft");
        await first.SaysAsync("The draft is saved.");
        await second.FillAsync("Date it was done", "2026-02-10");
        await second.PressAsync("Save draft");
        await Expect(second.Problems).ToBeVisibleAsync();
        await Expect(second.Page.GetByLabel("Date it was done")).ToHaveValueAsync("2026-02-10");

        await first.PressAsync("Mark as fulfilled");
        await first.SaysAsync("The requirement is fulfilled.");
        await second.PressAsync("Save draft");
        await second.SaysAsync("The page was out of date, so nothing was saved. This is how it stands now.");
        await Expect(second.Page.GetByText("Fulfilled on 20 February 2026.")).ToBeVisibleAsync();
        second.Forgive();
    }

    private static async Task OpenAsync(Visitor nurse)
    {
        await nurse.ChooseAsync("My plans");
        await nurse.Page.GetByRole(AriaRole.Link, new() { Name = "FUS Beredskap" }).ClickAsync();
        await nurse.FollowAsync("Brannvern");
    }
}
