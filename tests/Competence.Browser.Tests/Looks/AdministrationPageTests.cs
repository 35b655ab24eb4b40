using System.Text;
using Competence.Browser.Tests.Browsing;
using Competence.WebHost.SampleRegion;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Competence.Browser.Tests.Looks;

public sealed class AdministrationPageTests(Chromium chromium, BrowserPortal portal) : PageTests(chromium, portal)
{
    [Theory]
    [InlineData("access")]
    [InlineData("access-position")]
    [InlineData("plans")]
    [InlineData("plan-new")]
    [InlineData("plan-edit")]
    [InlineData("plan-publishing")]
    [InlineData("plan-version")]
    [InlineData("plan-link")]
    [InlineData("plan-add")]
    [InlineData("requirements")]
    [InlineData("requirement-new")]
    [InlineData("requirement-edit")]
    [InlineData("imports")]
    [InlineData("import-run")]
    [InlineData("moves")]
    [InlineData("requirement-archive")]
    [InlineData("requirement-use")]
    [InlineData("requirement-sharing")]
    [InlineData("requirement-archiving")]
    [InlineData("requirement-courses")]
    [InlineData("requirement-prerequisites")]
    [InlineData("categories")]
    [InlineData("category")]
    [InlineData("central-requirements")]
    public Task A_page_of_the_administration_keeps_nobody_out_and_fits_the_window(string page) => LookAsync(page);

    [Fact]
    public async Task The_preview_of_an_import_keeps_nobody_out_and_fits_the_window()
    {
        Visitor operating = await VisitAsync("imports", "nb");
        await operating.Page.Locator("#kind").SelectOptionAsync("Positions");
        await operating.Page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "stillinger.csv", MimeType = "text/csv", Buffer = FewerPositions() });
        await operating.Page.Locator("form[enctype] button[type=submit]").ClickAsync();
        await Expect(operating.Page.Locator("#ending")).ToBeVisibleAsync();
        await Expect(operating.Page.Locator("#rejected")).ToBeVisibleAsync();

        await LookAsync(operating, "import-preview");
    }

    /// <summary>The positions of the sample without the last twenty, and one line that is rejected.</summary>
    private static byte[] FewerPositions()
    {
        string[] lines = Encoding.UTF8.GetString(SampleFiles.Positions(RegionGenerator.Generate(300).Positions)).TrimEnd('\n').Split('\n');
        lines[1] = lines[1].Replace(",false,", ",kanskje,", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(string.Join('\n', lines[..^20]) + "\n");
    }
}
