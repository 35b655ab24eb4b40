using Competence.Browser.Tests.Browsing;
using Competence.Organisation;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Competence.Browser.Tests.Walks;

public sealed class MainJobTests(Chromium chromium, BrowserPortal portal) : BrowserTest(chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_leader_assigns_an_employee_fulfils_a_signer_signs_and_the_leader_sees_all_of_it(bool script)
    {
        Ward ward = await Ward.MakeAsync(portal.Given());
        Visitor leader = await SignInAsync(portal, ward.Leader, script);
        await AssignBothPlansToEverybodyAsync(leader, ward);

        Visitor nurse = await SignInAsync(portal, ward.Nurse, script);
        await FulfilAsync(nurse);
        await ChangeAsync(nurse);
        await SendWithdrawAndSendAgainAsync(nurse, ward.Signer.Person);

        Visitor signer = await SignInAsync(portal, ward.Signer, script);
        await SignAsync(signer, ward.Nurse.Person);
        await SeeAsync(leader, ward);
    }

    private static async Task AssignBothPlansToEverybodyAsync(Visitor leader, Ward ward)
    {
        await leader.ChooseAsync("Employee overview");
        foreach (Person employee in ward.Region.Employees.Select(employee => employee.Person))
        {
            await leader.Page.GetByRole(AriaRole.Checkbox, new() { Name = $"Choose {employee.Name}" }).First.CheckAsync();
        }

        await leader.PressAsync("Assign plans to the chosen");
        await leader.IsAtAsync("Assign plans");
        await leader.Page.GetByLabel(ward.First.Details.Name).CheckAsync();
        await leader.Page.GetByLabel(ward.Second.Details.Name).CheckAsync();
        await leader.Page.Locator("section", new() { HasText = "Plans (0 chosen)" }).GetByRole(AriaRole.Button, new() { Name = "Add the chosen" }).ClickAsync();
        await leader.Page.GetByLabel($"{ward.Second.Details.Name} to {ward.Region.Employees[2].Person.Name}").UncheckAsync();
        await leader.PressAsync("Go on");
        await Expect(leader.Page.GetByText("You assign 5 plans to 3 employees.")).ToBeVisibleAsync();
        await leader.PressAsync("Assign 5");
        await leader.SaysAsync("5 of 5 are assigned.");
    }

    private static async Task FulfilAsync(Visitor nurse)
    {
        await nurse.ChooseAsync("My plans");
        await nurse.Page.GetByRole(AriaRole.Link, new() { Name = "FUS Sykepleier" }).ClickAsync();
        await Expect(nurse.Line("Brannvern")).ToContainTextAsync("Not started");
        await nurse.FollowAsync("Brannvern");
        await nurse.FillAsync("Date it was done", "2026-02-27");
        await nurse.PressAsync("Save draft");
        await nurse.SaysAsync("The draft is saved.");
        await Expect(nurse.Page.GetByLabel("Date it was done")).ToHaveValueAsync("2026-02-27");
        await nurse.PressAsync("Mark as fulfilled");
        await nurse.SaysAsync("The requirement is fulfilled.");
        await Expect(nurse.Page.GetByText("Fulfilled on 27 February 2026. It counts in all plans that hold the requirement.")).ToBeVisibleAsync();
        await Expect(nurse.Page.GetByText("27 February 2027")).ToBeVisibleAsync();

        await nurse.ChooseAsync("My plans");
        await Expect(nurse.Page.GetByRole(AriaRole.Link, new() { Name = "FUS Beredskap" })).ToContainTextAsync("1 of 1 fulfilled");
    }

    private static async Task ChangeAsync(Visitor nurse)
    {
        await nurse.Page.GetByRole(AriaRole.Link, new() { Name = "FUS Sykepleier" }).ClickAsync();
        await nurse.FollowAsync("Brannvern");
        await nurse.ConfirmAsync("Unlock for change", "Unlock");
        await nurse.SaysAsync("The requirement is open for change.");
        await nurse.FillAsync("Date it was done", "2026-03-01");
        await nurse.PressAsync("Mark as fulfilled");
        await nurse.SaysAsync("The requirement is fulfilled.");
        await Expect(nurse.Page.GetByText("Fulfilled on 1 March 2026.")).ToBeVisibleAsync();
        await Expect(nurse.History.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(4);
        await nurse.Page.GetByRole(AriaRole.Navigation, new() { Name = "You are here" }).GetByText("FUS Sykepleier").ClickAsync();
    }

    private static async Task SendWithdrawAndSendAgainAsync(Visitor nurse, Person signer)
    {
        await nurse.FollowAsync("Innleggelse av kateter");
        await SendAsync(nurse, signer);
        await nurse.ConfirmAsync("Withdraw", "Withdraw from signing");
        await nurse.SaysAsync("Withdrawn from signing.");
        await SendAsync(nurse, signer);
    }

    private static async Task SendAsync(Visitor nurse, Person signer)
    {
        await nurse.FillAsync("Date it was done", "2026-02-28");
        await nurse.FillAsync("Search for a signer", signer.Name);
        await nurse.PressAsync("Search");
        await nurse.Page.Locator("label", new() { HasText = signer.ObjectId }).GetByRole(AriaRole.Radio).CheckAsync();
        await nurse.PressAsync("Send for signing");
        await nurse.SaysAsync("Sent for signing.");
        await Expect(nurse.Page.GetByText($"Awaiting {signer.Name}. Done on 28 February 2026.")).ToBeVisibleAsync();
    }

    private static async Task SignAsync(Visitor signer, Person nurse)
    {
        await signer.ChooseAsync("To be signed");
        await signer.FollowAsync($"Innleggelse av kateter, {nurse.Name}");
        await signer.FillAsync("Comment (optional)", "Well done.");
        await signer.PressAsync("Sign");
        await signer.SaysAsync("You have signed.");
        await Expect(signer.Page.GetByText("Nothing awaits you.")).ToBeVisibleAsync();
    }

    private static async Task SeeAsync(Visitor leader, Ward ward)
    {
        await leader.ChooseAsync("Plan status");
        await leader.FollowAsync("FUS Sykepleier");
        await leader.IsAtAsync("FUS Sykepleier");
        ILocator row = leader.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = ward.Nurse.Person.Name }).First;
        await Expect(row).ToContainTextAsync("100%");

        await row.GetByRole(AriaRole.Cell).GetByRole(AriaRole.Link).First.ClickAsync();
        await leader.FollowAsync("Open the requirement");
        await Expect(leader.Page.Locator(".page-head")).ToContainTextAsync("Fulfilled");
        await Expect(leader.History).ToContainTextAsync(ward.Nurse.Person.Name);

        await leader.ChooseAsync("Employee overview");
        await leader.FollowAsync(ward.Nurse.Person.Name);
        await Expect(leader.Page.GetByRole(AriaRole.Link, new() { Name = "FUS Sykepleier" })).ToContainTextAsync("2 of 2 fulfilled");
    }
}
