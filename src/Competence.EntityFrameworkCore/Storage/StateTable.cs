namespace Competence.EntityFrameworkCore.Storage;

/// <summary>How one kind of state is written.</summary>
internal abstract class StateTable
{
    /// <summary>The key of <paramref name="state"/>, compared by value.</summary>
    public abstract object KeyOf(IAggregate state);

    /// <summary>Whether <paramref name="state"/> has an identity, in every part of it.</summary>
    public abstract bool IsIdentified(IAggregate state);

    /// <summary>The row of <paramref name="state"/>.</summary>
    public abstract object RecordOf(IAggregate state);

    /// <summary>The type of the rows.</summary>
    public abstract Type RecordType { get; }
}

/// <summary>How the states of the type <typeparamref name="TState"/> are written.</summary>
internal sealed class StateTable<TState, TRecord, TKey>(Func<TState, TKey> keyOf, Func<TKey, bool> isIdentity) : StateTable
    where TState : class, IAggregate
    where TRecord : class, IStateRecord<TRecord, TState>
    where TKey : struct
{
    public override Type RecordType => typeof(TRecord);

    public override object KeyOf(IAggregate state) => keyOf((TState)state);

    public override bool IsIdentified(IAggregate state) => isIdentity(keyOf((TState)state));

    public override object RecordOf(IAggregate state) => TRecord.From((TState)state);
}
