using Competence.Organisation.Import;

namespace Competence.Domain.Tests.Organisation;

public class ImportAccessTests
{
    private static readonly ActingAs AsNurse = new ActingAs.Position(PositionId.From(new Guid(1, 0, 0, new byte[8])), UnitId.From(new Guid(2, 0, 0, new byte[8])), LeadsEmployees: true);
    private static readonly PersonId Somebody = PersonId.From(new Guid(3, 0, 0, new byte[8]));

    public static TheoryData<string, bool> Actors => new() { { "job", true }, { "operator", true }, { "leader", false }, { "trust admin", false }, { "ended operator", false }, { "member", false } };

    [Theory]
    [MemberData(nameof(Actors))]
    [Rule("ORG-03", "ORG-18")]
    public async Task Only_the_job_and_the_operator_import(string who, bool may)
    {
        NightlyRuns runs = new();
        OrganisationImportService service = runs.Get<OrganisationImportService>();

        Result<ImportRun> units = await service.ImportUnitsAsync(
            ActorOf(who), TextFile<UnitColumn>.Of(UnitText.TwoTrusts.Select(unit => unit.Texts)), NightlyRuns.Monday);
        Result<ImportRun> positions = await service.ImportPositionsAsync(
            ActorOf(who), TextFile<PositionColumn>.Of([new PositionText().Texts]), NightlyRuns.Monday);

        foreach (Result<ImportRun> result in new[] { units, positions })
        {
            result.Match(_ => true, refusal => refusal.Rule != GeneralRules.AccessDenied).Should().Be(may);
        }

        (await runs.Units()).Length.Should().Be(may ? 7 : 0);
        (await runs.Positions()).Length.Should().Be(may ? 1 : 0);
    }

    [Fact]
    public async Task A_run_tells_how_far_it_has_come()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        Heard heard = new();

        await runs.Get<OrganisationImportService>().ImportPositionsAsync(
            NightlyRuns.Job, TextFile<PositionColumn>.Of(Enumerable.Range(0, 2500).Select(number => new PositionText($"{number}").Texts)), NightlyRuns.Monday, heard);

        heard.Told.Should().Equal(
            new ImportProgress(1000), new ImportProgress(2000), new ImportProgress(2500), new ImportProgress(2500, Done: 2500, Decided: 2500));
    }

    public static Actor ActorOf(string who) => who switch
    {
        "job" => NightlyRuns.Job,
        "operator" => new Actor(Somebody, new ActingAs.Operator(), []),
        "leader" => new Actor(Somebody, AsNurse, []),
        "trust admin" => new Actor(Somebody, AsNurse, [new RoleGrant(Role.TrustAdmin, new RoleScope.OfRegion(), NightlyRuns.Monday)]),
        "ended operator" => new Actor(Somebody, AsNurse, [new RoleGrant(Role.CentralOperator, new RoleScope.OfRegion(), NightlyRuns.Monday.PlusDays(-30), NightlyRuns.Monday.PlusDays(-1))]),
        _ => new Actor(Somebody, new ActingAs.Member(), []),
    };

    private sealed class Heard : IProgress<ImportProgress>
    {
        public List<ImportProgress> Told { get; } = [];

        public void Report(ImportProgress value) => Told.Add(value);
    }
}
