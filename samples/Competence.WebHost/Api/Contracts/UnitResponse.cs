using Competence.Organisation;

namespace Competence.WebHost.Api.Contracts;

/// <summary>A unit of the organisation.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Parent">The unit above; none for the region.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Number">Its number in the master data.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsClosed">Whether it is closed.</param>
internal sealed record UnitResponse(UnitId Id, UnitId? Parent, UnitKind Kind, string Number, string Name, bool IsClosed)
{
    /// <summary>Writes a unit.</summary>
    public static UnitResponse Of(OrganisationUnit unit) => new(unit.Id, unit.Parent, unit.Kind, unit.Number, unit.Name, unit.IsClosed);

    /// <summary>Writes a row of a list.</summary>
    public static UnitResponse Of(UnitRow row) => new(row.Id, row.Parent, row.Kind, row.Number, row.Name, row.IsClosed);
}
