using System.Collections.Immutable;

namespace Competence.FollowUp.History;

/// <summary>What one event says in a history: a text key and the facts that fill the text. Hosts render it in the reader's language.</summary>
/// <param name="Key">The stable key of the text, such as <c>registration.signed</c>.</param>
/// <param name="Arguments">The facts, in the order of the text.</param>
public sealed record HistoryLine(string Key, ImmutableArray<HistoryArgument> Arguments)
{
    /// <summary>Equal when key and facts are.</summary>
    public bool Equals(HistoryLine? other) => other is not null && Key == other.Key && Arguments.AsSpan().SequenceEqual(other.Arguments.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Key, Arguments.Length);

    internal static HistoryLine Of(string key, params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        ImmutableArray<HistoryArgument>.Builder named = ImmutableArray.CreateBuilder<HistoryArgument>(arguments.Length);
        foreach ((string name, object? value) in arguments)
        {
            named.Add(new HistoryArgument(name, value));
        }

        return new HistoryLine(key, named.MoveToImmutable());
    }
}
