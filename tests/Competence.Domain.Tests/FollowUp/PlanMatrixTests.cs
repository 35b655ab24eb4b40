using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Domain.Tests.Assignments;
using Competence.FollowUp;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using FsCheck;
using FsCheck.Fluent;
using static Competence.FollowUp.MatrixCellMeaning;

namespace Competence.Domain.Tests.FollowUp;

public class PlanMatrixTests
{
    private static readonly LocalDate Today = new(2026, 3, 2);
    private static readonly SubPlanId First = Given.Id<SubPlanId>(1), Second = Given.Id<SubPlanId>(2);
    private static readonly RequirementId A = Given.Id<RequirementId>(10), B = Given.Id<RequirementId>(11), C = Given.Id<RequirementId>(12);
    private static readonly PersonId Kari = Given.Id<PersonId>(20), Nils = Given.Id<PersonId>(21);

    // The second sub-plan's link stands first in the list: columns follow the sub-plans.
    private static readonly Plan Plan = Given.Plan() with
    {
        SubPlans = [new SubPlan(First, "First"), new SubPlan(Second, "Second")],
        Links = [Link(C, Second), Link(A, First), Link(B, First), Link(Given.Id<RequirementId>(13), First) with { State = PlanLinkState.Inactive }],
    };

    private static readonly Dictionary<RequirementId, Requirement> Definitions = new()
    {
        [A] = Definition(A, "Alpha", 1),
        [B] = Definition(B, "Beta", 4),
        [C] = Definition(C, "Gamma", 1),
    };

    /// <summary>The rulebook's table: the stored state, whether it is a renewal, when it expires, whether a mark lies on it, and the meaning.</summary>
    public static TheoryData<RegistrationState, bool, int?, bool, MatrixCellMeaning> Meanings => new()
    {
        { RegistrationState.NotStarted, false, null, false, NotStarted },
        { RegistrationState.Started, false, null, false, Started },
        { RegistrationState.AwaitingSignature, false, null, false, AwaitingSignature },
        { RegistrationState.Rejected, false, null, false, Rejected },
        { RegistrationState.Fulfilled, false, null, false, Fulfilled },
        { RegistrationState.Fulfilled, false, 31, false, Fulfilled },
        { RegistrationState.Fulfilled, false, 30, false, Fulfilled },
        { RegistrationState.Fulfilled, false, 0, false, Fulfilled },
        { RegistrationState.Fulfilled, false, -1, false, Expired },
        { RegistrationState.Started, true, -5, false, Expired },
        { RegistrationState.AwaitingSignature, true, -5, false, AwaitingSignature },
        { RegistrationState.Rejected, true, -5, false, Rejected },
        { RegistrationState.NotStarted, false, null, true, NotRelevant },
        { RegistrationState.Started, false, null, true, NotRelevant },
        { RegistrationState.AwaitingSignature, false, null, true, NotRelevant },
        { RegistrationState.Rejected, false, null, true, NotRelevant },
        { RegistrationState.Fulfilled, false, null, true, NotRelevant },
        { RegistrationState.Fulfilled, false, -1, true, NotRelevant },
    };

    /// <summary>Each status on both screens: the colour in the employee's plan, the meaning in the matrix.</summary>
    public static TheoryData<RequirementStatus, StatusColour, MatrixCellMeaning> Looks => new()
    {
        { RequirementStatus.NotStarted, StatusColour.Red, NotStarted },
        { RequirementStatus.Started, StatusColour.Yellow, Started },
        { RequirementStatus.AwaitingSignature, StatusColour.Yellow, AwaitingSignature },
        { RequirementStatus.Rejected, StatusColour.Red, Rejected },
        { RequirementStatus.Fulfilled, StatusColour.Green, Fulfilled },
        { RequirementStatus.ExpiringSoon, StatusColour.Yellow, Fulfilled },
        { RequirementStatus.Expired, StatusColour.Red, Expired },
        { RequirementStatus.NotRelevant, StatusColour.Grey, NotRelevant },
    };

