using Competence.Browser.Tests.Browsing;
using Competence.Plans;
using Competence.Testing.Building;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Competence.Browser.Tests.Walks;

public sealed class AssignmentTests(Chromium chromium, BrowserPortal portal) : BrowserTest(chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_leader_deactivates_reactivates_and_deletes_what_was_not_begun(bool script)
    {
        Ward ward = await Ward.MakeAssignedAsync(portal.Given());
        Visitor leader = await SignInAsync(portal, ward.Leader, script);
        await OpenAsync(leader, ward, "FUS Sykepleier");
        await leader.ConfirmAsync("Deactivate the plan", "Deactivate");
        await leader.SaysAsync("The plan is deactivated.");
        await Expect(leader.Page.GetByRole(AriaRole.Heading, new() { Name = "Deactivated plans" })).ToBeVisibleAsync();

        await leader.Page.GetByRole(AriaRole.Link, new() { Name = "FUS Sykepleier" }).ClickAsync();
        await Expect(leader.Page.GetByText("Deactivated 2 March 2026.")).ToBeVisibleAsync();
        await leader.ConfirmAsync("Reactivate the plan", "Reactivate");
        await leader.SaysAsync("The plan is active again.");
        await leader.Page.Locator("summary", new() { HasText = "History" }).ClickAsync();
        await Expect(leader.History.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(3);

        await OpenAsync(leader, ward, "FUS Beredskap");
        await leader.ConfirmAsync("Delete the assignment", "Delete");
        await leader.SaysAsync("The assignment is deleted.");
        await Expect(leader.Page.GetByRole(AriaRole.Link, new() { Name = "FUS Beredskap" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_leader_approves_a_plan_and_takes_the_approval_back()
    {
        Given given = portal.Given();
        Ward ward = await Ward.MakeAsync(given);
        Plan plan = await given.PlanAsync(ward.Region.Trust, "FUS Opplæring", [ward.Shared], CompletionMode.LeaderApproval);
        await given.AssignmentAsync(ward.Nurse.Position, plan);
        Visitor nurse = await SignInAsync(portal, ward.Nurse);
        await nurse.ChooseAsync("My plans");
        await nurse.Page.GetByRole(AriaRole.Link, new() { Name = "FUS Opplæring" }).ClickAsync();
        await nurse.FollowAsync("Brannvern");
        await nurse.PressAsync("Mark as fulfilled");
        await nurse.SaysAsync("The requirement is fulfilled.");

        Visitor leader = await SignInAsync(portal, ward.Leader);
        await leader.ChooseAsync("My tasks");
        await leader.FollowAsync($"FUS Opplæring of {ward.Nurse.Person.Name}");
        await leader.ConfirmAsync("Approve the plan", "Approve");
        await leader.SaysAsync("The plan is approved.");
        await leader.ConfirmAsync("Withdraw the approval", "Withdraw");
        await leader.SaysAsync("The approval is withdrawn.");
        await leader.ChooseAsync("My tasks");
        await Expect(leader.Line("FUS Opplæring")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_leader_finds_employees_in_the_matrix_by_status_and_by_name()
    {
        Given given = portal.Given();
        Ward ward = await Ward.MakeAsync(given);
        foreach (Employee employee in ward.Region.Employees)
        {
            await given.AssignmentAsync(employee.Position, ward.First);
        }

        Visitor nurse = await SignInAsync(portal, ward.Nurse);
        await nurse.ChooseAsync("My plans");
        await nurse.Page.GetByRole(AriaRole.Link, new() { Name = "FUS Sykepleier" }).ClickAsync();
        await nurse.FollowAsync("Brannvern");
        await nurse.PressAsync("Save draft");
        await nurse.SaysAsync("The draft is saved.");

        Visitor leader = await SignInAsync(portal, ward.Leader);
        await leader.ChooseAsync("Plan status");
        await leader.FollowAsync("FUS Sykepleier");
        ILocator rows = leader.Page.Locator(".matrix tbody tr");
        await Expect(rows).ToHaveCountAsync(3);
        await leader.Page.GetByRole(AriaRole.Link, new() { Name = "Started 1", Exact = true }).ClickAsync();
        await Expect(rows).ToHaveCountAsync(1);
        await Expect(rows).ToContainTextAsync(ward.Nurse.Person.Name);
        await leader.Page.GetByRole(AriaRole.Link, new() { Name = "Started 1", Exact = true }).ClickAsync();
        await leader.FillAsync("Search for an employee", ward.Region.Employees[1].Person.Name);
        await leader.PressAsync("Search");
        await Expect(rows).ToHaveCountAsync(1);
        await Expect(rows).ToContainTextAsync(ward.Region.Employees[1].Person.Name);
        await rows.GetByRole(AriaRole.Link, new() { Name = "Not started" }).First.ClickAsync();
        await Expect(leader.Page.Locator("#cell")).ToContainTextAsync(ward.Region.Employees[1].Person.Name);
        await leader.FollowAsync("Close");
        await Expect(leader.Page.Locator("#cell")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_chooses_more_than_a_hundred_employees_is_told_who_is_left_out()
    {
        Given given = portal.Given();
        SmallRegion region = await given.RegionAsync(101);
        Visitor leader = await SignInAsync(portal, region.Leader);
        await leader.GoAsync($"/assign?{string.Join('&', region.Employees.Select(employee => $"p={employee.Position.Id}"))}");
        await Expect(leader.Page.Locator(".note.warn")).ToContainTextAsync("You can assign to 100 employees at a time. The last 1");
        await Expect(leader.Page.Locator(".picked li")).ToHaveCountAsync(100);
    }

    private static async Task OpenAsync(Visitor leader, Ward ward, string plan)
    {
        await leader.ChooseAsync("Employee overview");
        await leader.FollowAsync(ward.Nurse.Person.Name);
        await leader.Page.GetByRole(AriaRole.Link, new() { Name = plan }).ClickAsync();
        await leader.IsAtAsync(plan);
    }
}
