using System.Text.Json.Serialization;
using Competence.Registrations;

namespace Competence.Serialization.Events;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(RegistrationNoticeEvent.ExpiryNear))]
[JsonSerializable(typeof(RegistrationNoticeEvent.Expired))]
[JsonSerializable(typeof(RegistrationNoticeEvent.DeadlineNear))]
[JsonSerializable(typeof(RegistrationNoticeEvent.DeadlinePassed))]
internal sealed partial class RegistrationNoticeEventContext : JsonSerializerContext;
