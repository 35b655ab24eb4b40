using Competence.Requirements;

namespace Competence.WebHost.Api.Contracts;

/// <summary>A definition to create.</summary>
/// <param name="Owner">The unit that shall own it.</param>
/// <param name="Content">The first draft; only its name must be given.</param>
/// <param name="Central">Whether it is created under global administration.</param>
internal sealed record CreateRequirementRequest(UnitId Owner, RequirementContent Content, bool Central = false);
