using Competence.Testing.Building;
using Microsoft.Playwright;

namespace Competence.Browser.Tests.Browsing;

/// <summary>
/// A test in which people use the portal through browsers. When it ends, none of them may have seen an error of a script, a failed request or
/// something that the content security policy forbids; when it failed, what they saw last is kept as a picture.
/// </summary>
/// <param name="chromium">The browser.</param>
public abstract class BrowserTest(Chromium chromium) : IAsyncLifetime
{
    private readonly List<Visitor> _visitors = [];

    /// <inheritdoc/>
    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        string[] complaints = [.. _visitors.SelectMany(visitor => visitor.Complaints)];
        foreach (Visitor visitor in _visitors)
        {
            if (TestContext.Current.TestState?.Result == TestResult.Failed)
            {
                await visitor.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Pictures.PathOf("failed", $"{TestContext.Current.Test?.TestDisplayName}-{_visitors.IndexOf(visitor)}") });
            }

            await visitor.DisposeAsync();
        }

        GC.SuppressFinalize(this);
        complaints.Should().BeEmpty("nothing may go wrong behind the page");
    }

    /// <summary>Opens the portal for somebody who has not signed in.</summary>
    protected async Task<Visitor> OpenAsync(ServedPortal portal, bool script = true, string language = "en", BrowserNewContextOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(portal);
        options ??= new BrowserNewContextOptions();
        options.BaseURL = portal.Address.ToString();
        options.JavaScriptEnabled = script;
        options.Locale = language;
        options.ViewportSize ??= new ViewportSize { Width = 1440, Height = 900 };
        Visitor visitor = await Visitor.OpenAsync(await chromium.OpenAsync(options));
        _visitors.Add(visitor);
        return visitor;
    }

    /// <summary>Opens the portal for somebody and signs in at the position, through the page.</summary>
    protected async Task<Visitor> SignInAsync(ServedPortal portal, Employee employee, bool script = true)
    {
        ArgumentNullException.ThrowIfNull(employee);
        Visitor visitor = await OpenAsync(portal, script);
        await visitor.SignInAsync(employee.Id, employee.Position.Id);
        return visitor;
    }
}
