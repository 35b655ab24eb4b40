using Competence.Browser.Tests.Browsing;

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
    [InlineData("requirement-archive")]
    [InlineData("requirement-use")]
    [InlineData("requirement-sharing")]
    [InlineData("requirement-archiving")]
    public Task A_page_of_the_administration_keeps_nobody_out_and_fits_the_window(string page) => LookAsync(page);
}
