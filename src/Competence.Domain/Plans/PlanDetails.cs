namespace Competence.Plans;

/// <summary>The plan's own fields; changes take effect at once and make no version (PLN-09, PLN-46).</summary>
/// <param name="Name">The name, by the regional naming standard (PLN-11).</param>
/// <param name="CompletionMode">What makes it complete.</param>
/// <param name="Description">What it is for; may be empty.</param>
/// <param name="Timeframe">In what time it is to be done; may be empty.</param>
/// <param name="Literature">What to read; may be empty.</param>
public sealed record PlanDetails(
    string Name, CompletionMode CompletionMode, string Description = "", string Timeframe = "", string Literature = "")
{
    /// <summary>The longest name, in characters.</summary>
    public const int LongestName = 200;

    /// <summary>The longest of the other texts, in characters.</summary>
    public const int LongestText = 4000;

    /// <summary>These fields with their texts trimmed, or the first thing in them that cannot be saved (PLN-10).</summary>
    /// <returns>
    /// <see cref="GeneralRules.TextMissing"/>, <see cref="GeneralRules.TextTooLong"/>, <see cref="PlanRules.CompletionModeMissing"/>.
    /// </returns>
    public Result<PlanDetails> Checked()
    {
        PlanDetails trimmed = new(Name.Trim(), CompletionMode, Description.Trim(), Timeframe.Trim(), Literature.Trim());
        return PlanText.Refusal("name", trimmed.Name, LongestName) is { } name ? name
            : PlanText.TooLong("description", trimmed.Description, LongestText) is { } description ? description
            : PlanText.TooLong("timeframe", trimmed.Timeframe, LongestText) is { } timeframe ? timeframe
            : PlanText.TooLong("literature", trimmed.Literature, LongestText) is { } literature ? literature
            : !Enum.IsDefined(CompletionMode) ? PlanRules.CompletionModeMissing.Refuse()
            : trimmed;
    }
}
