using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Competence.Acceptance.Tests.Api;
using Competence.Assignments;
using Competence.Requirements;
using Competence.Testing.Building;

namespace Competence.Acceptance.Tests.Pages;

/// <summary>Deadlines of many at once, from the matrix of a plan.</summary>
public sealed class DeadlinesPageTests(Portal portal)
{
    [Fact]
    [Rule("PRG-77")]
    public async Task Exactly_the_ticked_get_the_deadline_after_a_confirmation()
    {
        Given given = portal.Given();
        Ward ward = await Ward.MakeAssignedAsync(given);
        Employee other = ward.Region.Employees[1];
        await given.AssignmentAsync(other.Position, ward.First);
        PortalClient leader = await portal.SignedInAsync(ward.Leader);
        string address = $"/matrix/{ward.First.Id}/deadlines";
        (string Name, string Value)[] ticks = [("person", ward.Nurse.Id.ToString()), ("requirement", ward.Shared.Id.ToString()), ("on", "2027-06-01")];
        using (IHtmlDocument matrix = await leader.PageAsync($"/matrix/{ward.First.Id}"))
        {
            matrix.QuerySelector($"a[href='{address}']").Should().NotBeNull();
        }

        using IHtmlDocument nothing = (await leader.SendFormAsync(address, "choose-deadlines", ("act", "set"), ("on", "2027-06-01")))!;
        nothing.QuerySelector("[role=alert]")!.TextContent.Should().Contain("Kryss av minst én ansatt og ett krav.");
        using IHtmlDocument passed = (await leader.SendFormAsync(address, "choose-deadlines", [.. ticks[..2], ("act", "set"), ("on", "2020-01-01")]))!;
        passed.QuerySelector("#on-error").Should().NotBeNull();
        using IHtmlDocument confirming = (await leader.SendFormAsync(address, "choose-deadlines", [.. ticks, ("act", "set")]))!;
        confirming.QuerySelector("main section.card li")!.TextContent.Should().Be($"{ward.Nurse.Person.Name}: {ward.Shared.Content.Name}");
        (await DeadlineAsync(ward.Nurse, ward.Shared)).Should().BeNull("it is not confirmed yet");

        using IHtmlDocument done = (await leader.SendFormAsync(confirming, address, "change-deadlines"))!;
        done.QuerySelector("[role=status]")!.TextContent.Should().Contain("1 av 1 frister er endret.");
        (await DeadlineAsync(ward.Nurse, ward.Shared)).Should().Be("2027-06-01");
        (await DeadlineAsync(ward.Nurse, ward.Signed)).Should().BeNull();
        (await DeadlineAsync(other, ward.Shared)).Should().BeNull();

        using IHtmlDocument removing = (await leader.SendFormAsync(address, "choose-deadlines", [.. ticks, ("person", other.Id.ToString()), ("act", "remove")]))!;
        using IHtmlDocument removed = (await leader.SendFormAsync(removing, address, "change-deadlines"))!;
        removed.QuerySelectorAll("main tbody tr").Select(row => row.Children[2].TextContent).Should().Equal("Frist fjernet", "Kravet har ingen frist.");
        (await DeadlineAsync(ward.Nurse, ward.Shared)).Should().BeNull();

        using HttpResponseMessage closed = await (await portal.SignedInAsync(ward.Nurse)).Http.GetAsync(new Uri(address, UriKind.Relative));
        closed.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    [Rule("PRG-77")]
    public async Task What_was_confirmed_and_is_no_longer_there_is_told_under_the_name_that_was_confirmed()
    {
        Given given = portal.Given();
        Ward ward = await Ward.MakeAssignedAsync(given);
        Employee other = ward.Region.Employees[1];
        Assignment assignment = await given.AssignmentAsync(other.Position, ward.First);
        PortalClient leader = await portal.SignedInAsync(ward.Leader);
        string address = $"/matrix/{ward.First.Id}/deadlines";
        using IHtmlDocument confirming = (await leader.SendFormAsync(
            address, "choose-deadlines", ("person", ward.Nurse.Id.ToString()), ("person", other.Id.ToString()), ("requirement", ward.Shared.Id.ToString()),
            ("on", "2027-06-01"), ("act", "set")))!;
        (await leader.PostAsync($"assignments/{assignment.Id}/deactivation")).Must();

        using IHtmlDocument done = (await leader.SendFormAsync(confirming, address, "change-deadlines"))!;

        done.QuerySelector("[role=status]")!.TextContent.Should().Contain("1 av 2 frister er endret.");
        done.QuerySelectorAll("main tbody tr").ToDictionary(row => row.Children[0].TextContent, row => (row.Children[1].TextContent, row.Children[2].TextContent)).Should().Equal(
            new Dictionary<string, (string, string)>
            {
                [ward.Nurse.Person.Name] = (ward.Shared.Content.Name, "Frist satt til 1. juni 2027"),
                [other.Person.Name] = (ward.Shared.Content.Name, "Kravet er ikke med i en aktiv plan som denne personen har."),
            });
        (await DeadlineAsync(ward.Nurse, ward.Shared)).Should().Be("2027-06-01");
    }

    [Fact]
    [Rule("PRG-77")]
    public async Task Those_to_tick_are_those_of_the_part_of_the_matrix_that_one_came_from()
    {
        Given given = portal.Given();
        Ward ward = await Ward.MakeAssignedAsync(given);
        Employee other = ward.Region.Employees[1];
        await given.AssignmentAsync(other.Position, ward.First);
        PortalClient leader = await portal.SignedInAsync(ward.Leader);
        (await (await portal.SignedInAsync(other)).PostAsync($"people/{other.Id}/requirements/{ward.Shared.Id}/fulfilment", new { PerformedOn = "2026-03-01" })).Must();

        (await TickableAsync("")).Should().BeEquivalentTo(ward.Nurse.Id.ToString(), other.Id.ToString());
        (await TickableAsync($"?q={Uri.EscapeDataString(other.Person.Name)}")).Should().Equal(other.Id.ToString());
        (await TickableAsync("?s=fulfilled")).Should().Equal(other.Id.ToString());
        (await TickableAsync("?page=2")).Should().BeEmpty();

        async Task<string[]> TickableAsync(string query)
        {
            using IHtmlDocument matrix = await leader.PageAsync($"/matrix/{ward.First.Id}{query}");
            string address = matrix.QuerySelector(".page-actions a")!.GetAttribute("href")!;
            using IHtmlDocument page = await leader.PageAsync(address);
            page.QuerySelector("nav.pager span")!.TextContent.Should().NotBeEmpty();
            return [.. page.QuerySelectorAll<IHtmlInputElement>("input[name=person]").Select(box => box.Value)];
        }
    }

    [Fact]
    [Rule("PRG-75")]
    public async Task A_deputy_of_the_own_leader_is_none_of_those_to_tick_and_posts_in_vain()
    {
        Given given = portal.Given();
        Ward ward = await Ward.MakeAssignedAsync(given);
        Employee other = ward.Region.Employees[1];
        await given.AssignmentAsync(other.Position, ward.First);
        (await (await portal.SignedInAsync(ward.Leader)).PostAsync(
            $"positions/{ward.Leader.Position.Id}/deputies", new { DeputyPosition = ward.Nurse.Position.Id })).Must();
        PortalClient deputy = await PortalClient.SignInAsync(portal.Client(), ward.Nurse.Id, ward.Leader.Position.Id);
        string address = $"/matrix/{ward.First.Id}/deadlines";

        using IHtmlDocument page = await deputy.PageAsync(address);
        page.QuerySelectorAll<IHtmlInputElement>("input[name=person]").Select(box => box.Value).Should().Equal(other.Id.ToString());
        using IHtmlDocument confirming = (await deputy.SendFormAsync(
            page, address, "choose-deadlines", ("person", other.Id.ToString()), ("requirement", ward.Shared.Id.ToString()), ("on", "2027-06-01"), ("act", "set")))!;
        using IHtmlDocument done = (await deputy.SendFormAsync(confirming, address, "change-deadlines", ("person", ward.Nurse.Id.ToString())))!;

        done.QuerySelector("[role=status]")!.TextContent.Should().Contain("1 av 2 frister er endret.");
        (await DeadlineAsync(ward.Nurse, ward.Shared)).Should().BeNull();
    }

    private async Task<string?> DeadlineAsync(Employee employee, Requirement requirement)
    {
        Reply found = (await (await portal.SignedInAsync(employee)).GetAsync($"people/{employee.Id}/requirements/{requirement.Id}")).Must();
        return found["registration", "deadline"].GetString();
    }
}
