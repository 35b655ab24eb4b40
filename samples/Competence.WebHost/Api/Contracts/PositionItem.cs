using Competence.Organisation;

namespace Competence.WebHost.Api.Contracts;

/// <summary>A position in the list of a unit.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Person">The person.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Title">The title of the post.</param>
/// <param name="Unit">The cost centre.</param>
/// <param name="UnitName">Its number and name.</param>
/// <param name="Start">The first day.</param>
/// <param name="IsActive">Whether it is active.</param>
internal sealed record PositionItem(
    PositionId Id, PersonId Person, string Name, string Title, UnitId Unit, string UnitName, LocalDate Start, bool IsActive)
{
    /// <summary>Writes a row.</summary>
    public static PositionItem Of(PositionRow row) =>
        new(row.Id, row.Person, row.Name, row.Title, row.Unit, row.UnitName, row.Start, row.IsActive);
}
