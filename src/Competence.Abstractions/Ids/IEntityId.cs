namespace Competence;

/// <summary>A strongly typed identifier: one type per kind of thing, all wrapping a version 7 <see cref="Guid"/>, ordered by creation.</summary>
/// <typeparam name="TSelf">The identifier type itself.</typeparam>
public interface IEntityId<TSelf> : IComparable<TSelf>, IParsable<TSelf>
    where TSelf : struct, IEntityId<TSelf>
{
    /// <summary>The guid. All zero (<c>default</c>) identifies nothing.</summary>
    Guid Value { get; }

    /// <summary>The identifier that wraps <paramref name="value"/>.</summary>
    static abstract TSelf From(Guid value);
}
