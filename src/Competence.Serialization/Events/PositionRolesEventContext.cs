using System.Text.Json.Serialization;
using Competence.Access;

namespace Competence.Serialization.Events;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(PositionRolesEvent.Granted))]
[JsonSerializable(typeof(PositionRolesEvent.Revoked))]
[JsonSerializable(typeof(PositionRolesEvent.EndedWithPosition))]
[JsonSerializable(typeof(RoleScope.OfUnit))]
[JsonSerializable(typeof(RoleScope.OfPlans))]
[JsonSerializable(typeof(RoleScope.OfRegion))]
internal sealed partial class PositionRolesEventContext : JsonSerializerContext;
