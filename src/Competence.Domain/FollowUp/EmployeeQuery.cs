using Competence.Access;

namespace Competence.FollowUp;

/// <summary>Which employees an overview shall list (ASG-01, ASG-11).</summary>
/// <param name="Scope">Whom the viewer has access to.</param>
/// <param name="Today">The day that colours are counted for.</param>
/// <param name="Search">Part of a name or title, in any case; empty for all.</param>
/// <param name="Page">Which page.</param>
/// <param name="Order">How it is sorted; by name when left out.</param>
public sealed record EmployeeQuery(EmployeeScope Scope, LocalDate Today, string Search = "", PageRequest Page = default, EmployeeOrder Order = default);
