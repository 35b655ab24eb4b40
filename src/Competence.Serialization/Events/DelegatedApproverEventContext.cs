using System.Text.Json.Serialization;
using Competence.Delegation;

namespace Competence.Serialization.Events;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(DelegatedApproverEvent.Chosen))]
[JsonSerializable(typeof(DelegatedApproverEvent.Described))]
[JsonSerializable(typeof(DelegatedApproverEvent.Removed))]
internal sealed partial class DelegatedApproverEventContext : JsonSerializerContext;
