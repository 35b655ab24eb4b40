using System.Data.Common;
using Competence.EntityFrameworkCore.Storage;
using Competence.EntityFrameworkCore.Tests.Databases;
using Competence.Organisation;
using Competence.Requirements;
using Competence.Requirements.Categories;
using Competence.Testing.Building;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.EntityFrameworkCore.Tests.Migrations;

/// <summary>The migrations are written by hand, so what they make is compared with what EF Core makes of the model.</summary>
public abstract class CatalogueTests : RelationalTests
{
    [Fact]
    public async Task The_migrations_make_the_tables_columns_keys_and_indexes_of_the_model()
    {
        await using TestDatabase fromModel = await CreateEmptyAsync();
        await using (CompetenceDbContext context = await fromModel.Host().GetRequiredService<IDbContextFactory<CompetenceDbContext>>().CreateDbContextAsync())
        {
            await context.Database.EnsureCreatedAsync();
        }

        IReadOnlyList<string> migrated = await ReadAsync(Database);

        migrated.Should().HaveCountGreaterThan(150).And.Contain(line => line.StartsWith("registration."));
        migrated.Should().BeEquivalentTo(await ReadAsync(fromModel));
    }

    [Fact]
    public async Task Applying_the_migrations_again_from_several_hosts_at_once_changes_nothing()
    {
        await using TestDatabase fresh = await CreateEmptyAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => fresh.Host().GetRequiredService<IStoreMigrations>().ApplyAsync().AsTask()));
        await fresh.Host().GetRequiredService<IStoreMigrations>().ApplyAsync();

        (await ReadAsync(fresh)).Should().BeEquivalentTo(await ReadAsync(Database));
    }

    [Fact]
    public async Task A_database_of_the_foundation_gets_what_came_later_and_keeps_what_it_holds()
    {
        await using TestDatabase older = await CreateEmptyAsync();
        await ApplyBeforeAsync(older, "0002");
        ServiceProvider host = older.Host();
        Given given = new(host);
        OrganisationUnit region = new(given.NewId<UnitId>(), null, null, UnitKind.Region, "1", "Helse Prøve", IsClosed: false, Version: 1);
        UnitId trustId = given.NewId<UnitId>();
        OrganisationUnit trust = new(trustId, region.Id, trustId, UnitKind.Trust, "2", "Sørlandet prøvesykehus", IsClosed: false, Version: 1);
        Person lars = new(given.NewId<PersonId>(), "7001", "Lars", "Vik", null, Version: 1);
        Person ida = new(given.NewId<PersonId>(), "7002", "Ida", "Ås", "ida@example.no", Version: 1);
        EventOrigin origin = new(given.Moment.Now, ida.Id, given.NewId<PositionId>(), OnBehalfOf: given.NewId<PersonId>());
        FirstVersion first = new(host);
        await first.AddAsync(region);
        await first.AddAsync(trust);
        await first.AddAsync(lars, origin);
        await first.AddAsync(ida, origin);
        PositionId larsPosition = await AddPositionAsync(host, given.NewId<PositionId>(), lars, trust, leader: null);
        PositionId idasPosition = await AddPositionAsync(host, given.NewId<PositionId>(), ida, trust, larsPosition);
        (await ReadAsync(older)).Should().NotBeEquivalentTo(await ReadAsync(Database));

        await host.GetRequiredService<IStoreMigrations>().ApplyAsync();

        (await ReadAsync(older)).Should().BeEquivalentTo(await ReadAsync(Database));
        (await host.GetRequiredService<IRepository<UnitId, OrganisationUnit>>().FindAsync(region.Id)).Should().Be(region);
        (await host.GetRequiredService<IRepository<PersonId, Person>>().FindAsync(ida.Id)).Should().Be(ida);
        (await host.GetRequiredService<IRepository<PositionId, Position>>().FindAsync(larsPosition)).Should().Match<Position>(it => it.Leader == null && it.ManualLeader == null);
        (await host.GetRequiredService<IRepository<PositionId, Position>>().FindAsync(idasPosition)).Should().Match<Position>(it =>
            it.Leader == larsPosition && it.ManualLeader == null && it.IsActive && it.DeactivatedOn == null && !it.IsDeactivatedByHand && it.ActiveUntil == null && it.LentFrom == null);
        (await host.GetRequiredService<IHistory>().ListAsync(ida.Subject, new HistoryPage(10))).Select(entry => entry.Origin).Should().Equal(origin);
    }

    [Fact]
    public async Task Definitions_from_before_there_was_a_tree_of_categories_tell_where_they_lie_and_with_whom_they_are_shared()
    {
        await using TestDatabase older = await CreateEmptyAsync();
        await ApplyBeforeAsync(older, "0015");
        ServiceProvider host = older.Host();
        Given given = new(host);
        UnitId unit = given.NewId<UnitId>(), other = given.NewId<UnitId>();
        CategoryId first = given.NewId<CategoryId>(), second = given.NewId<CategoryId>();
        Requirement draft = Requirement.From(new RequirementEvent.Created(
            given.NewId<RequirementId>(), unit, RequirementLevel.None, IsCentral: false, new RequirementContent { Name = "Kladd", Category = first }));
        Requirement published = draft.Apply(new RequirementEvent.Published(1)) with { Id = given.NewId<RequirementId>() };
        Requirement moving = published.Apply(new RequirementEvent.DraftSaved(published.Content with { Category = second })) with { Id = given.NewId<RequirementId>() };
        Requirement shared = published.Apply(new RequirementEvent.Shared([new RequirementShare(other, IncludeSubUnits: true), new RequirementShare(unit, IncludeSubUnits: false)]))
            with
        { Id = given.NewId<RequirementId>() };
        Requirement without = published with { Id = given.NewId<RequirementId>(), Published = published.Published! with { Category = null }, Shares = [] };
        Requirement leaving = moving with { Id = given.NewId<RequirementId>(), Published = without.Published };
        FirstVersion earlier = new(host);
        foreach (Requirement one in new[] { draft, published, moving, shared, without, leaving })
        {
            await earlier.AddAsync(one);
        }

        await host.GetRequiredService<IStoreMigrations>().ApplyAsync();

        Dictionary<RequirementId, RequirementRow> rows = await host.GetRequiredService<IRowSource<RequirementRow>>()
            .StreamAsync(new RequirementsOwnedBySpec(null, new RequirementListQuery())).ToDictionaryAsync(row => row.Id);
        (CategoryId, CategoryId, string) Told(Requirement one) => (rows[one.Id].Category, rows[one.Id].DraftCategory, rows[one.Id].SharedWith);
        rows.Should().HaveCount(6);
        Told(draft).Should().Be((first, first, $"{unit}="));
        Told(published).Should().Be((first, default, $"{unit}="));
        Told(moving).Should().Be((first, second, $"{unit}="));
        Told(shared).Should().Be((first, default, $"{other}+{unit}="));
        Told(without).Should().Be((default, default, ""));
        Told(leaving).Should().Be((default, second, $"{unit}="));
        (await host.GetRequiredService<IRowSource<RequirementRow>>().StreamAsync(new DefinitionsInCategorySpec(second)).ToListAsync())
            .Select(row => row.Id).Should().Equal(moving.Id, leaving.Id);
    }

    [Theory]
    [InlineData(UnitKind.Region)]
    [InlineData(UnitKind.Trust)]
    public async Task A_database_in_which_a_number_is_two_regions_or_two_trusts_is_left_as_it_is(UnitKind kind)
    {
        await using TestDatabase older = await CreateEmptyAsync();
        await ApplyBeforeAsync(older, "0002");
        ServiceProvider host = older.Host();
        Given given = new(host);
        foreach (string name in new[] { "Den første", "Den andre" })
        {
            UnitId id = given.NewId<UnitId>();
            await new FirstVersion(host).AddAsync(
                new OrganisationUnit(id, null, kind == UnitKind.Trust ? id : null, kind, "1", name, IsClosed: false, Version: 1));
        }

        IReadOnlyList<string> before = await ReadAsync(older);

        Func<Task> apply = () => host.GetRequiredService<IStoreMigrations>().ApplyAsync().AsTask();

        await apply.Should().ThrowAsync<DbException>().WithMessage("*number*");
        (await ReadAsync(older)).Should().BeEquivalentTo(before);
    }

    /// <summary>Writes a position as the first version did.</summary>
    private static async Task<PositionId> AddPositionAsync(ServiceProvider host, PositionId id, Person person, OrganisationUnit trust, PositionId? leader)
    {
        StoreDatabase database = host.GetRequiredService<StoreDatabase>();
        string insert = database.Dialect.Adapt($"""
            insert into competence.position (id, person_id, object_id, trust_number, cost_centre, trust_id, unit_id, title, search_text, occupation,
                is_temporary, start_on, leader_id, is_active, version)
            values (@id, @person, @object, 'T', 'C', @trust, @trust, 'Sykepleier', 'sykepleier', @occupation, @no, @start, {(leader is null ? "null" : "@leader")}, @yes, 1)
            """);
        SqlValue[] values =
        [
            SqlValue.Id("id", id.Value), SqlValue.Id("person", person.Id.Value), SqlValue.Text("object", person.ObjectId), SqlValue.Id("trust", trust.Id.Value),
            SqlValue.Small("occupation", Occupation.Employee), SqlValue.Boolean("no", false), SqlValue.Boolean("yes", true),
            SqlValue.Date("start", new LocalDate(2020, 1, 1)), .. leader is { } above ? [SqlValue.Id("leader", above.Value)] : Array.Empty<SqlValue>(),
        ];
        (await database.WriteAsync([new SqlStatement(insert, values)], host: null, CancellationToken.None)).Should().BeTrue();
        return id;
    }

    protected abstract ValueTask<TestDatabase> CreateEmptyAsync();

    /// <summary>Makes an empty database one of an earlier version: the migrations before <paramref name="id"/>, and the notes that they were applied.</summary>
    protected abstract ValueTask ApplyBeforeAsync(TestDatabase database, string id);

    /// <summary>A line for every column with its type, for every key and for every index.</summary>
    protected abstract ValueTask<IReadOnlyList<string>> ReadAsync(TestDatabase database);
}
