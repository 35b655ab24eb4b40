using Competence.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Competence.Browser.Tests.Walks;

public sealed class AdministrationTests(Chromium chromium, BrowserPortal portal) : BrowserTest(chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_requirement_is_changed_published_and_seen_in_a_new_version_of_its_plans(bool script)
    {
        Ward ward = await Ward.MakeAssignedAsync(portal.Given());
        Visitor admin = await AdministratorAsync(ward, script);
        await admin.ChooseAsync("Requirements");
        await admin.FillAsync("Search in name and description", "Brannvern");
        await admin.PressAsync("Search");
        await admin.FollowAsync("Brannvern");
        await admin.Page.Locator("#description").FillAsync("Know the ways out.");
        await admin.FillAsync("Validity in days (optional)", "730");
        await admin.PressAsync("Save draft");
        await admin.SaysAsync("The draft is saved.");
        await Expect(admin.Page.GetByText("The draft changes: description, validity.")).ToBeVisibleAsync();
        ILocator publishing = await admin.BeginAsync("Publish the draft");
        await Expect(publishing).ToContainTextAsync("The requirement is in 2 plans.");
        await publishing.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        await admin.SaysAsync("The draft is published.");
        await Expect(admin.Page.GetByText("Published, version 2")).ToBeVisibleAsync();

        await admin.Page.Locator("#description").FillAsync("This goes nowhere.");
        await admin.PressAsync("Save draft");
        await admin.ConfirmAsync("Discard the draft", "Discard");
        await admin.SaysAsync("The draft is discarded.");
        await Expect(admin.Page.Locator("#description")).ToHaveValueAsync("Know the ways out.");

        await admin.ChooseAsync("Plans");
        await admin.FollowAsync("FUS Sykepleier");
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "Version 1.1" }).ClickAsync();
        await admin.IsAtAsync("Version 1.1");
        await admin.Page.Locator("summary", new() { HasText = "Brannvern" }).ClickAsync();
        await Expect(admin.Page.GetByText("Know the ways out.")).ToBeVisibleAsync();

        Visitor nurse = await SignInAsync(portal, ward.Nurse, script);
        await nurse.ChooseAsync("My plans");
        await nurse.Page.GetByRole(AriaRole.Link, new() { Name = "FUS Sykepleier" }).ClickAsync();
        await nurse.FollowAsync("Brannvern");
        await Expect(nurse.Page.GetByText("Know the ways out.")).ToBeVisibleAsync();
        await Expect(nurse.Page.GetByText("730 days")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_plan_is_made_filled_approved_published_and_assigned(bool script)
    {
        Ward ward = await Ward.MakeAsync(portal.Given());
        Visitor admin = await AdministratorAsync(ward, script);
        await admin.ChooseAsync("Plans");
        await admin.FollowAsync("New plan");
        await admin.FillAsync("Name", "FUS-Akutt-Mottak-Opplæring");
        await admin.Page.GetByLabel(ward.Region.Ward.DisplayName).CheckAsync();
        await admin.PressAsync("Create");
        await admin.IsAtAsync("FUS-Akutt-Mottak-Opplæring");

        await admin.FillAsync("Name of the sub-plan", "The first week");
        await admin.PressAsync("Add the sub-plan");
        await admin.SaysAsync("The sub-plan is added.");
        await CreateInPlanAsync(admin, "Meet the team");
        await CreateInPlanAsync(admin, "Find the equipment");
        await AddExistingAsync(admin, "Brannvern");

        await admin.FollowAsync("Brannvern");
        await admin.ConfirmAsync("Activate", "Activate it");
        await admin.SaysAsync("The requirement is active in the plan.");
        await admin.Page.GetByRole(AriaRole.Navigation, new() { Name = "You are here" }).GetByText("FUS-Akutt-Mottak-Opplæring").ClickAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Link, new() { Name = "Version 1.0" })).ToBeVisibleAsync();
        await admin.PressAsync("Approve all");
        await admin.SaysAsync("Approved. The plan has a new version.");
        await Expect(admin.Page.Locator("main").GetByText("Active", new() { Exact = true })).ToHaveCountAsync(3);

        await PublishAsync(admin, ward);
        await admin.ChooseAsync("Assign plans");
        await Expect(admin.Page.GetByLabel("FUS-Akutt-Mottak-Opplæring")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_wrong_number_is_refused_beside_its_box_and_all_that_was_typed_stays()
    {
        Ward ward = await Ward.MakeAsync(portal.Given());
        Visitor admin = await AdministratorAsync(ward, script: true);
        await admin.GoAsync("/administration/requirements/new");
        await admin.FillAsync("Name", "Brannvern for nyansatte");
        await admin.FillAsync("Number of times", "0");
        await admin.Page.EvaluateAsync("() => { for (const form of document.forms) form.noValidate = true; }");
        await admin.PressAsync("Create");
        await Expect(admin.Problems).ToBeFocusedAsync();
        await Expect(admin.Page.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync("Brannvern for nyansatte");
        await admin.Problems.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(admin.Page.GetByLabel("Number of times")).ToBeFocusedAsync();
    }

    private static async Task CreateInPlanAsync(Visitor admin, string requirement)
    {
        await admin.FollowAsync("Add requirements to The first week");
        await admin.FillAsync("Name", requirement);
        await admin.Page.Locator("#new-category").SelectOptionAsync(new SelectOptionValue { Label = "Fag" });
        await admin.PressAsync("Create");
        await admin.SaysAsync("The requirement is created as a draft.");
        await admin.ChooseAsync("Plans");
        await admin.FollowAsync("FUS-Akutt-Mottak-Opplæring");
        await Expect(admin.Page.GetByRole(AriaRole.Link, new() { Name = requirement })).ToBeVisibleAsync();
    }

    private static async Task AddExistingAsync(Visitor admin, string requirement)
    {
        await admin.FollowAsync("Add requirements to The first week");
        await admin.Page.GetByRole(AriaRole.Checkbox, new() { Name = requirement }).CheckAsync();
        await admin.PressAsync("Add the ticked");
        await admin.SaysAsync("The requirements are added. They are inactive until they are approved.");
    }

    private static async Task PublishAsync(Visitor admin, Ward ward)
    {
        await admin.FollowAsync("Publishing and responsibility");
        await admin.FillAsync("Search for a person", ward.Leader.Person.Name);
        await admin.Page.Locator("form", new() { HasText = "Search for a person" }).GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await admin.Page.GetByLabel("Document owner", new() { Exact = true }).SelectOptionAsync(ward.Leader.Id.ToString());
        await admin.Page.GetByLabel("Document responsible", new() { Exact = true }).SelectOptionAsync(ward.Leader.Id.ToString());
        await admin.PressAsync("Save");
        await admin.SaysAsync("Document owner and document responsible are saved.");
        await Expect(admin.Line(ward.Region.Ward.DisplayName)).ToContainTextAsync("without the units below");

        await admin.FillAsync("Search for a unit", ward.Region.NextWard.Number);
        await admin.Page.Locator("form", new() { HasText = "Search for a unit" }).GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await admin.Page.GetByLabel(ward.Region.NextWard.DisplayName).CheckAsync();
        await admin.PressAsync("Publish");
        await admin.SaysAsync("The plan is published to the unit.");
    }

    private async Task<Visitor> AdministratorAsync(Ward ward, bool script)
    {
        await portal.GrantAsync(ward.Leader, new RoleGrant(Role.TrustAdmin, new RoleScope.OfUnit(ward.Region.Trust.Id), new LocalDate(2026, 1, 1)));
        return await SignInAsync(portal, ward.Leader, script);
    }
}
