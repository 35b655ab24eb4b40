using System.Collections.Immutable;
using Competence.EntityFrameworkCore.Storage;
using Competence.Plans;

namespace Competence.EntityFrameworkCore.Plans;

/// <summary>A row of <c>plan</c>; the whole content lies in its body, the links also in <c>plan_link</c>.</summary>
internal sealed record PlanRecord(
    Guid Id,
    PlanContentType ContentType,
    Guid OwnerUnitId,
    bool IsCentral,
    string Name,
    SortKey SortName,
    string SearchText,
    int VersionMajor,
    int VersionMinor,
    bool IsPublished,
    bool IsArchived,
    long Version,
    string Body) : IStateRecord<PlanRecord, Plan>, IIdentifiedRecord
{
    public static PlanRecord From(Plan state) => new(
        state.Id.Value, state.ContentType, state.OwnerUnit.Value, state.IsCentral, state.Details.Name, SortKey.Of(state.Details.Name),
        state.Details.Name.ToLowerInvariant(), state.VersionNumber.Major, state.VersionNumber.Minor,
        !state.Publications.IsEmpty, state.IsArchived, state.Version,
        StoreJson.Write(PlanBody.From(state)));

    public Plan ToState()
    {
        PlanBody body = StoreJson.Read<PlanBody>(Body);
        return new(
            new PlanId(Id), ContentType, new UnitId(OwnerUnitId), IsCentral, body.Details, body.DocumentOwner, body.DocumentResponsible, body.SubPlans,
            body.Links, body.Publications, body.WasPublished, new PlanVersionNumber(VersionMajor, VersionMinor), IsArchived, Version);
    }
}

/// <summary>What of a plan lies in JSON.</summary>
internal sealed record PlanBody(
    PlanDetails Details,
    PersonId? DocumentOwner,
    PersonId? DocumentResponsible,
    ImmutableArray<SubPlan> SubPlans,
    ImmutableArray<PlanLink> Links,
    ImmutableArray<PlanPublication> Publications,
    bool WasPublished)
{
    public static PlanBody From(Plan state) => new(
        state.Details, state.DocumentOwner, state.DocumentResponsible, state.SubPlans, state.Links, state.Publications, state.WasPublished);
}
