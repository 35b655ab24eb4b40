using Competence.FollowUp;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.FollowUp;

public class EmployeeOrderTests
{
    private static readonly LocalDate Day = new(2024, 1, 1);

    /// <summary>Anne at two positions, Ove and Åse; by their first letters, with the number of the position.</summary>
    private static readonly EmployeeRow[] Employees =
    [
        Row(4, "Åse", Day, Availability.Absent, plans: 2, awaiting: 0, deputies: 0),
        Row(3, "Ove", Day.PlusDays(-400), Availability.Available, plans: 0, awaiting: 0, deputies: 3),
        Row(2, "Anne", Day, Availability.Absent, plans: 2, awaiting: 1, deputies: null),
        Row(1, "Anne", Day.PlusDays(20), Availability.Borrowed, plans: 10, awaiting: 0, deputies: null),
    ];

    [Theory]
    [InlineData(EmployeeColumn.Name, false, "1 2 3 4")]
    [InlineData(EmployeeColumn.Name, true, "4 3 1 2")]
    [InlineData(EmployeeColumn.Start, false, "3 2 4 1")]
    [InlineData(EmployeeColumn.Start, true, "1 2 4 3")]
    [InlineData(EmployeeColumn.Availability, false, "3 2 4 1")]
    [InlineData(EmployeeColumn.Availability, true, "1 2 4 3")]
    [InlineData(EmployeeColumn.ActivePlans, false, "3 2 4 1")]
    [InlineData(EmployeeColumn.ActivePlans, true, "1 2 4 3")]
    [InlineData(EmployeeColumn.AwaitingApproval, false, "1 3 4 2")]
    [InlineData(EmployeeColumn.AwaitingApproval, true, "2 1 3 4")]
    [InlineData(EmployeeColumn.Deputies, false, "1 2 4 3")]
    [InlineData(EmployeeColumn.Deputies, true, "3 4 1 2")]
    public void Each_column_sorts_up_and_down_and_what_is_equal_stands_by_name_and_then_position(EmployeeColumn by, bool descending, string expected) =>
        new EmployeeOrder(by, descending).Sort(Employees, row => row, row => SortKey.Of(row.Name))
            .Select(row => Employees.Length - Array.IndexOf(Employees, row)).Should().Equal(expected.Split(' ').Select(int.Parse));

    [Fact]
    public void What_is_left_out_is_by_name() => default(EmployeeOrder).Should().Be(new EmployeeOrder(EmployeeColumn.Name));

    private static EmployeeRow Row(int position, string name, LocalDate start, Availability availability, int plans, int awaiting, int? deputies) => new(
        Id<PositionId>(position), Id<PersonId>(name.Length), name, "Nurse", "Ward", start, plans, awaiting, 0, 0, 0, 0, availability, deputies);
}
