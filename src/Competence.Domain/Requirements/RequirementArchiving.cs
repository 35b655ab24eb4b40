namespace Competence.Requirements;

/// <summary>That a definition was archived: seen by administrators, with the versions that it had (REQ-94).</summary>
/// <param name="On">The day; what persons had done stands as it stood then.</param>
/// <param name="By">Who archived it.</param>
/// <param name="Reason">Why.</param>
public sealed record RequirementArchiving(LocalDate On, PersonId By, string Reason);
