using System.Collections.Immutable;
using System.Diagnostics;

namespace Competence.Requirements;

public sealed partial record Requirement
{
    /// <summary>The definition as it was created.</summary>
    public static Requirement From(RequirementEvent.Created fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return new Requirement(fact.Id, fact.OwnerUnit, fact.Level, fact.IsCentral, Published: null, PublishedVersion: 0, fact.Content,
            [new RequirementShare(fact.OwnerUnit, IncludeSubUnits: false)], Archiving: null, Version: 1);
    }

    /// <summary>The state after <paramref name="fact"/>. Total: every event is handled, none is refused.</summary>
    public Requirement Apply(RequirementEvent fact)
    {
        Requirement next = fact switch
        {
            RequirementEvent.Created created => From(created),
            RequirementEvent.DraftSaved saved => this with { Draft = saved.Content },
            RequirementEvent.Published published => AfterPublishing(published.Number),
            RequirementEvent.DraftDiscarded => this with { Draft = null },
            RequirementEvent.Deleted => this,
            RequirementEvent.Shared shared => this with { Shares = [.. Shares.Where(share => !Replaces(shared.Shares, share)), .. shared.Shares] },
            RequirementEvent.ShareEnded ended => this with { Shares = Shares.RemoveAll(share => share.Unit == ended.Unit) },
            RequirementEvent.ResetBegun begun => this with { RunningReset = begun.Reset },
            RequirementEvent.ResetFinished => this with { RunningReset = null },
            RequirementEvent.Archived archived => this with { Archiving = new(archived.On, archived.By, archived.Reason), Draft = Published is null ? Draft : null },
            RequirementEvent.FileAdded added => this with { Files = Files.Add(added.File) },
            RequirementEvent.FileRemoved removed => this with { Files = Files.RemoveAll(one => one.File == removed.File) },
            _ => throw new UnreachableException($"Unknown event {fact?.GetType().Name}"),
        };
        return next with { Version = Version + 1 };
    }

    /// <summary>A draft that names another owner hands the definition over, and the new owner may fetch it like the one before (REQ-09, REQ-10).</summary>
    private Requirement AfterPublishing(int number)
    {
        UnitId owner = Draft?.OwnerUnit ?? OwnerUnit;
        return this with
        {
            OwnerUnit = owner,
            Published = Draft is null ? Published : Draft with { OwnerUnit = null },
            PublishedVersion = number,
            Draft = null,
            Shares = Shares.Any(share => share.Unit == owner) || owner == OwnerUnit ? Shares : Shares.Add(new RequirementShare(owner, IncludeSubUnits: false)),
        };
    }

    private static bool Replaces(ImmutableArray<RequirementShare> shares, RequirementShare share) =>
        shares.Any(other => other.Unit == share.Unit);
}
