using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Competence.InMemory.Storage;

/// <summary>The states of one kind of aggregate by key, and by the person they belong to. Immutable: a change gives a new table.</summary>
internal sealed class StateTable<TKey, TState>
    where TKey : struct
    where TState : class, IAggregate
{
    private static readonly ImmutableDictionary<TKey, TState> Nothing = ImmutableDictionary<TKey, TState>.Empty;

    private readonly Func<TState, TKey> _keyOf;
    private readonly ImmutableDictionary<TKey, TState> _states;
    private readonly ImmutableDictionary<PersonId, ImmutableDictionary<TKey, TState>> _byPerson;

    public StateTable(Func<TState, TKey> keyOf)
        : this(keyOf, Nothing, ImmutableDictionary<PersonId, ImmutableDictionary<TKey, TState>>.Empty)
    {
    }

    private StateTable(
        Func<TState, TKey> keyOf, ImmutableDictionary<TKey, TState> states, ImmutableDictionary<PersonId, ImmutableDictionary<TKey, TState>> byPerson) =>
        (_keyOf, _states, _byPerson) = (keyOf, states, byPerson);

    public IEnumerable<TState> All => _states.Values;

    public TState? Find(TKey key) => _states.GetValueOrDefault(key);

    public bool TryFind(TKey key, [NotNullWhen(true)] out TState? state) => _states.TryGetValue(key, out state);

    public IEnumerable<TState> Of(PersonId person) => _byPerson.GetValueOrDefault(person, Nothing).Values;

    public TKey KeyOf(TState state) => _keyOf(state);

    public StateTable<TKey, TState> Put(TState state)
    {
        PersonId person = state.Subject.Person;
        return new(_keyOf, _states.SetItem(_keyOf(state), state),
            _byPerson.SetItem(person, _byPerson.GetValueOrDefault(person, Nothing).SetItem(_keyOf(state), state)));
    }

    public StateTable<TKey, TState> Drop(TState state)
    {
        PersonId person = state.Subject.Person;
        return new(_keyOf, _states.Remove(_keyOf(state)),
            _byPerson.SetItem(person, _byPerson.GetValueOrDefault(person, Nothing).Remove(_keyOf(state))));
    }
}
