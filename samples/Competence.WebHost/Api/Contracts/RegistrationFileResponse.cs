using System.Collections.Immutable;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.WebHost.Api.Contracts;

/// <summary>A requirement of a person, opened.</summary>
/// <param name="Content">What the definition says.</param>
/// <param name="Files">The relevant files of the definition; none when no plan holds it and nothing was done.</param>
/// <param name="Registration">What was done.</param>
/// <param name="Plans">How it stands in each of the person's plans that hold it.</param>
internal sealed record RegistrationFileResponse(
    RequirementContent Content, ImmutableArray<AttachedFileResponse> Files, RegistrationResponse Registration, ImmutableArray<StatusInPlanResponse> Plans) : IVersioned
{
    /// <summary>The version of the registration; the ETag.</summary>
    public long Version => Registration.Version;

    /// <summary>Writes a registration with the person's plans as they stand on a day.</summary>
    public static RegistrationFileResponse Of(RegistrationSlice slice, LocalDate today) => new(
        slice.Requirement.Content,
        [.. slice.RelevantFiles.Select(AttachedFileResponse.Of)],
        RegistrationResponse.Of(slice.Registration, today),
        [
            .. RegistrationTerms.Holding(slice).Select(plan => new StatusInPlanResponse(
                plan.Id, plan.Details.Name, RegistrationStatus.In(plan, slice.Requirement.Id, slice.Person, new StatusDay(today)))),
        ]);
}
