using System.Collections.Immutable;
using Competence.EntityFrameworkCore.Storage;
using Competence.Requirements;

namespace Competence.EntityFrameworkCore.Requirements;

/// <summary>A row of <c>requirement</c>; contents and shares lie in its body.</summary>
internal sealed record RequirementRecord(
    Guid Id,
    Guid OwnerUnitId,
    RequirementLevel Level,
    bool IsCentral,
    int PublishedVersion,
    string Name,
    SortKey SortName,
    string SearchText,
    int? ValidityDays,
    bool HasDraft,
    bool IsArchived,
    long Version,
    string Body) : IStateRecord<RequirementRecord, Requirement>, IIdentifiedRecord
{
    public static RequirementRecord From(Requirement state) => new(
        state.Id.Value, state.OwnerUnit.Value, state.Level, state.IsCentral, state.PublishedVersion, state.Content.Name, SortKey.Of(state.Content.Name),
        $"{state.Content.Name} {state.Content.Description}".ToLowerInvariant(), state.Published?.ValidityDays, state.HasDraft,
        state.IsArchived, state.Version,
        StoreJson.Write(new RequirementBody(state.Published, state.Draft, state.Shares)));

    public Requirement ToState()
    {
        RequirementBody body = StoreJson.Read<RequirementBody>(Body);
        return new(new RequirementId(Id), new UnitId(OwnerUnitId), Level, IsCentral, body.Published, PublishedVersion, body.Draft, body.Shares, IsArchived, Version);
    }
}

/// <summary>What of a definition lies in JSON.</summary>
internal sealed record RequirementBody(RequirementContent? Published, RequirementContent? Draft, ImmutableArray<RequirementShare> Shares);
