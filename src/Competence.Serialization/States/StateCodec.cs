using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Competence.Serialization.Json;

namespace Competence.Serialization.States;

/// <summary>Writes whole states of aggregates for stores that keep them as one text, and reads them back.</summary>
/// <typeparam name="TState">The state.</typeparam>
public static class StateCodec<TState>
    where TState : class, IAggregate
{
    private static readonly JsonTypeInfo<TState> Json = CompetenceJson.Of<TState>();

    /// <summary>The state as a JSON object.</summary>
    public static string Encode(TState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return JsonSerializer.Serialize(state, Json);
    }

    /// <summary>The state that was written as <paramref name="text"/>.</summary>
    /// <exception cref="JsonException">The text is not what was written.</exception>
    public static TState Decode(string text) =>
        JsonSerializer.Deserialize(text, Json) ?? throw new JsonException($"The text of a {typeof(TState).Name} is null.");
}
