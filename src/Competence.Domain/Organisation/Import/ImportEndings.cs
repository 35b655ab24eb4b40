namespace Competence.Organisation.Import;

/// <summary>How many positions or units a run ends of those there are: what the safety stop judges, once for the whole run.</summary>
/// <param name="Active">How many are active before it.</param>
/// <param name="Ending">How many of those are not active after it.</param>
/// <param name="AcceptedPercent">The share that an operator accepted for this run, in percent; none where the options decided.</param>
public sealed record ImportEndings(int Active, int Ending, int? AcceptedPercent)
{
    /// <summary>The share that ends, in whole percent, rounded up: what an operator must accept.</summary>
    public int Percent => Active == 0 ? 0 : (int)(((long)Ending * 100 + Active - 1) / Active);

    /// <summary>How many may end.</summary>
    /// <param name="options">Say what is taken without a question.</param>
    public int Most(CompetenceOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return AcceptedPercent is { } percent
            ? (int)((long)Active * percent / 100)
            : Math.Max(options.EndingsAlwaysTaken, (int)(Active * (decimal)options.LargestShareOfEndings));
    }
}
