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
[JsonSerializable(typeof(PositionEvent.Deactivated))]
[JsonSerializable(typeof(PositionEvent.Reopened))]
internal sealed partial class PositionEventContext : JsonSerializerContext;
