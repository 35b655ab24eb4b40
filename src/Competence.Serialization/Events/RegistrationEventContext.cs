using System.Text.Json.Serialization;
using Competence.Registrations;

namespace Competence.Serialization.Events;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(RegistrationEvent.DraftSaved))]
[JsonSerializable(typeof(RegistrationEvent.Registered))]
[JsonSerializable(typeof(RegistrationEvent.Sent))]
[JsonSerializable(typeof(RegistrationEvent.Unlocked))]
[JsonSerializable(typeof(RegistrationEvent.Withdrawn))]
[JsonSerializable(typeof(RegistrationEvent.Signed))]
[JsonSerializable(typeof(RegistrationEvent.Rejected))]
[JsonSerializable(typeof(RegistrationEvent.SigningCancelled))]
[JsonSerializable(typeof(RegistrationEvent.RejectionCancelled))]
[JsonSerializable(typeof(RegistrationEvent.DeadlineSet))]
[JsonSerializable(typeof(RegistrationEvent.DeadlineRemoved))]
[JsonSerializable(typeof(RegistrationEvent.RequestsCancelled))]
[JsonSerializable(typeof(RegistrationEvent.ResetAfterAbsence))]
[JsonSerializable(typeof(RegistrationEvent.ResetForEverybody))]
[JsonSerializable(typeof(RegistrationEvent.CountLowered))]
[JsonSerializable(typeof(RegistrationEvent.CoursePassed))]
[JsonSerializable(typeof(RegistrationEvent.AttachmentAdded))]
[JsonSerializable(typeof(RegistrationEvent.AttachmentRemoved))]
internal sealed partial class RegistrationEventContext : JsonSerializerContext;
