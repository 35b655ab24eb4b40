namespace Competence;

/// <summary>Repeats a use case that lost a race: load afresh, decide again, stage again, commit again.</summary>
public static class CommitRetry
{
    /// <summary>How often a use case is tried in all before the conflict is answered.</summary>
    public const int Attempts = 3;

    private const string Expected = "expected";

    /// <summary>Runs <paramref name="attempt"/> until it answers something else than <see cref="GeneralRules.StorageConflict"/>, at most three times.</summary>
    /// <typeparam name="T">What the use case gives.</typeparam>
    /// <param name="attempt">The whole use case from loading to commit; it must not keep anything from one call to the next.</param>
    /// <returns>The first answer that is no lost race; the third answer otherwise. What <see cref="Stale"/> refuses is answered at once.</returns>
    public static async ValueTask<Result<T>> RunAsync<T>(Func<ValueTask<Result<T>>> attempt)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(attempt);
        Result<T> outcome = await attempt();
        for (int made = 1; made < Attempts && IsLostRace(outcome); made++)
        {
            outcome = await attempt();
        }

        return outcome;
    }

    /// <summary>The conflict of a caller that decided from an older state, such as a page that was opened before: trying again cannot help.</summary>
    /// <param name="expected">The version that the caller had seen.</param>
    /// <param name="found">The version that is stored.</param>
    /// <returns><see langword="null"/> when they are the same, or when the caller expects none.</returns>
    public static Refusal? Stale(long? expected, long found) =>
        expected is null || expected == found ? null : GeneralRules.StorageConflict.Refuse((Expected, expected), ("found", found));

    private static bool IsLostRace<T>(Result<T> outcome)
        where T : notnull =>
        !outcome.IsAccepted && outcome.Refusal.Rule == GeneralRules.StorageConflict
        && !outcome.Refusal.Arguments.Any(argument => argument.Name == Expected);
}
