namespace Competence.Registrations.Resets;

/// <summary>Whom a reset of a definition for everybody concerns.</summary>
/// <param name="People">How many are gone through: whoever has ever done something on it or has a plan with it, also one that was put away.</param>
/// <param name="Assigned">How many of them have it assigned in an active plan (REQ-73).</param>
/// <param name="Begun">How many of them have begun on it, whether it is assigned now or not (REQ-68).</param>
public readonly record struct ResetExtent(int People, int Assigned, int Begun);
