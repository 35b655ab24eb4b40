using System.Text.Json.Serialization;
using Competence.Registrations.Resets;

namespace Competence.Serialization.Events;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(RequirementResetEvent.Begun))]
[JsonSerializable(typeof(RequirementResetEvent.Advanced))]
[JsonSerializable(typeof(RequirementResetEvent.Finished))]
internal sealed partial class RequirementResetEventContext : JsonSerializerContext;
