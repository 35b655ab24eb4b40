namespace Competence.Organisation.Moves;

/// <summary>An announced move as the operator's list shows it (ORG-77).</summary>
/// <param name="Position">The position.</param>
/// <param name="Person">Its person.</param>
/// <param name="Name">The person's name.</param>
/// <param name="SortName">How the person is sorted.</param>
/// <param name="Trust">The number of the trust.</param>
/// <param name="FromCostCentre">The number of the cost centre that it moves from.</param>
/// <param name="ToCostCentre">The number of the cost centre that it moves to.</param>
/// <param name="MovesOn">The date of the change.</param>
/// <param name="State">How far it has come.</param>
public sealed record AnnouncedMoveRow(
    PositionId Position, PersonId Person, string Name, SortKey SortName, string Trust, string FromCostCentre, string ToCostCentre, LocalDate MovesOn,
    AnnouncedMoveState State);
