using Competence.Organisation.Moves;

namespace Competence.WebHost.Api.Contracts;

/// <summary>An announced move in the list.</summary>
/// <param name="Position">The position.</param>
/// <param name="Person">Its person.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Trust">The number of the trust.</param>
/// <param name="FromCostCentre">The number of the cost centre that it moves from.</param>
/// <param name="ToCostCentre">The number of the cost centre that it moves to.</param>
/// <param name="On">The date of the change.</param>
/// <param name="State">How far it has come.</param>
internal sealed record AnnouncedMoveItem(
    PositionId Position, PersonId Person, string Name, string Trust, string FromCostCentre, string ToCostCentre, LocalDate On, AnnouncedMoveState State)
{
    /// <summary>Writes a row.</summary>
    public static AnnouncedMoveItem Of(AnnouncedMoveRow row) =>
        new(row.Position, row.Person, row.Name, row.Trust, row.FromCostCentre, row.ToCostCentre, row.MovesOn, row.State);
}
