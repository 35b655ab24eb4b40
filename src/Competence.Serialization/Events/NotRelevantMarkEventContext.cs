using System.Text.Json.Serialization;
using Competence.Registrations;

namespace Competence.Serialization.Events;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(NotRelevantMarkEvent.MarkedNotRelevant))]
[JsonSerializable(typeof(NotRelevantMarkEvent.MarkedRelevant))]
internal sealed partial class NotRelevantMarkEventContext : JsonSerializerContext;
