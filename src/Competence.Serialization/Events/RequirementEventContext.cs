using System.Text.Json.Serialization;
using Competence.Requirements;

namespace Competence.Serialization.Events;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(RequirementEvent.Created))]
[JsonSerializable(typeof(RequirementEvent.DraftSaved))]
[JsonSerializable(typeof(RequirementEvent.Published))]
[JsonSerializable(typeof(RequirementEvent.DraftDiscarded))]
[JsonSerializable(typeof(RequirementEvent.Deleted))]
[JsonSerializable(typeof(RequirementEvent.Shared))]
[JsonSerializable(typeof(RequirementEvent.ShareEnded))]
[JsonSerializable(typeof(RequirementEvent.ResetBegun))]
[JsonSerializable(typeof(RequirementEvent.ResetFinished))]
[JsonSerializable(typeof(RequirementEvent.FileAdded))]
[JsonSerializable(typeof(RequirementEvent.FileRemoved))]
[JsonSerializable(typeof(RequirementEvent.Archived))]
internal sealed partial class RequirementEventContext : JsonSerializerContext;
