using Competence.Browser.Tests.Browsing;
using Competence.Requirements;
using Competence.Testing.Building;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Competence.Browser.Tests.Walks;

public sealed class AbsenceTests(Chromium chromium, BrowserPortal portal) : BrowserTest(chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_leader_registers_an_absence_changes_it_and_marks_the_return(bool script)
    {
        Given given = portal.Given();
        Ward ward = await Ward.MakeAssignedAsync(given);
        Requirement flagged = await given.RequirementAsync(ward.Region.Ward, new RequirementContent { Name = "Hjerte-lungeredning", RecertifyAfterAbsence = true });
        await given.AssignmentAsync(ward.Nurse.Position, await given.PlanAsync(ward.Region.Ward, "Etter fravær", [flagged]));
        string name = ward.Nurse.Person.Name;
        Visitor leader = await SignInAsync(portal, ward.Leader, script);
        await leader.ChooseAsync("Employee overview");
        await leader.FollowAsync($"{name}: Available. Show absences and loans.");
        ILocator panel = leader.Page.GetByRole(AriaRole.Complementary, new() { Name = $"Availability of {name}" });
        await Expect(panel).ToContainTextAsync("No absence is registered.");
        await Expect(panel).ToContainTextAsync("No loan from this position has been registered.");

        await panel.GetByRole(AriaRole.Link, new() { Name = "Register absence" }).ClickAsync();
        await leader.IsAtAsync($"Absence – {name}");
        await leader.Page.Locator("#start").FillAsync("2026-02-10");
        await leader.Page.Locator("#end").FillAsync("2026-02-09");
        await leader.Page.Locator("#note").FillAsync("Permisjon");
        await leader.PressAsync("Register");
        await leader.RefusesAsync("is before the first day");
        await Expect(leader.Page.Locator("#note")).ToHaveValueAsync("Permisjon");
        await leader.Page.Locator("#end").FillAsync("");
        await leader.PressAsync("Register");
        await leader.SaysAsync("The absence is registered.");
        await Expect(leader.Line("Permisjon")).ToContainTextAsync("Absent");

        await leader.FollowAsync("Change the absence from 10/02/2026");
        await Expect(leader.Page.Locator("#start")).ToHaveValueAsync("2026-02-10");
        await leader.Page.GetByLabel("Hjerte-lungeredning is to be done again").CheckAsync();
        await leader.PressAsync("Save");
        await leader.SaysAsync("The absence is changed.");

        await leader.FollowAsync("Change the absence from 10/02/2026");
        await Expect(leader.Page.GetByLabel("Hjerte-lungeredning is to be done again")).ToBeCheckedAsync();
        await leader.ConfirmAsync("Back at work", "Mark as back at work");
        await leader.SaysAsync("The employee is back at work.");
        await Expect(leader.Line("Permisjon")).ToContainTextAsync("01/03/2026");
        await leader.ChooseAsync("Employee overview");
        await leader.FollowAsync($"{name}: Available. Show absences and loans.");
        await Expect(panel.GetByRole(AriaRole.Listitem)).ToContainTextAsync("10/02/2026 – 01/03/2026");
    }
}
