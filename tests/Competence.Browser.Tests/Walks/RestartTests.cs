using Competence.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Competence.Browser.Tests.Walks;

public sealed class RestartTests(Chromium chromium) : BrowserTest(chromium)
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("competence-restart-");

    [Fact]
    public async Task What_was_done_is_there_when_the_portal_was_stopped_and_started()
    {
        Ward ward;
        await using (KeptPortal portal = await KeptPortal.StartAsync(_data.FullName))
        {
            ward = await Ward.MakeAssignedAsync(portal.Given());
            Visitor nurse = await SignInAsync(portal, ward.Nurse);
            await OpenAsync(nurse);
            await nurse.PressAsync("Mark as fulfilled");
            await nurse.SaysAsync("The requirement is fulfilled.");
        }

        await using (KeptPortal portal = await KeptPortal.StartAsync(_data.FullName))
        {
            Visitor nurse = await SignInAsync(portal, ward.Nurse);
            await OpenAsync(nurse);
            await Expect(nurse.Page.GetByText("Fulfilled on 2 March 2026.")).ToBeVisibleAsync();
            await Expect(nurse.History.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
            await Expect(nurse.History).ToContainTextAsync(ward.Nurse.Person.Name);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _data.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private static async Task OpenAsync(Visitor nurse)
    {
        await nurse.ChooseAsync("My plans");
        await nurse.Page.GetByRole(AriaRole.Link, new() { Name = "FUS Beredskap" }).ClickAsync();
        await nurse.FollowAsync("Brannvern");
    }

    private sealed class KeptPortal(string data) : SmallPortal(data)
    {
        public static async Task<KeptPortal> StartAsync(string data)
        {
            KeptPortal portal = new(data);
            await portal.InitializeAsync();
            return portal;
        }
    }
}
