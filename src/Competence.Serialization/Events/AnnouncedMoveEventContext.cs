using System.Text.Json.Serialization;
using Competence.Organisation.Moves;

namespace Competence.Serialization.Events;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AnnouncedMoveEvent.Registered))]
[JsonSerializable(typeof(AnnouncedMoveEvent.Changed))]
[JsonSerializable(typeof(AnnouncedMoveEvent.Withdrawn))]
[JsonSerializable(typeof(AnnouncedMoveEvent.TookEffect))]
internal sealed partial class AnnouncedMoveEventContext : JsonSerializerContext;
