using Competence.Plans;

namespace Competence.WebHost.Api.Contracts;

/// <summary>A plan in a list.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Name">Its name.</param>
/// <param name="ContentType">What it holds.</param>
/// <param name="OwnerUnit">The unit that may edit it.</param>
/// <param name="OwnerName">The owner's number and name.</param>
/// <param name="VersionNumber">The version that users see; 0.0 while it has none.</param>
/// <param name="IsPublished">Whether it can be assigned anywhere.</param>
/// <param name="HasPending">Whether something in it is pending.</param>
internal sealed record PlanItem(
    PlanId Id, string Name, PlanContentType ContentType, UnitId OwnerUnit, string OwnerName, PlanVersionNumber VersionNumber, bool IsPublished,
    bool HasPending)
{
    /// <summary>Writes a row.</summary>
    public static PlanItem Of(PlanRow row) => new(
        row.Id, row.Name, row.ContentType, row.OwnerUnit, row.OwnerName, new PlanVersionNumber(row.VersionMajor, row.VersionMinor), row.IsPublished,
        row.HasPending);
}
