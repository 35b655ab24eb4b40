using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.WebHost.Api.Contracts;

/// <summary>The definition of a requirement.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="OwnerUnit">The unit that may edit it.</param>
/// <param name="IsCentral">Whether it was created under global administration.</param>
/// <param name="Published">What persons see; none before the first publishing.</param>
/// <param name="PublishedVersion">How many times it was published.</param>
/// <param name="Draft">What the next publishing makes of it; none when nothing is pending.</param>
/// <param name="Shares">The units that may fetch it.</param>
/// <param name="Files">Its relevant files.</param>
/// <param name="IsArchived">Whether it is archived.</param>
/// <param name="Archiving">When, by whom and why it was archived; none while it is in use.</param>
/// <param name="Version">How many times it was changed; the ETag.</param>
/// <param name="Warnings">What publishing warns of; empty otherwise.</param>
internal sealed record RequirementResponse(
    RequirementId Id, UnitId OwnerUnit, bool IsCentral, RequirementContent? Published, int PublishedVersion, RequirementContent? Draft,
    ImmutableArray<RequirementShare> Shares, ImmutableArray<AttachedFileResponse> Files, bool IsArchived, RequirementArchiving? Archiving, long Version, ImmutableArray<RequirementWarning> Warnings) : IVersioned
{
    /// <summary>Writes a definition.</summary>
    public static RequirementResponse Of(Requirement it) => new(
        it.Id, it.OwnerUnit, it.IsCentral, it.Published, it.PublishedVersion, it.Draft, it.Shares,
        [.. it.Files.Select(AttachedFileResponse.Of)], it.IsArchived, it.Archiving, it.Version, []);

    /// <summary>Writes a definition that was published.</summary>
    public static RequirementResponse Of(RequirementPublished published) => Of(published.Requirement) with { Warnings = published.Warnings };
}
