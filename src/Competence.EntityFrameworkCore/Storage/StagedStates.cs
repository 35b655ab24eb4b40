namespace Competence.EntityFrameworkCore.Storage;

/// <summary>The states of a unit of work, in the order in which they were staged, each once however many facts it has.</summary>
internal sealed class StagedStates
{
    private readonly List<StagedState> _states = [];
    private readonly Dictionary<(StateTable Table, object Key), int> _last = [];

    /// <summary>Whether a step did not follow the one before: it was decided from another state.</summary>
    public bool IsBroken { get; private set; }

    public IReadOnlyList<StagedState> All => _states;

    public void Save(StateTable table, IAggregate next)
    {
        (StateTable, object) key = (table, table.KeyOf(next));
        if (!_last.TryGetValue(key, out int index) || _states[index].IsRemoved)
        {
            IsBroken |= _last.ContainsKey(key) && next.Version != 1;
            Add(key, new StagedState(table, next, next.Version - 1, IsRemoved: false));
            return;
        }

        IsBroken |= next.Version != _states[index].State.Version + 1;
        _states[index] = _states[index] with { State = next };
    }

    public void Remove(StateTable table, IAggregate last)
    {
        (StateTable, object) key = (table, table.KeyOf(last));
        if (!_last.TryGetValue(key, out int index))
        {
            Add(key, new StagedState(table, last, last.Version, IsRemoved: true));
            return;
        }

        IsBroken |= _states[index].IsRemoved || last.Version != _states[index].State.Version;
        _states[index] = _states[index] with { IsRemoved = true };
    }

    public void Clear()
    {
        _states.Clear();
        _last.Clear();
        IsBroken = false;
    }

    private void Add((StateTable, object) key, StagedState state)
    {
        _last[key] = _states.Count;
        _states.Add(state);
    }
}
