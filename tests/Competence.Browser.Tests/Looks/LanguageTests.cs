using System.Text.RegularExpressions;
using Competence.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Competence.Browser.Tests.Looks;

/// <summary>Pages in each language: nothing is left in another one's keys, and the pictures are kept to be read.</summary>
public sealed partial class LanguageTests(Chromium chromium, BrowserPortal portal) : PageTests(chromium, portal)
{
    private static readonly string[] Pages =
    [
        "home-leader", "plan", "requirement-to-send", "signing-request", "employee-plan", "assign", "matrix-cell", "plan-edit", "plan-publishing", "requirement-edit",
        "requirements", "requirement-sharing", "requirement-archiving", "requirement-courses", "requirement-course",
    ];

    [Theory]
    [InlineData("nb", "Hovedmeny")]
    [InlineData("nn", "Hovudmeny")]
    [InlineData("en", "Main menu")]
    public async Task A_page_speaks_the_readers_language_and_shows_no_key_of_a_text(string language, string menu)
    {
        foreach (string page in Pages)
        {
            Visitor visitor = await VisitAsync(page, language);
            await Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
            await Expect(visitor.Page.Locator("#menu")).ToHaveAttributeAsync("aria-label", menu);
            await visitor.Page.EvaluateAsync("() => { for (const it of document.querySelectorAll('main details')) it.open = true; }");
            await visitor.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Pictures.PathOf($"1440-{language}", page), FullPage = true });
            Key().Matches(await visitor.Page.Locator("body").InnerTextAsync()).Select(match => match.Value).Should().BeEmpty();
        }
    }

    // A text that is lacking shows its key, such as matrix.none-match.
    [GeneratedRegex(@"(?<![\w.@/-])[a-z]+(-[a-z]+)*\.[a-z]+(-[A-Za-z]+)*(?![\w@.])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();
}
