using System.Collections.Immutable;
using Competence.FollowUp;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Organisation.Moves;
using Competence.Plans;
using Competence.Registrations;
using Competence.Registrations.Resets;
using Competence.Requirements;
using Competence.Requirements.Categories;
using Xunit;

namespace Competence.Conformance.Histories;

/// <summary>What the row sources answer to every specification that the packages ship: page by page, read on, and streamed.</summary>
internal static class RowReadings
{
    private const int Size = 3;

    private static readonly string[] Searches = ["plan", "ÆRLIG", "a", "%", "_", "'", "\\", "finnes ikke"];

    public static IAsyncEnumerable<(string Name, string Text)> OfAsync(StoryWorld world, int? draw) =>
        AllAsync(world, draw is { } number ? ["", StoryWorld.Pick(Searches, number)] : ["", .. Searches]).Select((reading, index) => ($"rows {index} {reading.Name}", reading.Text));

    private static async IAsyncEnumerable<(string Name, string Text)> AllAsync(StoryWorld world, string[] searches)
    {
        foreach (string search in searches)
        {
            yield return await ReadAsync(world, new UnitsMatchingSpec(search));
            yield return await ReadAsync(world, new PeopleNamedSpec(search));
            yield return await ReadAsync(world, new PositionsNamedSpec(search));
            foreach (RequirementColumn column in Enum.GetValues<RequirementColumn>())
            {
                yield return await ReadAsync(world, new RequirementsOwnedBySpec(null, new RequirementListQuery(search, By: column, IsDescending: search.Length > 0)));
                yield return await ReadAsync(world, new ArchivedRequirementsSpec(null, new RequirementListQuery(search, By: column, IsDescending: search.Length > 0)));
            }

            yield return await ReadAsync(world, new CentralRequirementsSpec(new RequirementListQuery(search, By: RequirementColumn.Category), search.Length > 0));
            yield return await ReadAsync(world, new DefinitionsFoundSpec(new DefinitionQuery(search, Owner: search), DefinitionReach.Everything));
            RequirementListQuery owned = new(Owner: search, Description: search);
            yield return await ReadAsync(world, new RequirementsOwnedBySpec([world.Region.Ward.Id, world.Region.Trust.Id], owned));
            yield return await ReadAsync(world, new ArchivedRequirementsSpec([world.Region.Ward.Id, world.Region.Trust.Id], owned));
            yield return await ReadAsync(world, new RequirementsAmongSpec([.. world.Requirements], search));
            yield return await ReadAsync(world, new SignRequestsSpec(world.Signer.Id, SignRequestState.Awaiting, search));
            yield return await ReadAsync(world, new PlansOwnedBySpec(null, [], search));
            yield return await ReadAsync(world, new PlansOwnedBySpec([world.Region.Trust.Id], [world.Plans[0]], search));
        }

        yield return await ReadAsync(world, new CategoriesSpec(null));
        foreach (CategoryId category in world.Categories)
        {
            yield return await ReadAsync(world, new DefinitionsInCategorySpec(category));
            yield return await ReadAsync(world, new RequirementsOwnedBySpec(null, new RequirementListQuery(), [category, default]));
        }

        yield return await ReadAsync(world, new UnitsBelowSpec(null));
        foreach (UnitId unit in world.Units)
        {
            yield return await ReadAsync(world, new UnitsBelowSpec(unit));
            yield return await ReadAsync(world, new CategoriesSpec(unit));
            DefinitionReach fetchable = new(SharedWith: await world.Get<IOrganisationTree>().PathAsync(unit));
            yield return await ReadAsync(world, new DefinitionsFoundSpec(new DefinitionQuery(), fetchable));
            yield return await ReadAsync(world, new PositionsOfUnitSpec(unit, world.Today));
        }

        yield return await ReadAsync(world, new ImportRunsSpec());
        foreach (ImportKind kind in Enum.GetValues<ImportKind>())
        {
            yield return await ReadAsync(world, new OpenImportRunsSpec(kind));
        }

        yield return await ReadAsync(world, new StalledResetsSpec(world.Get<BusinessClock>().Read().Now));
        foreach (RequirementId requirement in world.Requirements)
        {
            yield return await ReadAsync(world, new ResetsOfRequirementSpec(requirement));
        }

        foreach (SignRequestState state in Enum.GetValues<SignRequestState>())
        {
            yield return await ReadAsync(world, new SignRequestsSpec(world.Signer.Id, state));
        }

        foreach (AnnouncedMoveState state in Enum.GetValues<AnnouncedMoveState>())
        {
            yield return await ReadAsync(world, new AnnouncedMovesSpec(state));
        }

        foreach (RequirementId requirement in world.Requirements)
        {
            yield return await ReadAsync(world, new WaitingOnRequirementSpec(requirement));
        }

        foreach (PersonId person in world.Persons)
        {
            yield return await ReadAsync(world, new WaitingForSignerSpec(world.Signer.Id, person));
            yield return await ReadAsync(world, new RequirementsAmongSpec([world.Requirements[0], world.Requirements[^1]], "ær  KORT"));
        }
    }

    /// <summary>The rows of a specification, which are the same whichever way they are asked for.</summary>
    private static async ValueTask<(string Name, string Text)> ReadAsync<TRow>(StoryWorld world, Specification<TRow> specification)
        where TRow : class
    {
        IRowSource<TRow> source = world.Get<IRowSource<TRow>>();
        List<TRow> streamed = await source.StreamAsync(specification).ToListAsync();
        List<TRow> paged = [];
        Page<TRow> page;
        int number = 1;
        do
        {
            page = await source.PageAsync(specification, new PageRequest(number++, Size));
            Assert.Equal(streamed.Count, page.Total);
            paged.AddRange(page.Items);
        }
        while (page.Items.Length == Size);

        List<TRow> readOn = [];
        ImmutableArray<TRow> next;
        while (!(next = await source.AfterAsync(specification, readOn.LastOrDefault(), Size)).IsEmpty)
        {
            readOn.AddRange(next);
        }

        Assert.Equal(streamed, paged);
        Assert.Equal(streamed, readOn);
        Assert.Equal(streamed, specification.Evaluate(streamed));
        return (specification.GetType().Name, Description.Of(streamed));
    }
}
