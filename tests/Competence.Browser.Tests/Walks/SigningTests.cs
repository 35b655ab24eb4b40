using Competence.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Competence.Browser.Tests.Walks;

public sealed class SigningTests(Chromium chromium, BrowserPortal portal) : BrowserTest(chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_signer_rejects_with_a_reason_and_a_comment_takes_it_back_and_signs(bool script)
    {
        Ward ward = await Ward.MakeAssignedAsync(portal.Given());
        Visitor nurse = await SignInAsync(portal, ward.Nurse, script);
        await SendAsync(nurse, ward);

        Visitor signer = await SignInAsync(portal, ward.Signer, script);
        await signer.FollowAsync("1 requirement awaits your signature");
        await signer.FollowAsync($"Innleggelse av kateter, {ward.Nurse.Person.Name}");
        ILocator rejecting = await signer.BeginAsync("Reject");
        await rejecting.GetByLabel("Reason").SelectOptionAsync("Not performed as described");
        await rejecting.GetByLabel("Comment").FillAsync("We do it once more together.");
        await rejecting.GetByRole(AriaRole.Button, new() { Name = "Reject and send back" }).ClickAsync();
        await signer.SaysAsync("You have rejected it and sent it back.");

        await nurse.Page.ReloadAsync();
        await Expect(nurse.Page.Locator(".note.bad")).ToContainTextAsync("Rejected: Not performed as described");
        await Expect(nurse.Page.Locator(".note.bad")).ToContainTextAsync("We do it once more together.");

        await signer.FollowAsync("Rejected 1");
        await signer.FollowAsync($"Innleggelse av kateter, {ward.Nurse.Person.Name}");
        await Expect(signer.Page.GetByText("You have rejected it")).ToBeVisibleAsync();
        await signer.ConfirmAsync("Cancel the decision", "Cancel it");
        await signer.SaysAsync("The decision is cancelled.");
        await signer.FollowAsync($"Innleggelse av kateter, {ward.Nurse.Person.Name}");
        await signer.PressAsync("Sign");
        await signer.SaysAsync("You have signed.");

        await nurse.Page.ReloadAsync();
        await Expect(nurse.Page.GetByText($"Signed by {ward.Signer.Person.Name}.")).ToBeVisibleAsync();
        await Expect(nurse.History.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(4);
    }

    [Fact]
    public async Task Who_rejects_without_a_reason_is_told_so_and_keeps_what_was_written()
    {
        Ward ward = await Ward.MakeAssignedAsync(portal.Given());
        await SendAsync(await SignInAsync(portal, ward.Nurse), ward);
        Visitor signer = await SignInAsync(portal, ward.Signer);
        await signer.ChooseAsync("To be signed");
        await signer.FollowAsync($"Innleggelse av kateter, {ward.Nurse.Person.Name}");
        ILocator rejecting = await signer.BeginAsync("Reject");
        await rejecting.GetByLabel("Comment").FillAsync("We do it once more together.");
        await rejecting.EvaluateAsync("box => box.querySelector('form').noValidate = true");
        await rejecting.GetByRole(AriaRole.Button, new() { Name = "Reject and send back" }).ClickAsync();

        await Expect(signer.Problems).ToBeVisibleAsync();
        await Expect(signer.Page.GetByLabel("Comment", new() { Exact = true })).ToHaveValueAsync("We do it once more together.");
        await Expect(signer.Page.GetByRole(AriaRole.Combobox, new() { Name = "Reason" })).ToBeVisibleAsync();
    }

    private static async Task SendAsync(Visitor nurse, Ward ward)
    {
        await nurse.ChooseAsync("My plans");
        await nurse.Page.GetByRole(AriaRole.Link, new() { Name = "FUS Sykepleier" }).ClickAsync();
        await nurse.FollowAsync("Innleggelse av kateter");
        await nurse.FillAsync("Search for a signer", ward.Signer.Person.Name);
        await nurse.PressAsync("Search");
        await nurse.Page.Locator("label", new() { HasText = ward.Signer.Person.ObjectId }).GetByRole(AriaRole.Radio).CheckAsync();
        await nurse.PressAsync("Send for signing");
        await nurse.SaysAsync("Sent for signing.");
    }
}
