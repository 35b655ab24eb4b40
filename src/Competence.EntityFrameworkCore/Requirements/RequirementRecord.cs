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
    bool IsAdaptable,
    bool HasDraft,
    bool IsArchived,
    long Version,
    Guid? RunningResetId,
    string Body) : IStateRecord<RequirementRecord, Requirement>, IIdentifiedRecord
{
    public static RequirementRecord From(Requirement state) => new(
        state.Id.Value, state.OwnerUnit.Value, state.Level, state.IsCentral, state.PublishedVersion, state.Content.Name, SortKey.Of(state.Content.Name),
        $"{state.Content.Name} {state.Content.Description}".ToLowerInvariant(), state.Published?.ValidityDays, state.Published?.IsAdaptable ?? false, state.HasDraft,
        state.IsArchived, state.Version, state.RunningReset?.Value,
        StoreJson.Write(new RequirementBody(state.Published, state.Draft, state.Shares)));

    public Requirement ToState() => State(Id, OwnerUnitId, Level, IsCentral, PublishedVersion, IsArchived, Version, RunningResetId, Body);

    /// <summary>The state from a row of id, owner, level, central, published version, archived, version, running reset and body.</summary>
    public static Requirement Read(SqlRow row) => State(
        row.Id(0), row.Id(1), (RequirementLevel)row.Integer(2), row.Boolean(3), row.Integer(4), row.Boolean(5), row.Long(6), row.IdOrNull(7),
        row.Text(8));

    private static Requirement State(
        Guid id, Guid owner, RequirementLevel level, bool isCentral, int publishedVersion, bool isArchived, long version, Guid? runningReset, string json)
    {
        RequirementBody body = StoreJson.Read<RequirementBody>(json);
        return new(new RequirementId(id), new UnitId(owner), level, isCentral, body.Published, publishedVersion, body.Draft, body.Shares, isArchived, version)
        {
            RunningReset = runningReset is { } reset ? new RequirementResetId(reset) : null,
        };
    }
}

/// <summary>What of a definition lies in JSON.</summary>
internal sealed record RequirementBody(RequirementContent? Published, RequirementContent? Draft, ImmutableArray<RequirementShare> Shares);