    [Theory]
    [MemberData(nameof(Meanings))]
    [Rule("ASG-56", "ASG-57", "PRG-82")]
    public void A_cell_means_what_the_table_says(RegistrationState state, bool renewal, int? daysLeft, bool marked, MatrixCellMeaning meaning)
    {
        PlanMatrixCellData cell = new(Kari, A, state, renewal, 0, daysLeft is { } days ? Today.PlusDays(days) : null);

        PlanMatrix matrix = Matrix([cell], marked ? [NotRelevantMarkKey.On(Kari, Plan.Id, A)] : []);

        matrix[0, 0].Meaning.Should().Be(meaning);
    }

    [Theory]
    [MemberData(nameof(Looks))]
    [Rule("ASG-57", "ASG-65", "PRG-80", "PRG-82")]
    public void A_status_looks_different_in_the_employees_plan_and_in_the_matrix(RequirementStatus status, StatusColour inPlan, MatrixCellMeaning inMatrix)
    {
        new PlanViewer(IsLeadersView: false, MayRegister: false, []).ColourOf(A, status).Should().Be(inPlan);
        PlanMatrixCell.MeaningOf(status).Should().Be(inMatrix);
    }

    [Fact]
    [Rule("ASG-55")]
    public void Rows_are_employees_and_columns_the_active_requirements_sub_plan_by_sub_plan()
    {
        PlanMatrix matrix = Matrix([], []);

        matrix.Columns.Should().Equal(
            new PlanMatrixColumn(A, "Alpha", First, "First", 1), new PlanMatrixColumn(B, "Beta", First, "First", 4), new PlanMatrixColumn(C, "Gamma", Second, "Second", 1));
        matrix.Rows.Select(row => row.Name).Should().Equal("Kari", "Nils");
        matrix.Totals.Should().Be(new PlanMatrixTotals(NotStarted: 6, 0, 0, 0, 0, 0, 0));
    }

    [Fact]
    [Rule("ASG-59")]
    public void A_cell_tells_how_many_repetitions_count()
    {
        PlanMatrix matrix = Matrix([new PlanMatrixCellData(Nils, B, RegistrationState.Started, false, 3, null)], []);

        matrix[1, 1].Should().Be(new PlanMatrixCell(Started, 3));
        matrix.Columns.Where(column => column.IsRepeated).Select(column => column.Name).Should().Equal("Beta");
    }

    [Fact]
    [Rule("PRG-41", "PRG-42")]
    public void A_mark_on_a_sub_plan_covers_all_its_columns_for_that_person_only()
    {
        PlanMatrix matrix = Matrix(
            [new PlanMatrixCellData(Kari, A, RegistrationState.Fulfilled, false, 0, null)], [NotRelevantMarkKey.On(Kari, Plan.Id, First)]);

        matrix.Row(0).ToArray().Select(cell => cell.Meaning).Should().Equal(NotRelevant, NotRelevant, NotStarted);
        matrix.Row(1).ToArray().Select(cell => cell.Meaning).Should().Equal(NotStarted, NotStarted, NotStarted);
    }

    [Fact]
    [Rule("ORG-42")]
    public void A_person_with_the_plan_at_two_positions_shows_the_same_in_both_rows()
    {
        PlanMatrixData data = new([Employee(Kari, "Kari", 1), Employee(Kari, "Kari", 2)], 2,
            [new PlanMatrixCellData(Kari, A, RegistrationState.Fulfilled, false, 1, null)], [NotRelevantMarkKey.On(Kari, Plan.Id, B)]);

        PlanMatrix matrix = PlanMatrix.Of(Plan, Definitions, data, new StatusDay(Today));

        matrix.Row(0).ToArray().Select(cell => cell.Meaning).Should().Equal(Fulfilled, NotRelevant, NotStarted);
        matrix.Row(1).ToArray().Should().Equal(matrix.Row(0).ToArray());
    }

