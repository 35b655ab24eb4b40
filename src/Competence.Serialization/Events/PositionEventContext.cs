using System.Text.Json.Serialization;
using Competence.Organisation;

namespace Competence.Serialization.Events;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(PositionEvent.Created))]
[JsonSerializable(typeof(PositionEvent.Lent))]
[JsonSerializable(typeof(PositionEvent.LoanMoved))]
[JsonSerializable(typeof(PositionEvent.LoanWithdrawn))]
[JsonSerializable(typeof(PositionEvent.EmploymentChanged))]
[JsonSerializable(typeof(PositionEvent.LeaderChanged))]
[JsonSerializable(typeof(PositionEvent.ManualLeaderSet))]
[JsonSerializable(typeof(PositionEvent.ManualLeaderRemoved))]
[JsonSerializable(typeof(PositionEvent.CostCentreReplaced))]
[JsonSerializable(typeof(PositionEvent.Deactivated))]
[JsonSerializable(typeof(PositionEvent.Reopened))]
[JsonSerializable(typeof(PositionEvent.ReactivatedByHand))]
[JsonSerializable(typeof(PositionEvent.DeactivatedByHand))]
internal sealed partial class PositionEventContext : JsonSerializerContext;
