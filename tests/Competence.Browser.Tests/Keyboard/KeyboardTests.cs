using Competence.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Competence.Browser.Tests.Keyboard;

public sealed class KeyboardTests(Chromium chromium, BrowserPortal portal) : BrowserTest(chromium)
{
    private const string FocusIsSeen = """
        () => {
            const it = document.activeElement, box = it.getBoundingClientRect(), look = getComputedStyle(it), inner = it.firstElementChild && getComputedStyle(it.firstElementChild);
            const ring = look.outlineStyle !== 'none' || inner && inner.outlineStyle !== 'none';
            return ring && box.bottom > 0 && box.top < innerHeight && box.width > 0 ? '' : it.outerHTML.slice(0, 160);
        }
        """;

    [Fact]
    public async Task The_first_stop_leads_past_the_menu_to_the_content()
    {
        Ward ward = await Ward.MakeAssignedAsync(portal.Given());
        Visitor nurse = await SignInAsync(portal, ward.Nurse);
        await nurse.GoAsync("/plans");
        await nurse.Page.Keyboard.PressAsync("Tab");
        ILocator skip = nurse.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to the content" });
        await Expect(skip).ToBeFocusedAsync();
        await Expect(skip).ToBeInViewportAsync();
        await nurse.Page.Keyboard.PressAsync("Enter");
        await Expect(nurse.Page.Locator("#main")).ToBeFocusedAsync();
        await nurse.Page.Keyboard.PressAsync("Tab");
        await Expect(nurse.Page.GetByLabel("Search for requirements")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_requirement_is_fulfilled_unlocked_and_refused_by_keyboard_alone()
    {
        Ward ward = await Ward.MakeAssignedAsync(portal.Given());
        Visitor nurse = await SignInAsync(portal, ward.Nurse);
        await ActAsync(nurse, nurse.Page.GetByRole(AriaRole.Link, new() { Name = "My plans", Exact = true }));
        await ActAsync(nurse, nurse.Page.GetByRole(AriaRole.Link, new() { Name = "FUS Sykepleier" }));
        await ActAsync(nurse, nurse.Page.GetByRole(AriaRole.Link, new() { Name = "Brannvern", Exact = true }));
        await ActAsync(nurse, nurse.Page.GetByRole(AriaRole.Button, new() { Name = "Mark as fulfilled" }));
        await nurse.SaysAsync("The requirement is fulfilled.");
        await Expect(nurse.Notice).ToBeFocusedAsync();

        await ActAsync(nurse, nurse.Page.Locator("summary", new() { HasText = "Unlock for change" }));
        await ActAsync(nurse, nurse.Page.GetByRole(AriaRole.Button, new() { Name = "Unlock", Exact = true }));
        await nurse.SaysAsync("The requirement is open for change.");

        ILocator date = nurse.Page.GetByLabel("Date it was done");
        await TabToAsync(nurse, date);
        foreach (string key in new[] { "Delete", "ArrowRight", "Delete", "ArrowRight", "Delete" })
        {
            await nurse.Page.Keyboard.PressAsync(key);
        }

        await ActAsync(nurse, nurse.Page.GetByRole(AriaRole.Button, new() { Name = "Mark as fulfilled" }));
        await Expect(nurse.Problems).ToBeFocusedAsync();
        await ActAsync(nurse, nurse.Problems.GetByRole(AriaRole.Link));
        await Expect(date).ToBeFocusedAsync();
        await Expect(date).ToHaveAccessibleDescriptionAsync($"Today or earlier. {await nurse.Problems.GetByRole(AriaRole.Link).TextContentAsync()}");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/employees")]
    [InlineData("/assign")]
    [InlineData("/matrix")]
    [InlineData("/administration/requirements/new")]
    public async Task Where_the_focus_is_can_be_seen_at_every_stop(string address)
    {
        Ward ward = await Ward.MakeAssignedAsync(portal.Given());
        Visitor leader = await SignInAsync(portal, ward.Leader);
        await leader.GoAsync(address);
        List<string> stops = [];
        await leader.Page.Keyboard.PressAsync("Tab");
        while (stops.Count < 300 && await leader.Page.EvaluateAsync<bool>("() => document.activeElement !== document.body"))
        {
            stops.Add(await leader.Page.EvaluateAsync<string>(FocusIsSeen));
            await leader.Page.Keyboard.PressAsync("Tab");
        }

        stops.Should().HaveCountGreaterThan(10).And.HaveCountLessThan(300).And.OnlyContain(stop => stop.Length == 0);
    }

    [Fact]
    public async Task Every_cell_of_the_matrix_is_reached_and_says_what_it_means()
    {
        Ward ward = await Ward.MakeAssignedAsync(portal.Given());
        Visitor leader = await SignInAsync(portal, ward.Leader);
        await leader.GoAsync($"/matrix/{ward.First.Id}");
        ILocator cell = leader.Page.Locator(".matrix tbody td a").Nth(1);
        await TabToAsync(leader, cell);
        await Expect(cell).ToHaveAccessibleNameAsync("Not started");
        await leader.Page.Keyboard.PressAsync("Enter");
        await Expect(leader.Page.GetByRole(AriaRole.Complementary)).ToContainTextAsync("Innleggelse av kateter");
    }

    [Fact]
    public async Task The_panel_of_availability_is_opened_read_and_closed_by_keyboard_alone()
    {
        Ward ward = await Ward.MakeAssignedAsync(portal.Given());
        Visitor leader = await SignInAsync(portal, ward.Leader);
        await leader.GoAsync("/employees");
        ILocator link = leader.Page.GetByRole(AriaRole.Link, new() { Name = $"{ward.Nurse.Person.Name}: Available. Show absences and loans." });
        await ActAsync(leader, link);
        ILocator panel = leader.Page.GetByRole(AriaRole.Complementary);
        await Expect(panel).ToBeFocusedAsync();
        await leader.Page.Keyboard.PressAsync("Tab");
        await Expect(panel.GetByRole(AriaRole.Link, new() { Name = "Close" })).ToBeFocusedAsync();
        await leader.Page.Keyboard.PressAsync("Enter");
        await Expect(panel).ToHaveCountAsync(0);
        await Expect(link).ToBeFocusedAsync();
    }

    private static async Task ActAsync(Visitor visitor, ILocator target)
    {
        await TabToAsync(visitor, target);
        await visitor.Page.Keyboard.PressAsync("Enter");
    }

    private static async Task TabToAsync(Visitor visitor, ILocator target)
    {
        await Expect(target).ToBeVisibleAsync();
        for (int stops = 0; stops < 100; stops++)
        {
            if (await target.EvaluateAsync<bool>("it => it === document.activeElement"))
            {
                return;
            }

            await visitor.Page.Keyboard.PressAsync("Tab");
        }

        await Expect(target).ToBeFocusedAsync();
    }
}
