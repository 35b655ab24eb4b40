namespace Competence.WebHost.SampleRegion;

/// <summary>What all of the sample needs: a refusal while it is made is a mistake in the sample.</summary>
internal static class Sample
{
    /// <summary>Goes on when it was accepted.</summary>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public static void Demand<T>(Result<T> result)
        where T : notnull
    {
        if (!result.IsAccepted)
        {
            throw new InvalidOperationException($"The sample was refused: {result.Refusal}");
        }
    }
}
