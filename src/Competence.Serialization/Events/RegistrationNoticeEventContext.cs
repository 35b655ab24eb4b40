using System.Text.Json.Serialization;
using Competence.Registrations;

namespace Competence.Serialization.Events;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(RegistrationNoticeEvent.ExpiryNear))]
[JsonSerializable(typeof(RegistrationNoticeEvent.Expired))]
internal sealed partial class RegistrationNoticeEventContext : JsonSerializerContext;
