using System.Text.Json.Serialization;
using Competence.Organisation;

namespace Competence.Serialization.Events;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(PositionEvent.Created))]
[JsonSerializable(typeof(PositionEvent.EmploymentChanged))]
[JsonSerializable(typeof(PositionEvent.LeaderChanged))]
[JsonSerializable(typeof(PositionEvent.ManualLeaderSet))]
[JsonSerializable(typeof(PositionEvent.ManualLeaderRemoved))]
[JsonSerializable(typeof(PositionEvent.CostCentreReplaced))]
[JsonSerializable(typeof(PositionEvent.Deactivated))]
[JsonSerializable(typeof(PositionEvent.Reopened))]
internal sealed partial class PositionEventContext : JsonSerializerContext;
