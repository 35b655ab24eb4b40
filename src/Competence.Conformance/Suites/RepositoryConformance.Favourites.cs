using Competence.Organisation;
using Competence.Registrations.Procedures;
using Competence.Requirements;
using Competence.Testing.Building;
using Xunit;

namespace Competence.Conformance.Suites;

public abstract partial class RepositoryConformance
{
    [Fact]
    [Rule("PRG-99")]
    public virtual async Task Favourites_come_back_in_the_order_they_were_marked_each_person_s_own()
    {
        SmallRegion region = await Given.RegionAsync(employees: 1);
        Favourites favourites = Favourites.None(region.Leader.Id);
        RequirementId[] marked = [Given.NewId<RequirementId>(), Given.NewId<RequirementId>(), Given.NewId<RequirementId>()];
        foreach (FavouritesEvent fact in new FavouritesEvent[]
        {
            new FavouritesEvent.Marked(marked[2]), new FavouritesEvent.Marked(marked[0]), new FavouritesEvent.Marked(marked[1]), new FavouritesEvent.Unmarked(marked[0]),
        })
        {
            favourites = favourites.Apply(fact);
            await StoreAsync(favourites, fact);
        }

        Favourites found = (await FindAsync<PersonId, Favourites>(region.Leader.Id))!;
        Assert.Equal(favourites, found);
        Assert.Equal([marked[2], marked[1]], found.Requirements);
        Assert.Null(await FindAsync<PersonId, Favourites>(region.Employees[0].Id));
        Assert.Equal(region.Leader.Person, await FindAsync<PersonId, Person>(region.Leader.Id));
    }
}
