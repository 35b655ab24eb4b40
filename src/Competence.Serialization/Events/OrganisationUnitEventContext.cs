using System.Text.Json.Serialization;
using Competence.Organisation;

namespace Competence.Serialization.Events;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(OrganisationUnitEvent.Created))]
[JsonSerializable(typeof(OrganisationUnitEvent.Renamed))]
[JsonSerializable(typeof(OrganisationUnitEvent.Moved))]
[JsonSerializable(typeof(OrganisationUnitEvent.Reclassified))]
[JsonSerializable(typeof(OrganisationUnitEvent.Closed))]
[JsonSerializable(typeof(OrganisationUnitEvent.Reopened))]
internal sealed partial class OrganisationUnitEventContext : JsonSerializerContext;
