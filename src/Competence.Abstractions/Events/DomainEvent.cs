namespace Competence;

/// <summary>Something that happened, in the past tense: domain facts only. Who, when and on whose behalf stand in the <see cref="EventOrigin"/>.</summary>
/// <remarks>Derive closed hierarchies, one per aggregate. Names and fields are a contract: they are stored for good.</remarks>
public abstract record DomainEvent
{
    /// <summary>Who it is written for; the default is everybody who may see the thing it happened to.</summary>
    public virtual Audience Audience => Audience.History;
}