    [Fact]
    public void A_filter_keeps_the_employees_with_such_a_cell_and_a_page_keeps_the_total()
    {
        PlanMatrix matrix = Matrix([new PlanMatrixCellData(Nils, C, RegistrationState.Rejected, false, 0, null)], []);

        PlanMatrix filtered = matrix.Filtered([Rejected, Expired]);
        (filtered.Rows.Single().Name, filtered.Total, filtered[0, 2].Meaning).Should().Be(("Nils", 1, Rejected));
        filtered.Totals.Should().Be(new PlanMatrixTotals(NotStarted: 2, 0, 0, 0, Rejected: 1, 0, 0));

        PlanMatrix second = matrix.Paged(new PageRequest(2, 1));
        (second.Rows.Single().Name, second.Total).Should().Be(("Nils", 2));
        second.ColumnTotals(2).Should().Be(filtered.ColumnTotals(2));
    }

    [Theory]
    [InlineData(1, 0, 2, 33)]
    [InlineData(2, 3, 1, 66)]
    [InlineData(0, 1, 1, 0)]
    [InlineData(0, 2, 0, null)]
    [InlineData(3, 0, 0, 100)]
    public void Percent_counts_what_is_relevant_and_is_rounded_down(int fulfilled, int notRelevant, int notStarted, int? percent) =>
        new PlanMatrixTotals(notStarted, fulfilled, 0, 0, 0, 0, notRelevant).Percent.Should().Be(percent);

    [Fact]
    public void Totals_of_rows_and_of_columns_add_up_to_the_whole() =>
        Prop.ForAll(Arb.From(Gen.ArrayOf(Cells())), cells =>
        {
            PlanMatrix matrix = Matrix([.. cells], [NotRelevantMarkKey.On(Nils, Plan.Id, Second)]);

            foreach (MatrixCellMeaning meaning in Enum.GetValues<MatrixCellMeaning>())
            {
                int all = matrix.Totals.Of(meaning);
                Enumerable.Range(0, matrix.Rows.Length).Sum(row => matrix.RowTotals(row).Of(meaning)).Should().Be(all);
                Enumerable.Range(0, matrix.Columns.Length).Sum(column => matrix.ColumnTotals(column).Of(meaning)).Should().Be(all);
            }

            matrix.Totals.Cells.Should().Be(6);
        }).QuickCheckThrowOnFailure();

    private static Gen<PlanMatrixCellData> Cells() =>
        from person in Gen.Elements(Kari, Nils, Given.Id<PersonId>(99))
        from requirement in Gen.Elements(A, B, C, Given.Id<RequirementId>(98))
        from state in Gen.Elements(Enum.GetValues<RegistrationState>())
        from days in Gen.Choose(-40, 40)
        select new PlanMatrixCellData(person, requirement, state, days < -20, 1, days > 20 ? null : Today.PlusDays(days));

    private static PlanMatrix Matrix(ImmutableArray<PlanMatrixCellData> cells, ImmutableArray<NotRelevantMarkKey> marks) =>
        PlanMatrix.Of(Plan, Definitions, new PlanMatrixData([Employee(Kari, "Kari", 1), Employee(Nils, "Nils", 2)], 2, cells, marks), new StatusDay(Today));

    private static PlanMatrixEmployee Employee(PersonId person, string name, int position) =>
        new(person, Given.Id<PositionId>(position), Given.Id<AssignmentId>(position), name, "Ward", Completion.InProgress);

    private static PlanLink Link(RequirementId requirement, SubPlanId subPlan) => new(requirement, subPlan, PlanLinkState.Active, 1, default);

    private static Requirement Definition(RequirementId id, string name, int repetitions) =>
        new(id, Given.Ward, RequirementLevel.None, false, new RequirementContent { Name = name, RepetitionCount = repetitions }, 1, null, [], null, 2);
}
