using System.Collections.Immutable;
using Competence.Access;
using Competence.Assignments;
using Competence.Domain.Tests.Assignments;
using Competence.FollowUp;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using FsCheck;
using FsCheck.Fluent;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.FollowUp;

/// <summary>The matrix of the service over a store that gives pages, held to a plain list of people and what each cell means.</summary>
public class PlanStatusServiceTests
{
    private static readonly MatrixCellMeaning[] All = Enum.GetValues<MatrixCellMeaning>();

    [Fact]
    [Rule("ASG-55", "ASG-56")]
    public async Task Whatever_is_searched_filtered_and_paged_the_matrix_shows_what_a_plain_list_has()
    {
        using Hospital hospital = await Open();
        RequirementId[] requirements = [await hospital.Requirement("One"), await hospital.Requirement("Two")];
        PlanId plan = await hospital.Plan("Ward", CompletionMode.Automatic, requirements);

        Prop.ForAll(Arb.From(Asks()), ask =>
        {
            People people = new(ask.Size, ask.Seed, plan, requirements);
            PlanMatrix matrix = Service(hospital, people).MatrixAsync(AsLars, plan, ask.Search, ask.Filter, ask.Page).AsTask().GetAwaiter().GetResult().Value;

            int[] found = [.. people.Named(ask.Search).Where(person => ask.Filter.IsEmpty || people.Cells(person).Any(cell => ask.Filter.Contains(cell)))];
            int[] shown = [.. found.Skip(ask.Page.Skip).Take(ask.Page.Size)];
            matrix.Total.Should().Be(found.Length);
            matrix.Rows.Select(row => row.Name).Should().Equal(shown.Select(People.NameOf));
            Enumerable.Range(0, shown.Length).SelectMany(row => matrix.Row(row).ToArray()).Select(cell => cell.Meaning).Should().Equal(shown.SelectMany(people.Cells));
            All.Select(meaning => matrix.Totals.Of(meaning)).Should().Equal(All.Select(meaning => shown.Sum(person => people.Cells(person).Count(cell => cell == meaning))));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task A_page_is_never_larger_than_the_service_gives_and_a_filter_reads_beyond_it()
    {
        using Hospital hospital = await Open();
        RequirementId[] requirements = [await hospital.Requirement("One")];
        PlanId plan = await hospital.Plan("Ward", CompletionMode.Automatic, requirements);
        People people = new(1203, 7, plan, requirements);

        PlanMatrix unfiltered = (await Service(hospital, people).MatrixAsync(AsLars, plan, "", [], new PageRequest(1, 5000))).Value;
        PlanMatrix filtered = (await Service(hospital, people).MatrixAsync(AsLars, plan, "", [MatrixCellMeaning.NotRelevant], new PageRequest(1, 5000))).Value;

        (unfiltered.Rows.Length, unfiltered.Total).Should().Be((PlanStatusService.MostRows, 1203));
        filtered.Total.Should().Be(Enumerable.Range(0, 1203).Count(person => people.Cells(person)[0] == MatrixCellMeaning.NotRelevant)).And.BePositive();
    }

    [Fact]
    [Rule("ASG-55", "ASG-05")]
    public async Task A_plan_without_an_active_requirement_has_rows_and_no_columns_and_no_percent()
    {
        using Hospital hospital = await Open();
        PlanId plan = await hospital.Plan("Ward", CompletionMode.Automatic);
        AssignmentId id = await hospital.Assigned(Kari, plan);

        PlanMatrix matrix = (await hospital.Get<PlanStatusService>().MatrixAsync(AsLars, plan, "", [], default)).Value;
        PlanSummary summary = (await hospital.Get<PlanViewService>().MyPlansAsync(AsKari, Kari)).Value.Active.Single().Plans.Single();

        (matrix.Rows.Length, matrix.Columns.Length, matrix.Row(0).Length).Should().Be((1, 0, 0));
        (matrix.Totals.Percent, matrix.RowTotals(0)).Should().Be((null, default(PlanMatrixTotals)));
        (await hospital.Get<PlanStatusService>().MatrixAsync(AsLars, plan, "", [MatrixCellMeaning.NotStarted], default)).Value.Total.Should().Be(0);
        (summary.Progress, summary.Progress.Percent, summary.Completion).Should().Be((new PlanProgress(0, 0, StatusColour.Grey), null, Completion.InProgress));
        (await hospital.Get<PlanViewService>().OpenAsync(AsKari, id)).Value.SubPlans.Should().BeEmpty();
    }

    private static PlanStatusService Service(Hospital hospital, People people) => new(
        people, hospital.Get<IRepository<PlanId, Plan>>(), hospital.Get<IRepository<RequirementId, Requirement>>(), hospital.Get<BusinessClock>());

    private static Gen<Ask> Asks() =>
        from size in Gen.Choose(0, 40)
        from seed in Gen.Choose(0, 10_000)
        from search in Gen.Elements("", "1", "erson 2", "nobody")
        from filter in Gen.SubListOf(All)
        from number in Gen.Choose(1, 4)
        from rows in Gen.Choose(1, 15)
        select new Ask(size, seed, search, [.. filter], new PageRequest(number, rows));

    private sealed record Ask(int Size, int Seed, string Search, ImmutableArray<MatrixCellMeaning> Filter, PageRequest Page);

    /// <summary>People in the order of their names, each with a standing on each requirement that follows from a number.</summary>
    private sealed class People(int size, int seed, PlanId plan, RequirementId[] requirements) : IPlanStatusReports
    {
        public static string NameOf(int person) => $"Person {person:0000}";

        public IEnumerable<int> Named(string search) =>
            Enumerable.Range(0, size).Where(person => NameOf(person).Contains(search, StringComparison.OrdinalIgnoreCase));

        public MatrixCellMeaning[] Cells(int person) => [.. requirements.Index().Select(requirement => All[Number(person, requirement.Index)])];

        public ValueTask<PlanMatrixData> MatrixAsync(PlanMatrixQuery query, CancellationToken cancellationToken = default)
        {
            int[] named = [.. Named(query.Search)];
            int[] page = [.. named.Skip(query.Page.Skip).Take(query.Page.Size)];
            return new(new PlanMatrixData(
                [.. page.Select(person => new PlanMatrixEmployee(Of(person), Id<PositionId>(person), Id<AssignmentId>(person), NameOf(person), "Ward", Completion.InProgress))],
                named.Length,
                [.. page.SelectMany(person => requirements.Select((requirement, index) => Data(person, requirement, All[Number(person, index)])).OfType<PlanMatrixCellData>())],
                [.. page.SelectMany(person => requirements.Where((_, index) => All[Number(person, index)] == MatrixCellMeaning.NotRelevant)
                    .Select(requirement => NotRelevantMarkKey.On(Of(person), plan, requirement)))]));
        }

        public ValueTask<ImmutableArray<PlanRow>> PlansInUseAsync(EmployeeScope scope, string search, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public ValueTask<Page<ApprovalRow>> AwaitingApprovalAsync(EmployeeScope scope, PageRequest page, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        private static PersonId Of(int person) => Id<PersonId>(1000 + person);

        private static PlanMatrixCellData? Data(int person, RequirementId requirement, MatrixCellMeaning meaning) => meaning switch
        {
            MatrixCellMeaning.NotStarted => null,
            MatrixCellMeaning.Started => Data(person, requirement, RegistrationState.Started),
            MatrixCellMeaning.AwaitingSignature => Data(person, requirement, RegistrationState.AwaitingSignature),
            MatrixCellMeaning.Rejected => Data(person, requirement, RegistrationState.Rejected),
            MatrixCellMeaning.Expired => Data(person, requirement, RegistrationState.Fulfilled, Today.PlusDays(-1)),
            _ => Data(person, requirement, RegistrationState.Fulfilled, Today),
        };

        private static PlanMatrixCellData Data(int person, RequirementId requirement, RegistrationState state, LocalDate? expiresOn = null) =>
            new(Of(person), requirement, state, IsRenewal: false, Counted: 1, expiresOn);

        private int Number(int person, int requirement) => (((person * 31) + requirement + seed) * 7919 % 10_007) % All.Length;
    }
}
