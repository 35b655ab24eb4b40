using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Competence.EntityFrameworkCore.Organisation;
using Competence.EntityFrameworkCore.Plans;
using Competence.EntityFrameworkCore.Registrations;
using Competence.EntityFrameworkCore.Requirements;
using Competence.Organisation.Moves;
using Competence.Plans;
using Competence.Requirements;

namespace Competence.EntityFrameworkCore.Storage;

/// <summary>The JSON of the body columns. Names are a contract with what is stored; snapshots hold them.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ImmutableArray<FormerCostCentre>))]
[JsonSerializable(typeof(ImmutableArray<RequirementId>))]
[JsonSerializable(typeof(ImmutableArray<RoleGrant>))]
[JsonSerializable(typeof(ImmutableArray<SubPlan>))]
[JsonSerializable(typeof(ImportRunBody))]
[JsonSerializable(typeof(PlanBody))]
[JsonSerializable(typeof(RegistrationBody))]
[JsonSerializable(typeof(RequirementBody))]
internal sealed partial class StoreBodyContext : JsonSerializerContext;
