using Competence.Browser.Tests.Browsing;
using Competence.Testing.Building;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;
using Position = Competence.Organisation.Position;

namespace Competence.Browser.Tests.Walks;

public sealed class RelevanceTests(Chromium chromium, BrowserPortal portal) : BrowserTest(chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Not_relevant_stays_in_its_plan_with_its_comment_and_can_be_undone(bool script)
    {
        Ward ward = await Ward.MakeAssignedAsync(portal.Given());
        Visitor nurse = await SignInAsync(portal, ward.Nurse, script);
        await OpenAsync(nurse, "FUS Sykepleier", "Brannvern");
        await nurse.ConfirmAsync("Mark not relevant", "Mark not relevant", "Done at another unit.");
        await nurse.SaysAsync("Marked not relevant.");
        await Expect(nurse.Page.GetByRole(AriaRole.Heading, new() { Name = "Not relevant in this plan" })).ToBeVisibleAsync();
        await Expect(nurse.Page.Locator("blockquote")).ToContainTextAsync("Done at another unit.");

        await OpenAsync(nurse, "FUS Beredskap", "Brannvern");
        await Expect(nurse.Page.Locator(".page-head .status")).ToContainTextAsync("Not started");

        await OpenAsync(nurse, "FUS Sykepleier", "Brannvern");
        await nurse.ConfirmAsync("Mark relevant again", "Mark relevant");
        await nurse.SaysAsync("Marked relevant again.");
        await Expect(nurse.Page.Locator(".page-head .status")).ToContainTextAsync("Not started");
    }

    [Fact]
    public async Task A_whole_sub_plan_is_marked_not_relevant_and_relevant_again()
    {
        Ward ward = await Ward.MakeAssignedAsync(portal.Given());
        Visitor nurse = await SignInAsync(portal, ward.Nurse);
        await nurse.ChooseAsync("My plans");
        await nurse.Page.GetByRole(AriaRole.Link, new() { Name = "FUS Sykepleier" }).ClickAsync();
        await nurse.ConfirmAsync("Mark the sub-plan not relevant", "Mark not relevant", "I am on the day unit this year.");
        await nurse.SaysAsync("Marked not relevant.");
        await Expect(nurse.Page.GetByText("Not relevant", new() { Exact = true })).ToHaveCountAsync(2);
        await Expect(nurse.Page.GetByText("I am on the day unit this year.").First).ToBeVisibleAsync();
        await nurse.ConfirmAsync("Mark the sub-plan relevant again", "Mark relevant");
        await nurse.SaysAsync("Marked relevant again.");
        await Expect(nurse.Page.GetByText("Not started", new() { Exact = true })).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task A_requirement_of_two_plans_at_two_positions_is_in_step()
    {
        Given given = portal.Given();
        Ward ward = await Ward.MakeAsync(given);
        Position second = await given.PositionAsync(ward.Nurse.Person, ward.Region.NextWard, ward.Leader.Position.Id);
        await given.AssignmentAsync(ward.Nurse.Position, ward.First);
        await given.AssignmentAsync(second, ward.Second);

        Visitor there = await SignInAsync(portal, ward.Nurse);
        await OpenAsync(there, "FUS Sykepleier", "Brannvern");
        await there.PressAsync("Mark as fulfilled");
        await there.SaysAsync("The requirement is fulfilled.");

        Visitor here = await SignInAsync(portal, ward.Nurse with { Position = second });
        await here.ChooseAsync("My plans");
        await Expect(here.Page.GetByRole(AriaRole.Link, new() { Name = "FUS Beredskap" })).ToContainTextAsync("1 of 1 fulfilled");
        await OpenAsync(here, "FUS Beredskap", "Brannvern");
        await here.ConfirmAsync("Undo fulfilled", "Remove the date");
        await here.SaysAsync("The requirement is no longer fulfilled.");

        await there.Page.ReloadAsync();
        await Expect(there.Page.Locator(".page-head .status")).ToContainTextAsync("Not started");
    }

    private static async Task OpenAsync(Visitor nurse, string plan, string requirement)
    {
        await nurse.ChooseAsync("My plans");
        await nurse.Page.GetByRole(AriaRole.Link, new() { Name = plan }).ClickAsync();
        await nurse.FollowAsync(requirement);
        await nurse.IsAtAsync(requirement);
    }
}
