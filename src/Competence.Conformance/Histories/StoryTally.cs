using System.Collections.Concurrent;
using System.Globalization;

namespace Competence.Conformance.Histories;

/// <summary>Counts what happened in random histories, so that it shows when something never does.</summary>
internal sealed class StoryTally
{
    private readonly ConcurrentDictionary<Type, int> _happened = [];
    private readonly ConcurrentDictionary<string, int> _answers = [];
    private int _runs;

    public int Runs => _runs;

    /// <summary>Counts a history in which these kinds of events happened.</summary>
    public void Add(HashSet<Type> facts)
    {
        Interlocked.Increment(ref _runs);
        foreach (Type fact in facts)
        {
            _happened.AddOrUpdate(fact, 1, (_, count) => count + 1);
        }
    }

    /// <summary>Counts the answer to a step.</summary>
    public void Add(Step step, string answer) =>
        _answers.AddOrUpdate($"{step.Command}: {(answer.Length == 0 ? "done" : answer.Split(':')[0])}", 1, (_, count) => count + 1);

    /// <summary>The kinds that happened in fewer of the histories, with their numbers.</summary>
    public IEnumerable<string> RarerThan(int percent, IEnumerable<Type> kinds) => kinds
        .Where(kind => _happened.GetValueOrDefault(kind) * 100 < _runs * percent)
        .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.DeclaringType!.Name}.{kind.Name} {_happened.GetValueOrDefault(kind)}"));

    public override string ToString() => string.Join("\n",
    [
        .. _happened.Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Key.DeclaringType!.Name}.{kind.Key.Name} {kind.Value}")).Order(StringComparer.Ordinal),
        .. _answers.Select(answer => string.Create(CultureInfo.InvariantCulture, $"{answer.Key} {answer.Value}")).Order(StringComparer.Ordinal),
    ]);
}
