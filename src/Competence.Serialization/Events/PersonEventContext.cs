using System.Text.Json.Serialization;
using Competence.Organisation;

namespace Competence.Serialization.Events;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(PersonEvent.Created))]
[JsonSerializable(typeof(PersonEvent.Renamed))]
[JsonSerializable(typeof(PersonEvent.EmailChanged))]
internal sealed partial class PersonEventContext : JsonSerializerContext;
