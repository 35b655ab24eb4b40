namespace Competence;

/// <summary>Where new identifiers come from. Decisions never create one: services take it from here and pass it in.</summary>
public interface IIdSource
{
    /// <summary>A new identifier, later in order than every one that this source gave before for the same or an earlier instant.</summary>
    /// <param name="at">The moment of creation.</param>
    TId Next<TId>(Instant at)
        where TId : struct, IEntityId<TId>;
}
