using System.Text.Json.Serialization;
using Competence.Organisation.Import;

namespace Competence.Serialization.Events;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ImportRunEvent.Started))]
[JsonSerializable(typeof(ImportRunEvent.Advanced))]
[JsonSerializable(typeof(ImportRunEvent.Finished))]
[JsonSerializable(typeof(ImportRunEvent.Superseded))]
internal sealed partial class ImportRunEventContext : JsonSerializerContext;
