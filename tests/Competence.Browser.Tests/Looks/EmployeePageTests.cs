using Competence.Browser.Tests.Browsing;

namespace Competence.Browser.Tests.Looks;

public sealed class EmployeePageTests(Chromium chromium, BrowserPortal portal) : PageTests(chromium, portal)
{
    [Theory]
    [InlineData("home-employee")]
    [InlineData("my-plans")]
    [InlineData("personal-data")]
    [InlineData("plan")]
    [InlineData("sign-in")]
    [InlineData("signing-empty")]
    [InlineData("own-search")]
    [InlineData("own-search-shortcuts")]
    [InlineData("procedures")]
    [InlineData("requirement-to-fulfil")]
    [InlineData("requirement-to-send")]
    [InlineData("requirement-fulfilled")]
    [InlineData("requirement-awaiting")]
    [InlineData("requirement-rejected")]
    [InlineData("requirement-not-relevant")]
    [InlineData("requirement-expired")]
    [InlineData("requirement-course")]
    public Task An_employees_page_keeps_nobody_out_and_fits_the_window(string page) => LookAsync(page);
}
