using Competence.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;
using Position = Competence.Organisation.Position;

namespace Competence.Browser.Tests.Looks;

/// <summary>Every page as it looks: at two widths, in both themes, with everything on it that can be opened.</summary>
public abstract class PageTests(Chromium chromium, BrowserPortal portal) : BrowserTest(chromium)
{
    private static readonly SemaphoreSlim Gate = new(1);
    private static SamplePeople? _people;

    /// <summary>Looks at a page from all sides.</summary>
    /// <param name="name">Its name among <see cref="SamplePeople"/>'s pages.</param>
    protected async Task LookAsync(string name) => await LookAsync(await VisitAsync(name, "nb"), name);

    /// <summary>Looks at the page that somebody has opened from all sides.</summary>
    /// <param name="visitor">Who has it open.</param>
    /// <param name="name">What the pictures are called.</param>
    protected static async Task LookAsync(Visitor visitor, string name)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        List<string> wrong = [];
        foreach ((int width, int height) in new[] { (1440, 900), (390, 844) })
        {
            await visitor.Page.SetViewportSizeAsync(width, height);
            foreach (ColorScheme theme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await visitor.Page.EmulateMediaAsync(new() { ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce });
                await visitor.Page.EvaluateAsync("() => { for (const it of document.querySelectorAll('main details')) it.open = false; }");
                await PictureAsync(visitor.Page, name, width, theme);
                await visitor.Page.EvaluateAsync("() => { for (const it of document.querySelectorAll('main details')) it.open = true; }");
                wrong.AddRange((await Axe.ViolationsAsync(visitor.Page)).Select(violation => $"{width} {theme}: {violation}"));
                wrong.AddRange((await visitor.Page.EvaluateAsync<string[]>(WideThings)).Select(thing => $"{width} {theme}: wider than the window: {thing}"));
            }
        }

        wrong.Should().BeEmpty();
    }

    /// <summary>Opens a page, signed in as whose it is.</summary>
    protected async Task<Visitor> VisitAsync(string name, string language)
    {
        Visitor visitor = await OpenAsync(portal, language: language);
        (string address, Position position) = (await PeopleAsync()).Page(name);
        await visitor.GoAsync($"/sign-in?person={position.Person}");
        await visitor.Page.Locator($"form:has(input[name=position][value='{position.Id}']) button").ClickAsync();
        await Expect(visitor.Page.Locator("#menu")).ToBeVisibleAsync();
        await visitor.GoAsync(address);
        await Expect(visitor.Heading).ToHaveCountAsync(1);
        return visitor;
    }

    // The page must not scroll sideways; the answer names what makes it.
    private const string WideThings = """
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? []
            : [...document.querySelectorAll('body *')].filter(it => it.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                .slice(0, 5).map(it => it.outerHTML.slice(0, 160))
        """;

    private static Task<byte[]> PictureAsync(IPage page, string name, int width, ColorScheme theme) =>
        page.ScreenshotAsync(new PageScreenshotOptions { Path = Pictures.PathOf($"{width}-{theme.ToString().ToLowerInvariant()}", name), FullPage = true });

    private async Task<SamplePeople> PeopleAsync()
    {
        await Gate.WaitAsync();
        try
        {
            return _people ??= await SamplePeople.FindAsync(portal.Services);
        }
        finally
        {
            Gate.Release();
        }
    }
}
