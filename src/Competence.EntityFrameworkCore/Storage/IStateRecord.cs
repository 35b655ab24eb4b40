namespace Competence.EntityFrameworkCore.Storage;

/// <summary>A flat row of a table that holds one state.</summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
/// <typeparam name="TState">The state.</typeparam>
internal interface IStateRecord<TSelf, TState>
    where TSelf : class, IStateRecord<TSelf, TState>
    where TState : class, IAggregate
{
    static abstract TSelf From(TState state);

    TState ToState();
}
