using AngleSharp.Html.Dom;
using Competence.Acceptance.Tests.Api;
using Competence.Assignments;
using Competence.Organisation;
using Competence.Testing.Building;
using Competence.WebHost.Components.Assign;

namespace Competence.Acceptance.Tests.Pages;

/// <summary>What the page of assigning says of a cell that is refused.</summary>
public sealed class AssignPageTests(Portal portal)
{
    [Fact]
    [Rule("ORG-38")]
    public async Task A_position_that_has_ended_gets_no_plan_and_is_named_by_its_title()
    {
        Given given = portal.Given();
        Ward ward = await Ward.MakeAsync(given);
        Position second = await given.PositionAsync(ward.Nurse.Person, ward.Region.NextWard, ward.Leader.Position.Id);
        PositionEvent.Deactivated ended = new(given.Moment.Today);
        await given.CommitAsync(work => work.Save(second.Apply(ended), ended));
        PortalClient leader = await portal.SignedInAsync(ward.Leader);
        string address = $"/assign?p={second.Id}&l={ward.First.Id}", cell = AssignTable.Written(new AssignmentCellRequest(second.Id, ward.First.Id));

        using IHtmlDocument asked = (await leader.SendFormAsync(address, "choose-cells", ("cell", cell)))!;
        using IHtmlDocument result = (await leader.SendFormAsync(asked, address, "assign-cells"))!;

        result.QuerySelector("main tbody")!.TextContent.Should().Contain($"Stillingen {second.Title} er ikke aktiv.").And.Contain(ward.First.Details.Name);
    }
}
