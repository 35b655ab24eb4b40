using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Competence.Browser.Tests.Browsing.Chromium))]

namespace Competence.Browser.Tests.Browsing;

/// <summary>The machine's own Chromium, started once for all tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Arguments = ["--no-sandbox", "--disable-background-networking", "--disable-dev-shm-usage", "--disable-gpu", "--force-color-profile=srgb"];
    private readonly SemaphoreSlim _gate = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <inheritdoc/>
    public ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Visitor.Patience);
        return ValueTask.CompletedTask;
    }

    /// <summary>A browser window with cookies of its own, as somebody has it who was never here.</summary>
    public async Task<IBrowserContext> OpenAsync(BrowserNewContextOptions options) => await (await StartedAsync()).NewContextAsync(options);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _gate.Dispose();
    }

    // The first test that wants it starts it, so that where it is missing each test says so for itself.
    private async Task<IBrowser> StartedAsync()
    {
        await _gate.WaitAsync();
        try
        {
            string path = TestServer.Chromium();
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Arguments });
        }
        finally
        {
            _gate.Release();
        }
    }
}
