using Competence.Browser.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace Competence.Browser.Tests.Looks;

/// <summary>That the guards of the other tests see what they are there for.</summary>
public sealed class GuardTests(Chromium chromium, BrowserPortal portal) : BrowserTest(chromium)
{
    [Fact]
    public async Task What_keeps_people_out_is_found()
    {
        Visitor visitor = await OpenAsync(portal);
        await visitor.GoAsync("/sign-in");
        await visitor.Page.EvaluateAsync("() => document.querySelector('main').append(Object.assign(new Image(), { src: '/mark.svg' }))");
        (await Axe.ViolationsAsync(visitor.Page)).Should().ContainSingle().Which.Should().StartWith("image-alt (critical)");
    }

    [Fact]
    public async Task What_the_content_security_policy_forbids_is_stopped_and_noticed()
    {
        Visitor visitor = await OpenAsync(portal);
        await visitor.GoAsync("/sign-in");
        await visitor.Page.EvaluateAsync("() => document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.intruded = true' }))");
        (await visitor.Page.EvaluateAsync<bool>("() => 'intruded' in window")).Should().BeFalse();
        visitor.Complaints.Should().Contain(complaint => complaint.Contains("script-src", StringComparison.Ordinal));
        visitor.Forgive();
    }

    [Fact]
    public async Task A_page_that_there_is_not_says_so_and_leads_home()
    {
        Visitor visitor = await OpenAsync(portal);
        await visitor.GoAsync("/nowhere");
        await visitor.IsAtAsync("Page not found");
        visitor.Complaints.Should().NotBeEmpty();
        visitor.Forgive();
        await visitor.FollowAsync("To the home page");
        await Expect(visitor.Heading).ToHaveTextAsync("Choose who you are");
    }
}
