namespace Competence;

/// <summary>What an event happened to: the key under which its history is read.</summary>
/// <param name="Kind">The kind of thing, such as <c>registration</c>.</param>
/// <param name="Id">The identifier within the kind; for what belongs to a person, the identifier beside the person.</param>
/// <param name="Person">The person it belongs to; <c>default</c> for what belongs to none.</param>
public readonly record struct Subject(string Kind, Guid Id, PersonId Person = default)
{
    /// <summary>
    /// The queue in which its events are handed on one after the other, the same for all that belongs to one person; what belongs to nobody
    /// has a queue of its own.
    /// </summary>
    public Subject ToQueue() => Person.IsNone ? this : new Subject("", Guid.Empty, Person);
}
