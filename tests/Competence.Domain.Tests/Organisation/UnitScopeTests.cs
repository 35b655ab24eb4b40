using Competence.Access;
using Competence.Organisation;

namespace Competence.Domain.Tests.Organisation;

public class UnitScopeTests
{
    [Theory]
    [InlineData("T1", "1000", true, true)]
    [InlineData("T1", "1001", true, true)]
    [InlineData("T1", "1000", false, true)]
    [InlineData("T1", "1001", false, false)]
    [InlineData("T1", "T1", true, false)]
    [InlineData("T2", "1001", true, false)]
    [Rule("ORG-04")]
    public async Task A_chosen_unit_stands_for_all_below_it_only_with_the_flag(string trust, string number, bool includeSubUnits, bool chosen)
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        UnitScope clinic = new((await runs.Unit("T1", "1000")).Id, includeSubUnits);

        clinic.Reaches(await runs.Get<IOrganisationTree>().PathAsync((await runs.Unit(trust, number)).Id)).Should().Be(chosen);
    }
}
