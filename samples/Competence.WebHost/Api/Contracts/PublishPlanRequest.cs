namespace Competence.WebHost.Api.Contracts;

/// <summary>How far a publication reaches.</summary>
/// <param name="IncludeSubUnits">Whether the units below may assign the plan too; not when left out (ORG-05).</param>
internal sealed record PublishPlanRequest(bool IncludeSubUnits = false);
