using Competence.Organisation.Import;

namespace Competence.Domain.Tests.Organisation;

public class ImportAccessTests
{
    private static readonly ActingAs AsNurse = new ActingAs.Position(PositionId.From(new Guid(1, 0, 0, new byte[8])), UnitId.From(new Guid(2, 0, 0, new byte[8])), LeadsEmployees: true);
    private static readonly PersonId Somebody = PersonId.From(new Guid(3, 0, 0, new byte[8]));

    public static TheoryData<string, bool> Actors => new() { { "job", true }, { "operator", true }, { "leader", false }, { "trust admin", false }, { "member", false } };

    [Theory]
    [MemberData(nameof(Actors))]
    [Rule("ORG-03", "ORG-18")]
    public async Task Only_the_job_and_the_operator_import(string who, bool may)
    {
        NightlyRuns runs = new();
        OrganisationImportService service = runs.Get<OrganisationImportService>();

        Result<ImportReport> units = await service.ImportUnitsAsync(
            ActorOf(who), TextFile<UnitColumn>.Of(UnitText.TwoTrusts.Select(unit => unit.Texts)), NightlyRuns.Monday);
        Result<ImportReport> positions = await service.ImportPositionsAsync(
            ActorOf(who), TextFile<PositionColumn>.Of([new PositionText().Texts]), NightlyRuns.Monday);

        foreach (Result<ImportReport> result in new[] { units, positions })
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

        heard.Lines.Should().Equal(1000, 2000, 2500);
    }

    private static Actor ActorOf(string who) => who switch
    {
        "job" => NightlyRuns.Job,
        "operator" => new Actor(Somebody, new ActingAs.Operator(), []),
        "leader" => new Actor(Somebody, AsNurse, []),
        "trust admin" => new Actor(Somebody, AsNurse, [new RoleGrant(Role.TrustAdmin, new RoleScope.OfRegion(), NightlyRuns.Monday)]),
        _ => new Actor(Somebody, new ActingAs.Member(), []),
    };

    private sealed class Heard : IProgress<ImportProgress>
    {
        public List<int> Lines { get; } = [];

        public void Report(ImportProgress value) => Lines.Add(value.Lines);
    }
}
