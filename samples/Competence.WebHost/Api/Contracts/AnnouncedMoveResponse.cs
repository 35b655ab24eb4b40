using Competence.Organisation.Moves;

namespace Competence.WebHost.Api.Contracts;

/// <summary>An announced move.</summary>
/// <param name="Position">The position.</param>
/// <param name="Person">Its person.</param>
/// <param name="Trust">The number of the trust.</param>
/// <param name="FromCostCentre">The number of the cost centre that it moves from.</param>
/// <param name="ToCostCentre">The number of the cost centre that it moves to.</param>
/// <param name="On">The date of the change.</param>
/// <param name="State">How far it has come.</param>
internal sealed record AnnouncedMoveResponse(
    PositionId Position, PersonId Person, string Trust, string FromCostCentre, string ToCostCentre, LocalDate On, AnnouncedMoveState State)
{
    /// <summary>Writes a move.</summary>
    public static AnnouncedMoveResponse Of(AnnouncedMove move) =>
        new(move.Position, move.Person, move.Present.Trust, move.Present.CostCentre, move.CostCentre, move.On, move.State);
}
