using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Competence.Attachments;
using Competence.EntityFrameworkCore.Storage;
using Competence.Requirements;

namespace Competence.EntityFrameworkCore.Requirements;

/// <summary>A row of <c>requirement</c>; contents, shares, files and how it was archived lie in its body.</summary>
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
    LocalDate? ArchivedOn,
    Guid? ArchivedById,
    long Version,
    Guid? RunningResetId,
    string CourseList,
    Guid? CategoryId,
    Guid? DraftCategoryId,
    string SharedWith,
    string Body) : IStateRecord<RequirementRecord, Requirement>, IIdentifiedRecord
{
    public static RequirementRecord From(Requirement state) => new(
        state.Id.Value, state.OwnerUnit.Value, state.Level, state.IsCentral, state.PublishedVersion, state.Content.Name, SortKey.Of(state.Content.Name),
        $"{state.Content.Name} {state.Content.Description}".ToLowerInvariant(), state.Published?.ValidityDays, state.Published?.IsAdaptable ?? false, state.HasDraft,
        state.IsArchived, state.Archiving?.On, state.Archiving?.By.Value, state.Version, state.RunningReset?.Value, state.Content.CourseList,
        state.Content.Category?.Value, state.Draft?.Category?.Value, string.Concat(state.Shares.Select(share => share.Written)),
        StoreJson.Write(new RequirementBody(state.Published, state.Draft, state.Shares, state.Archiving, state.Files.IsEmpty ? null : state.Files)));

    public Requirement ToState() => State(Id, OwnerUnitId, Level, IsCentral, PublishedVersion, Version, RunningResetId, Body);

    /// <summary>The state from a row of id, owner, level, central, published version, version, running reset and body.</summary>
    public static Requirement Read(SqlRow row) => State(
        row.Id(0), row.Id(1), (RequirementLevel)row.Integer(2), row.Boolean(3), row.Integer(4), row.Long(5), row.IdOrNull(6), row.Text(7));

    private static Requirement State(
        Guid id, Guid owner, RequirementLevel level, bool isCentral, int publishedVersion, long version, Guid? runningReset, string json)
    {
        RequirementBody body = StoreJson.Read<RequirementBody>(json);
        return new(new RequirementId(id), new UnitId(owner), level, isCentral, body.Published, publishedVersion, body.Draft, body.Shares, body.Archiving, version)
        {
            RunningReset = runningReset is { } reset ? new RequirementResetId(reset) : null,
            Files = body.Files ?? [],
        };
    }
}

/// <summary>What of a definition lies in JSON.</summary>
internal sealed record RequirementBody(
    RequirementContent? Published,
    RequirementContent? Draft,
    ImmutableArray<RequirementShare> Shares,
    RequirementArchiving? Archiving = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<AttachedFile>? Files = null);
