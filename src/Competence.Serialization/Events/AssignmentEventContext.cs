using System.Text.Json.Serialization;
using Competence.Assignments;

namespace Competence.Serialization.Events;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AssignmentEvent.Assigned))]
[JsonSerializable(typeof(AssignmentEvent.Deactivated))]
[JsonSerializable(typeof(AssignmentEvent.Reactivated))]
[JsonSerializable(typeof(AssignmentEvent.Rotated))]
[JsonSerializable(typeof(AssignmentEvent.Removed))]
[JsonSerializable(typeof(AssignmentEvent.SentForApproval))]
[JsonSerializable(typeof(AssignmentEvent.Completed))]
[JsonSerializable(typeof(AssignmentEvent.Reopened))]
[JsonSerializable(typeof(AssignmentEvent.Approved))]
[JsonSerializable(typeof(AssignmentEvent.ApprovalWithdrawn))]
internal sealed partial class AssignmentEventContext : JsonSerializerContext;
