using Competence.Browser.Tests.Browsing;

namespace Competence.Browser.Tests.Looks;

public sealed class LeaderPageTests(Chromium chromium, BrowserPortal portal) : PageTests(chromium, portal)
{
    [Theory]
    [InlineData("home-leader")]
    [InlineData("deputies")]
    [InlineData("delegated-approvers")]
    [InlineData("signing")]
    [InlineData("signing-request")]
    [InlineData("signing-together")]
    [InlineData("employees")]
    [InlineData("employees-availability")]
    [InlineData("employee")]
    [InlineData("employee-absence")]
    [InlineData("employee-absence-form")]
    [InlineData("employee-loans")]
    [InlineData("employee-leader")]
    [InlineData("employee-plan")]
    [InlineData("employee-requirement")]
    [InlineData("tasks")]
    [InlineData("assign")]
    [InlineData("matrix-plans")]
    [InlineData("matrix")]
    [InlineData("matrix-cell")]
    [InlineData("deadlines")]
    [InlineData("today")]
    public Task A_leaders_page_keeps_nobody_out_and_fits_the_window(string page) => LookAsync(page);
}
