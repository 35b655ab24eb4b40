namespace Competence.Registrations.Resets;

/// <summary>The resets that are not finished and of which nothing was done since a moment, the oldest first: seldom any, never many.</summary>
public sealed class StalledResetsSpec : Specification<RequirementResetRow>
{
    /// <summary>The resets of which nothing was done after <paramref name="since"/>.</summary>
    public StalledResetsSpec(Instant since)
    {
        Since = since;
        Query.Where(row => row.State == RequirementResetState.Running && row.MovedAt <= Since).OrderBy(row => row.BegunAt).OrderBy(row => row.Id);
    }

    /// <summary>The moment.</summary>
    public Instant Since { get; }
}
