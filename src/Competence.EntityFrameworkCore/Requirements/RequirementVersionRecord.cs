using Competence.EntityFrameworkCore.Storage;
using Competence.Requirements;

namespace Competence.EntityFrameworkCore.Requirements;

/// <summary>A row of <c>requirement_version</c>: one published version, its content in the body.</summary>
internal sealed record RequirementVersionRecord(Guid RequirementId, int Number, string Body)
{
    public static RequirementVersionRecord From(RequirementId requirement, int number, RequirementContent content) =>
        new(requirement.Value, number, StoreJson.Write(content));

    public RequirementVersion ToVersion() =>
        new(new RequirementId(RequirementId), Number, StoreJson.Read<RequirementContent>(Body));
}
