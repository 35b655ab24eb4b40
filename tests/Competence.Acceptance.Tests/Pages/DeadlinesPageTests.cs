using System.Net;
using AngleSharp.Html.Dom;
using Competence.Acceptance.Tests.Api;
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

    private async Task<string?> DeadlineAsync(Employee employee, Requirement requirement)
    {
        Reply found = (await (await portal.SignedInAsync(employee)).GetAsync($"people/{employee.Id}/requirements/{requirement.Id}")).Must();
        return found["registration", "deadline"].GetString();
    }
}
