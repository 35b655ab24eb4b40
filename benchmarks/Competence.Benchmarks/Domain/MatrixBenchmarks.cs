using BenchmarkDotNet.Attributes;
using Competence.Assignments;
using Competence.FollowUp;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.Benchmarks.Domain;

/// <summary>The matrix of 200 employees and 60 requirements, made of what a store has read.</summary>
[MemoryDiagnoser]
public class MatrixBenchmarks
{
    private const int Rows = 200;
    private const int Columns = 60;
    private static readonly LocalDate Today = new(2026, 3, 2);

    private readonly Dictionary<RequirementId, Requirement> _definitions = [];
    private Plan _plan = null!;
    private PlanMatrixData _data = null!;

    [GlobalSetup]
    public void Fill()
    {
        Instant now = Instant.FromUtc(2026, 3, 2, 11, 0);
        UnitId unit = UnitId.From(Guid.CreateVersion7());
        SubPlan subPlan = new(SubPlanId.From(Guid.CreateVersion7()), "Innhold", MayBeNotRelevant: false);
        PlanLinkVersion[] links = new PlanLinkVersion[Columns];
        for (int column = 0; column < Columns; column++)
        {
            RequirementEvent.Created created = new(
                RequirementId.From(Guid.CreateVersion7()), unit, RequirementLevel.None, IsCentral: false, new RequirementContent { Name = $"Krav {column}" });
            Requirement definition = Requirement.From(created).Apply(new RequirementEvent.Published(1));
            _definitions.Add(definition.Id, definition);
            links[column] = new PlanLinkVersion(definition.Id, 1);
        }

        PlanEvent.Created plan = new(
            PlanId.From(Guid.CreateVersion7()), PlanContentType.CompetencePlan, unit, IsCentral: false, new PlanDetails("Plan", CompletionMode.Automatic));
        _plan = Plan.From(plan).Apply(new PlanEvent.SubPlanAdded(subPlan)).Apply(new PlanEvent.LinksAdded(subPlan.Id, [.. links], now))
            .Apply(new PlanEvent.Approved([.. links], new PlanVersionNumber(1, 0)));
        PlanMatrixEmployee[] employees = new PlanMatrixEmployee[Rows];
        List<PlanMatrixCellData> cells = [];
        for (int row = 0; row < Rows; row++)
        {
            PersonId person = PersonId.From(Guid.CreateVersion7());
            employees[row] = new PlanMatrixEmployee(person, PositionId.From(Guid.CreateVersion7()), default, $"Ola {row}", "100 – Post", Completion.InProgress);
            cells.AddRange(links.Select((link, column) => new PlanMatrixCellData(
                person, link.Requirement, (column + row) % 10 < 7 ? RegistrationState.Fulfilled : RegistrationState.NotStarted, IsRenewal: false, 1,
                Today.PlusDays((row * 13 % 400) - 30))));
        }

        _data = new PlanMatrixData([.. employees], Rows, [.. cells], []);
    }

    [Benchmark]
    public PlanMatrix Make() => PlanMatrix.Of(_plan, _definitions, _data, new StatusDay(Today));
}
