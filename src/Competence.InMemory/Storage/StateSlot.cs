namespace Competence.InMemory.Storage;

/// <summary>Where one kind of aggregate lies in the tables.</summary>
internal abstract class StateSlot
{
    /// <summary>The stored state with the identity of <paramref name="state"/>.</summary>
    public abstract IAggregate? StoredIn(Tables tables, IAggregate state);

    /// <summary>Whether <paramref name="state"/> has an identity, in every part of it.</summary>
    public abstract bool IsIdentified(IAggregate state);

    public abstract Tables Put(Tables tables, IAggregate state);

    public abstract Tables Drop(Tables tables, IAggregate state);
}

/// <summary>Where the aggregates of one type lie in the tables.</summary>
internal sealed class StateSlot<TKey, TState>(
    Func<Tables, StateTable<TKey, TState>> read, Func<Tables, StateTable<TKey, TState>, Tables> write, Func<TKey, bool> isIdentity) : StateSlot
    where TKey : struct
    where TState : class, IAggregate
{
    public StateTable<TKey, TState> In(Tables tables) => read(tables);

    public override IAggregate? StoredIn(Tables tables, IAggregate state) => read(tables).Find(read(tables).KeyOf((TState)state));

    public override bool IsIdentified(IAggregate state) => isIdentity(read(Empty).KeyOf((TState)state));

    public override Tables Put(Tables tables, IAggregate state) => write(tables, read(tables).Put((TState)state));

    public override Tables Drop(Tables tables, IAggregate state) => write(tables, read(tables).Drop((TState)state));

    private static readonly Tables Empty = new();
}
