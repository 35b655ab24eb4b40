namespace Competence.Plans;

/// <summary>The plan's own fields; changes take effect at once and make no version (PLN-09, PLN-46).</summary>
/// <param name="Name">The name, by the regional naming standard (PLN-11).</param>
/// <param name="CompletionMode">What makes it complete.</param>
/// <param name="Description">What it is for; may be empty.</param>
/// <param name="Timeframe">In what time it is to be done; may be empty.</param>
/// <param name="Literature">What to read; may be empty.</param>
public sealed record PlanDetails(
    string Name, CompletionMode CompletionMode, string Description = "", string Timeframe = "", string Literature = "");
