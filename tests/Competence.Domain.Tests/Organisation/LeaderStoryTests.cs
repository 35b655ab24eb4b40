using Competence.Organisation;
using Competence.Organisation.Moves;
using static Competence.Domain.Tests.Organisation.WardOfIda;

namespace Competence.Domain.Tests.Organisation;

/// <summary>The four stories of Ida, Lars and Guro, as far as they tell who leads Ida afterwards and on which position. Unit 1 is the first ward, unit 2 the second.</summary>
public class LeaderStoryTests
{
    private static readonly LocalDate Change = Monday.PlusDays(7);

    [Theory]
    [InlineData("Ida stays on unit 1, Guro replaces Lars", "1001", "1001", "Guro", "", true)]
    [InlineData("Ida ends on unit 1 and starts on unit 2 under Guro", "1002", "1001", "Guro", "", false)]
    [InlineData("Reorganisation moves Ida from unit 1 to unit 2, Lars stays leader", "1002", "1001", "Lars", "Ida", true)]
    [InlineData("Ida stays on unit 1, Lars moves from unit 1 to unit 2 but stays her leader", "1001", "1002", "Lars", "", true)]
    [InlineData("The same by an announced move of Lars", "1001", "1002", "Lars", "Lars", true)]
    [Rule("ORG-10", "ORG-28", "ORG-78")]
    public async Task Afterwards_the_leader_of_the_story_leads_Ida_and_the_other_one_does_not(
        string story, string idasUnit, string larsUnit, string leader, string announced, bool isSamePosition)
    {
        WardOfIda ward = await OpenAsync();
        Position before = await ward.Runs.PositionOf(Ida);
        PositionText lars = Lars with { CostCentre = larsUnit };
        PositionText ida = Ida.LedBy(leader == "Guro" ? Guro : lars) with { CostCentre = idasUnit };
        if (announced.Length > 0)
        {
            Actor operating = new((await ward.Runs.PersonOf(Berit)).Id, new ActingAs.Operator(), []);
            PlannedMove move = new(await ward.Id(announced == "Ida" ? Ida : Lars), "1002");
            (await ward.Runs.Get<AnnouncedMoveService>().RegisterAsync(operating, [move], Change)).IsAccepted.Should().BeTrue();
        }

        await ward.Runs.Run(Change, Berit, lars, ida, Per.LedBy(lars), Guro, Far);

        bool isGuro = leader == "Guro";
        (await ward.OverviewOf(Guro)).Should().BeEquivalentTo(isGuro ? ["Ida"] : Array.Empty<string>(), story);
        (await ward.OverviewOf(lars)).Should().BeEquivalentTo(isGuro ? ["Per"] : ["Ida", "Per"], story);
        ((await ward.Id(ida)) == before.Id).Should().Be(isSamePosition, story);
    }
}
