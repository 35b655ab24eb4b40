using Competence.Browser.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace Competence.Browser.Tests.Walks;

public sealed class PreferenceTests(Chromium chromium, BrowserPortal portal) : BrowserTest(chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Language_and_appearance_are_chosen_on_any_page_and_kept(bool script)
    {
        Ward ward = await Ward.MakeAssignedAsync(portal.Given());
        Visitor nurse = await SignInAsync(portal, ward.Nurse, script);
        await nurse.ChooseAsync("My plans");
        await ChooseAsync(nurse, "Language", "Nynorsk", script);
        await nurse.IsAtAsync("Planane mine");
        await Expect(nurse.Page.Locator("html")).ToHaveAttributeAsync("lang", "nn");

        await ChooseAsync(nurse, "Utsjånad", "Mørkt", script);
        await Expect(nurse.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Expect(nurse.Page.Locator("html")).ToHaveCSSAsync("background-color", "rgb(14, 20, 26)");
        await nurse.GoAsync("/");
        await Expect(nurse.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Expect(nurse.Page.Locator("html")).ToHaveAttributeAsync("lang", "nn");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_signs_out_is_out_and_is_asked_who_it_is(bool script)
    {
        Ward ward = await Ward.MakeAssignedAsync(portal.Given());
        Visitor nurse = await SignInAsync(portal, ward.Nurse, script);
        await nurse.PressAsync("Sign out");
        await nurse.IsAtAsync("Choose who you are");
        await nurse.GoAsync("/plans");
        await nurse.IsAtAsync("Choose who you are");
    }

    private static async Task ChooseAsync(Visitor visitor, string label, string choice, bool script)
    {
        await visitor.Page.GetByLabel(label, new() { Exact = true }).SelectOptionAsync(choice);
        if (!script)
        {
            await visitor.Page.Locator("form[action='/preferences'] button").ClickAsync();
        }
    }
}
