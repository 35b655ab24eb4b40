namespace Competence.InMemory.Storage;

/// <summary>One thing that a unit of work will do to states and history.</summary>
internal abstract record StagedStep(Subject Subject, DomainEvent Fact)
{
    /// <summary>The state <paramref name="Next"/> is stored.</summary>
    public sealed record Saved(IAggregate Next, DomainEvent Fact) : StagedStep(Next.Subject, Fact);

    /// <summary>The state <paramref name="Last"/> is gone.</summary>
    public sealed record Removed(IAggregate Last, DomainEvent Fact) : StagedStep(Last.Subject, Fact);

    /// <summary>A fact that changes no state.</summary>
    public sealed record Recorded(Subject Subject, DomainEvent Fact) : StagedStep(Subject, Fact);

    /// <summary>The subject's version after the step; none when no state is changed.</summary>
    public long? Version => this switch
    {
        Saved saved => saved.Next.Version,
        Removed removed => removed.Last.Version + 1,
        _ => null,
    };
}
