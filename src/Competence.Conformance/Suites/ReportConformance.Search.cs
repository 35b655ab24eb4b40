using Competence.Registrations;
using Competence.Requirements;
using Xunit;

namespace Competence.Conformance.Suites;

public abstract partial class ReportConformance
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("KRAV", 1)]
    [InlineData("ærlig krav", 1)]
    [InlineData("krav 2", 0)]
    [InlineData("ærlig krav finnes-ikke", 0)]
    [InlineData("%", 0)]
    [InlineData("_", 0)]
    public virtual async Task Requests_are_searched_by_words_of_requirement_plan_and_person(string search, int found)
    {
        RegistrationEvent.Sent sent = new([Given.NewId<RepetitionId>()], Today, null, null, _region.Neighbour.Id, _plan.Id, []);
        await ApplyAsync((await FindAsync<RegistrationKey, Registration>(KeyOf(0)))!, sent);

        Assert.Equal(found, await CountAsync(search));
        Assert.Equal(found, await CountAsync($"{search} {_region.Employees[0].Person.FamilyName.ToUpperInvariant()}"));
        Assert.Equal(0, await CountAsync($"{search} qvxz"));

        async ValueTask<int> CountAsync(string words) =>
            (await Session.Get<IRowSource<SignRequestRow>>().PageAsync(new SignRequestsSpec(_region.Neighbour.Id, SignRequestState.Awaiting, words), default)).Total;
    }

    [Fact]
    public virtual async Task Definitions_are_searched_among_those_that_are_named()
    {
        RequirementId[] among = [_requirements[0].Id, _requirements[1].Id, Given.NewId<RequirementId>()];

        Assert.Equal(["Krav 1", "Krav 2"], await NamesAsync(among, ""));
        Assert.Equal(["Krav 2"], await NamesAsync(among, "2 KRAV"));
        Assert.Empty(await NamesAsync(among, "krav 3"));
        Assert.Empty(await NamesAsync([], ""));

        async ValueTask<IEnumerable<string>> NamesAsync(RequirementId[] ids, string words) =>
            (await Session.Get<IRowSource<RequirementRow>>().StreamAsync(new RequirementsAmongSpec(ids, words)).ToListAsync()).Select(row => row.Name);
    }
}
