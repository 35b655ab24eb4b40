using System.Globalization;

namespace Competence.Conformance.Stores;

/// <summary>A suite whose tests draw what they try.</summary>
public abstract class DrawnSuite : StoreSuite
{
    private const string SeedVariable = "COMPETENCE_HISTORY_SEED";

    /// <summary>How many draws are tried.</summary>
    protected abstract int Runs { get; }

    /// <summary>Where the drawing begins: the same each time, so that the same code always gets the same answer.</summary>
    /// <value>The variable <c>COMPETENCE_HISTORY_SEED</c> where it is set, to look among other draws; else 1.</value>
    protected virtual ulong Seed =>
        Environment.GetEnvironmentVariable(SeedVariable) is { Length: > 0 } seed ? ulong.Parse(seed, CultureInfo.InvariantCulture) : 1;
}
