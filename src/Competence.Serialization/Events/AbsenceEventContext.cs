using System.Text.Json.Serialization;
using Competence.Absences;

namespace Competence.Serialization.Events;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AbsenceEvent.Registered))]
[JsonSerializable(typeof(AbsenceEvent.Changed))]
[JsonSerializable(typeof(AbsenceEvent.BackAtWork))]
[JsonSerializable(typeof(AbsenceEvent.Settled))]
internal sealed partial class AbsenceEventContext : JsonSerializerContext;
