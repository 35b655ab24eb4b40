using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Competence.Browser.Tests.Browsing;

/// <summary>Somebody's browser on the portal, and the things that people do in it.</summary>
public sealed class Visitor : IAsyncDisposable
{
    /// <summary>How long a page may take, in milliseconds: much, since a machine that tests may have much to do.</summary>
    public const float Patience = 30_000;

    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = [];

    private Visitor(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"{message.Type}: {message.Text}");
        page.PageError += (_, error) => Note(true, $"script: {error}");
        page.RequestFailed += (_, request) => Note(true, $"request: {request.Method} {request.Url} {request.Failure}");
        page.Response += (_, response) => Note(response.Status >= 400, $"answer: {response.Status} {response.Url}");
        page.Dialog += (_, dialog) => Note(true, $"dialog: {dialog.Type} {dialog.Message}");
    }

    /// <summary>The page that is open.</summary>
    public IPage Page { get; }

    /// <summary>What went wrong behind the pages, such as an error of a script or something that the content security policy forbids.</summary>
    public IEnumerable<string> Complaints => _complaints;

    /// <summary>The word of what was done, or that a form was out of date.</summary>
    public ILocator Notice => Page.GetByRole(AriaRole.Status);

    /// <summary>What is wrong with what was posted.</summary>
    public ILocator Problems => Page.Locator(".errors");

    /// <summary>The page's heading.</summary>
    public ILocator Heading => Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>The list of what has happened.</summary>
    public ILocator History => Page.Locator(".history");

    /// <summary>Opens the window.</summary>
    public static async Task<Visitor> OpenAsync(IBrowserContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.SetDefaultTimeout(Patience);
        await context.AddInitScriptAsync(
            "document.addEventListener('securitypolicyviolation', it => console.error(`forbidden: ${it.violatedDirective} ${it.blockedURI}`))");
        return new Visitor(context, await context.NewPageAsync());
    }

    /// <summary>Goes to an address of the portal.</summary>
    public Task GoAsync(string address) => Page.GotoAsync(address);

    /// <summary>Signs in at a position, through the page.</summary>
    public async Task SignInAsync(PersonId person, PositionId position)
    {
        await GoAsync($"/sign-in?person={person}");
        await Page.Locator($"form:has(input[name=position][value='{position}'])").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Navigation, new() { Name = "Main menu" })).ToBeVisibleAsync();
    }

    /// <summary>Follows a link by its name.</summary>
    public Task FollowAsync(string link) => Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();

    /// <summary>Goes to a page by the main menu.</summary>
    public Task ChooseAsync(string item) =>
        Page.GetByRole(AriaRole.Navigation, new() { Name = "Main menu" }).GetByRole(AriaRole.Link, new() { NameRegex = Pattern($"^{item}") }).ClickAsync();

    /// <summary>Presses a button by its name.</summary>
    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Fills a box by its label.</summary>
    public Task FillAsync(string label, string text) => Page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    /// <summary>Opens an act that has two steps, and gives the box in which the second is.</summary>
    public async Task<ILocator> BeginAsync(string act)
    {
        ILocator box = Page.Locator("details.confirm", new() { Has = Page.Locator("> summary", new() { HasTextRegex = Pattern($"^\\s*{act}\\s*$") }) });
        await box.Locator("> summary").ClickAsync();
        await Expect(box).ToHaveAttributeAsync("open", "");
        return box;
    }

    /// <summary>Does an act that has two steps.</summary>
    public async Task ConfirmAsync(string act, string button) =>
        await (await BeginAsync(act)).GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Does an act that has two steps, with a text in its only box.</summary>
    public async Task ConfirmAsync(string act, string button, string text)
    {
        ILocator box = await BeginAsync(act);
        await box.GetByRole(AriaRole.Textbox).FillAsync(text);
        await box.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
    }

    /// <summary>The page says what was done.</summary>
    public Task SaysAsync(string notice) => Expect(Notice).ToHaveTextAsync(notice);

    /// <summary>The page says what is wrong.</summary>
    public Task RefusesAsync(string problem) => Expect(Problems).ToContainTextAsync(problem);

    /// <summary>The page is the one with this heading.</summary>
    public Task IsAtAsync(string heading) => Expect(Heading).ToHaveTextAsync(heading);

    /// <summary>A line of a list or a table that holds a text.</summary>
    public ILocator Line(string text) => Page.Locator("main li, main tr").Filter(new() { HasText = text });

    /// <summary>Forgets what went wrong, because it was meant to.</summary>
    public void Forgive() => _complaints.Clear();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.None, TimeSpan.FromSeconds(1));

    private void Note(bool isWrong, string what)
    {
        if (isWrong)
        {
            _complaints.Enqueue($"{what} (at {Page.Url})");
        }
    }
}
