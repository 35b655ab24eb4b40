using System.Collections.Immutable;
using Competence.Plans;
using Competence.Requirements;

namespace Competence.Domain.Tests.Plans;

/// <summary>What the tests of plans begin with.</summary>
internal static class Given
{
    public static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 9, 0);   // 10:00 in Oslo
    public static readonly UnitId Ward = Id<UnitId>(1);
    public static readonly UnitId NextWard = Id<UnitId>(2);
    public static readonly UnitId Below = Id<UnitId>(3);
    public static readonly ImmutableArray<UnitId> WardPath = [Ward, Id<UnitId>(4), Id<UnitId>(5)];
    public static readonly PlanId PlanId = Id<PlanId>(10);
    public static readonly SubPlanId First = Id<SubPlanId>(20);
    public static readonly SubPlanId Second = Id<SubPlanId>(21);
    public static readonly PersonId Kari = Id<PersonId>(30);
    public static readonly PersonId Lars = Id<PersonId>(31);

    public static readonly PlanDetails Details = new("SPHF – Mottak – Kirurgi", CompletionMode.Automatic);

    /// <summary>A plan with two sub-plans, no content and no version.</summary>
    public static Plan Plan(params IEnumerable<PlanEvent> facts) =>
        facts.Aggregate(
            Competence.Plans.Plan.From(new PlanEvent.Created(PlanId, PlanContentType.CompetencePlan, Ward, IsCentral: false, Details))
                .Apply(new PlanEvent.SubPlanAdded(new SubPlan(First, "Brann")))
                .Apply(new PlanEvent.SubPlanAdded(new SubPlan(Second, "Smittevern"))),
            (plan, fact) => plan.Apply(fact));

    /// <summary>The plan with these definitions, inactive, in the first sub-plan since Monday at 10.</summary>
    public static Plan Holding(params IEnumerable<Requirement> definitions) =>
        Plan(new PlanEvent.LinksAdded(First, [.. definitions.Select(Version)], Monday));

    /// <summary>The plan as it is with another version number.</summary>
    public static Plan At(this Plan plan, string version)
    {
        int[] parts = version == "none" ? [0, 0] : [.. version.Split('.').Select(int.Parse)];
        return plan with { VersionNumber = new PlanVersionNumber(parts[0], parts[1]) };
    }

    public static Plan Activated(this Plan plan, params IEnumerable<Requirement> definitions) =>
        definitions.Aggregate(plan, (at, definition) => at.Apply(new PlanEvent.LinkActivated(Version(definition), at.VersionNumber.After(1))));

    public static Requirement Published(int id, UnitId? owner = null, RequirementContent? content = null) =>
        Draft(id, owner, content).Apply(new RequirementEvent.Published(1));

    public static Requirement PublishedWithDraft(int id, UnitId? owner = null) =>
        Published(id, owner).Apply(new RequirementEvent.DraftSaved(new RequirementContent { Name = $"Krav {id} nytt", Category = Workshop.Category }));

    public static Requirement Draft(int id, UnitId? owner = null, RequirementContent? content = null, bool central = false) =>
        Requirement.From(new RequirementEvent.Created(
            Id<RequirementId>(id), owner ?? Ward, RequirementLevel.None, central, content ?? new RequirementContent { Name = $"Krav {id}", Category = Workshop.Category }))
            .Apply(new RequirementEvent.Shared([new RequirementShare(Ward, IncludeSubUnits: false)]));

    public static Requirement Archived(Requirement definition) =>
        definition.Apply(new RequirementEvent.Archived(new LocalDate(2026, 3, 2), Lars, "Utgått"));

    public static PlanLinkVersion Version(Requirement definition) => new(definition.Id, definition.PublishedVersion);

    public static TId Id<TId>(int number) where TId : struct, IEntityId<TId> => TId.From(new Guid(number, 0, 0, new byte[8]));
}
