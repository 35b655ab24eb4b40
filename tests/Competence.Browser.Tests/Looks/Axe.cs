using Microsoft.Playwright;

namespace Competence.Browser.Tests.Looks;

/// <summary>
/// Looks for what keeps people out, with axe-core. It goes in by the browser's debugger, beside the content security policy, which stays as
/// it is.
/// </summary>
internal static class Axe
{
    private const string Run = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
            .filter(it => it.impact === 'serious' || it.impact === 'critical')
            .flatMap(it => it.nodes.map(node => `${it.id} (${it.impact}): ${node.html.slice(0, 200)} ${node.any.map(one => one.message).join(' ')}`))
        """;

    /// <summary>The serious and critical violations on the page as it stands.</summary>
    public static async Task<string[]> ViolationsAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(await File.ReadAllTextAsync(TestServer.Axe()));
        }

        return await page.EvaluateAsync<string[]>(Run);
    }
}
