using System.Text.Json.Serialization;
using Competence.Organisation;

namespace Competence.Serialization.Events;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(PersonEvent.Created))]
[JsonSerializable(typeof(PersonEvent.Renamed))]
[JsonSerializable(typeof(PersonEvent.EmailChanged))]
[JsonSerializable(typeof(PersonEvent.TelephoneChanged))]
[JsonSerializable(typeof(PersonEvent.HprNumberChanged))]
[JsonSerializable(typeof(PersonEvent.NationalIdentityChanged))]
internal sealed partial class PersonEventContext : JsonSerializerContext;
