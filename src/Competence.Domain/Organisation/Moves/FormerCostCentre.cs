namespace Competence.Organisation.Moves;

/// <summary>A cost centre that an announced move carried a position on from.</summary>
/// <param name="Number">Its number, in the trust of the position.</param>
/// <param name="LeftOn">The date of the run that carried the position on.</param>
public readonly record struct FormerCostCentre(string Number, LocalDate LeftOn);
