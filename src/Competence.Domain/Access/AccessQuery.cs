namespace Competence.Access;

/// <summary>Which positions access management shall list (ORG-83, ORG-84).</summary>
/// <param name="Scope">Which the viewer may look up.</param>
/// <param name="Today">The day on which roles must hold and positions are active or not.</param>
/// <param name="Search">Part of the person's name or e-mail address, or of the unit's number or name, in any case; empty for all.</param>
/// <param name="Role">Only positions that hold this role on the day; none for all.</param>
/// <param name="IsActive">Only active, or only deactivated positions; none for both.</param>
/// <param name="Page">Which page.</param>
public sealed record AccessQuery(
    PositionScope Scope, LocalDate Today, string Search = "", Role? Role = null, bool? IsActive = null, PageRequest Page = default);
