using System.Text.Json.Serialization;
using Competence.Delegation;

namespace Competence.Serialization.Events;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(DeputyshipEvent.Chosen))]
[JsonSerializable(typeof(DeputyshipEvent.Changed))]
[JsonSerializable(typeof(DeputyshipEvent.Removed))]
[JsonSerializable(typeof(DeputyshipEvent.Ended))]
internal sealed partial class DeputyshipEventContext : JsonSerializerContext;
