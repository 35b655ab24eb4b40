using System.Text.Json.Serialization;
using Competence.Plans;

namespace Competence.Serialization.Events;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(PlanEvent.Created))]
[JsonSerializable(typeof(PlanEvent.DetailsChanged))]
[JsonSerializable(typeof(PlanEvent.OwnerChanged))]
[JsonSerializable(typeof(PlanEvent.SubPlanAdded))]
[JsonSerializable(typeof(PlanEvent.SubPlanChanged))]
[JsonSerializable(typeof(PlanEvent.SubPlanMoved))]
[JsonSerializable(typeof(PlanEvent.SubPlanRemoved))]
[JsonSerializable(typeof(PlanEvent.LinksAdded))]
[JsonSerializable(typeof(PlanEvent.LinkActivated))]
[JsonSerializable(typeof(PlanEvent.LinkDeactivated))]
[JsonSerializable(typeof(PlanEvent.LinkReactivated))]
[JsonSerializable(typeof(PlanEvent.LinkReturned))]
[JsonSerializable(typeof(PlanEvent.LinkDeleted))]
[JsonSerializable(typeof(PlanEvent.Approved))]
[JsonSerializable(typeof(PlanEvent.DefinitionsPublished))]
[JsonSerializable(typeof(PlanEvent.ValidityAdapted))]
[JsonSerializable(typeof(PlanEvent.DocumentPeopleSet))]
[JsonSerializable(typeof(PlanEvent.Published))]
[JsonSerializable(typeof(PlanEvent.Unpublished))]
internal sealed partial class PlanEventContext : JsonSerializerContext;
