namespace Competence.FollowUp;

/// <summary>How the employee overview is sorted; what is equal stands by name and then by position, always upwards, so that paging is stable.</summary>
/// <param name="By">The column; the name when left out.</param>
/// <param name="Descending">Whether the last comes first.</param>
public readonly record struct EmployeeOrder(EmployeeColumn By, bool Descending = false)
{
    /// <summary>These rows in this order.</summary>
    /// <typeparam name="TItem">What a row is made from.</typeparam>
    /// <param name="employees">The employees, in any order.</param>
    /// <param name="rowOf">The row.</param>
    /// <param name="nameOf">The key that the name is sorted by.</param>
    public IEnumerable<TItem> Sort<TItem>(IEnumerable<TItem> employees, Func<TItem, EmployeeRow> rowOf, Func<TItem, SortKey> nameOf)
    {
        ArgumentNullException.ThrowIfNull(rowOf);
        EmployeeColumn column = By;
        IOrderedEnumerable<TItem> sorted = (column, Descending) switch
        {
            (EmployeeColumn.Name, true) => employees.OrderByDescending(nameOf),
            (EmployeeColumn.Name, _) => employees.OrderBy(nameOf),
            (_, true) => employees.OrderByDescending(one => PlaceOf(rowOf(one), column)).ThenBy(nameOf),
            _ => employees.OrderBy(one => PlaceOf(rowOf(one), column)).ThenBy(nameOf),
        };
        return sorted.ThenBy(one => rowOf(one).Position);
    }

    private static int PlaceOf(EmployeeRow row, EmployeeColumn column) => column switch
    {
        EmployeeColumn.Start => Period.DaysBetween(new LocalDate(1, 1, 1), row.Start),
        EmployeeColumn.Availability => (int)row.Availability,
        EmployeeColumn.ActivePlans => row.ActivePlans,
        EmployeeColumn.AwaitingApproval => row.AwaitingApproval,
        EmployeeColumn.Deputies => row.Deputies ?? -1,
        _ => 0,
    };
}
