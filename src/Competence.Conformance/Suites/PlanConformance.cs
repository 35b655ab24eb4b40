using System.Collections.Immutable;
using Competence.Access;
using Competence.Assignments;
using Competence.Conformance.Stores;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using Competence.Testing.Building;
using Xunit;

namespace Competence.Conformance.Suites;

/// <summary>Versions are kept as they were, and plans, definitions and assignments are found by what joins them.</summary>
public abstract class PlanConformance : StoreSuite
{
    private SmallRegion _region = null!;
    private ImmutableArray<Requirement> _requirements = [];

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _region = await Given.RegionAsync(employees: 2);
        _requirements = await Given.RequirementsAsync(_region.Ward, 3);
    }

    [Fact]
    public virtual async Task Every_publishing_of_a_definition_is_kept_the_newest_first()
    {
        RequirementContent changed = _requirements[0].Content with { Name = "Ny tekst", ValidityDays = 12 };
        await PublishAsync(_requirements[0], changed);

        ImmutableArray<RequirementVersion> versions = await Session.Get<IRequirementVersions>().ListAsync(_requirements[0].Id);

        Assert.Equal(
            [new RequirementVersion(_requirements[0].Id, 2, changed), new RequirementVersion(_requirements[0].Id, 1, _requirements[0].Content)], versions);
        Assert.Empty(await Session.Get<IRequirementVersions>().ListAsync(Given.NewId<RequirementId>()));
    }

    [Fact]
    public virtual async Task A_version_of_a_plan_is_opened_as_it_was_whatever_happened_since()
    {
        Plan plan = await Given.PlanAsync(_region.Ward, "Plan", [_requirements[0], _requirements[1]]);
        Instant first = Given.Moment.Now;
        Store.Clock.AdvanceDays(1);
        Requirement newer = await PublishAsync(_requirements[1], _requirements[1].Content with { Name = "Nyere" });
        PersonId editor = _region.Leader.Id;
        PlanEvent[] facts =
        [
            new PlanEvent.SubPlanAdded(new SubPlan(Given.NewId<SubPlanId>(), "Ny del")),
            new PlanEvent.LinkDeactivated(_requirements[0].Id, "Utgått"),
            new PlanEvent.LinksAdded(plan.SubPlans[0].Id, [new PlanLinkVersion(_requirements[2].Id, 1)], Given.Moment.Now),
            new PlanEvent.DefinitionsPublished([new PlanLinkVersion(newer.Id, newer.PublishedVersion)], new PlanVersionNumber(1, 10)),
        ];
        Plan next = plan;
        await Session.CommitAsync(
            work =>
            {
                foreach (PlanEvent fact in facts)
                {
                    next = next.Apply(fact);
                    work.Save(next, fact);
                }
            },
            new EventOrigin(Given.Moment.Now, editor));

        IPlanVersions versions = Session.Get<IPlanVersions>();
        Assert.Equal(
            [new PlanVersionInfo(new PlanVersionNumber(1, 10), Given.Moment.Now, editor), new PlanVersionInfo(new PlanVersionNumber(1, 0), first, null)],
            await versions.ListAsync(plan.Id));
        PlanVersionContent old = (await versions.FindAsync(plan.Id, new PlanVersionNumber(1, 0)))!;
        Assert.Equal(plan.SubPlans, old.SubPlans);
        Assert.Equal(
            [Held(plan, PlanLinkState.Active, _requirements[0]), Held(plan, PlanLinkState.Active, _requirements[1])], old.Requirements);
        PlanVersionContent present = (await versions.FindAsync(plan.Id, new PlanVersionNumber(1, 10)))!;
        Assert.Equal(next.SubPlans, present.SubPlans);
        Assert.Equal([Held(plan, PlanLinkState.Active, newer), Held(plan, PlanLinkState.Inactive, _requirements[2])], present.Requirements);
        Assert.Null(await versions.FindAsync(plan.Id, new PlanVersionNumber(1, 1)));
        Assert.Null(await versions.FindAsync(Given.NewId<PlanId>(), new PlanVersionNumber(1, 0)));
    }

    [Fact]
    public virtual async Task A_version_leaves_out_definitions_that_were_never_published()
    {
        RequirementEvent.Created draft = new(Given.NewId<RequirementId>(), _region.Ward.Id, RequirementLevel.None, IsCentral: false, new RequirementContent { Name = "Utkast" });
        Plan plan = await Given.PlanAsync(_region.Ward, "Plan", [_requirements[0]]);
        PlanEvent.LinksAdded added = new(plan.SubPlans[0].Id, [new PlanLinkVersion(draft.Id, 0)], Given.Moment.Now);
        PlanEvent.DefinitionsPublished published = new([new PlanLinkVersion(_requirements[0].Id, 1)], new PlanVersionNumber(1, 1));
        await Session.CommitAsync(work =>
        {
            work.Save(Requirement.From(draft), draft);
            work.Save(plan.Apply(added), added);
            work.Save(plan.Apply(added).Apply(published), published);
        });

        Assert.Equal([_requirements[0].Id], (await Session.Get<IPlanVersions>().FindAsync(plan.Id, new PlanVersionNumber(1, 1)))!.Requirements.Select(held => held.Requirement.Requirement));
        Assert.Empty(await Session.Get<IPlanVersions>().ListAsync(Given.NewId<PlanId>()));
    }

    [Fact]
    public virtual async Task Plans_are_found_by_the_definitions_in_them()
    {
        Plan first = await Given.PlanAsync(_region.Ward, "A", [_requirements[0], _requirements[1]]);
        Plan second = await Given.PlanAsync(_region.Ward, "B", [_requirements[1]]);
        PlanEvent.LinkDeactivated off = new(_requirements[1].Id, "Utgått");
        await Session.CommitAsync(work => work.Save(second.Apply(off), off));
        IPlanLinks links = Session.Get<IPlanLinks>();

        Assert.Equal([first.Id], await links.PlansHoldingAsync(_requirements[1].Id));
        Assert.Equal([first.Id, second.Id], await links.PlansLinkingAsync(_requirements[1].Id));
        Assert.Empty(await links.PlansHoldingAsync(_requirements[2].Id));
        Assert.Empty(await links.PlansLinkingAsync(_requirements[2].Id));
    }

    [Fact]
    public virtual async Task A_row_of_a_plan_tells_whether_its_approval_tab_lists_anything()
    {
        Requirement others = await Given.RequirementAsync(_region.NextWard, new RequirementContent { Name = "Andres" });
        Plan plan = await Given.PlanAsync(_region.Ward, "Plan", [_requirements[0], others]);
        Assert.False(await IsPendingAsync(plan));

        RequirementEvent.DraftSaved draft = new(others.Content with { Name = "Andres nye" });
        await Session.CommitAsync(work => work.Save(others.Apply(draft), draft));
        Assert.False(await IsPendingAsync(plan));

        RequirementEvent.DraftSaved own = new(_requirements[0].Content with { Name = "Ny" });
        await Session.CommitAsync(work => work.Save(_requirements[0].Apply(own), own));
        Assert.True(await IsPendingAsync(plan));

        RequirementEvent.DraftDiscarded gone = new();
        await Session.CommitAsync(work => work.Save(_requirements[0].Apply(own).Apply(gone), gone));
        PlanEvent.LinksAdded added = new(plan.SubPlans[0].Id, [new PlanLinkVersion(_requirements[1].Id, 1)], Given.Moment.Now);
        await Session.CommitAsync(work => work.Save(plan.Apply(added), added));
        Assert.True(await IsPendingAsync(plan));

        PlanEvent.LinkDeactivated off = new(_requirements[1].Id, "Utgått");
        await Session.CommitAsync(work => work.Save(plan.Apply(added).Apply(off), off));
        Assert.False(await IsPendingAsync(plan));
    }

    [Fact]
    public virtual async Task A_plan_is_offered_where_publication_and_units_of_the_assigner_meet()
    {
        Plan ward = await Given.PlanAsync(_region.Ward, "Åpen", []);
        Plan trust = await Given.PlanAsync(_region.Trust, "Ærlig", []);
        IPublishedPlans plans = Session.Get<IPublishedPlans>();

        async Task<IEnumerable<PlanId>> OfferedAsync(UnitScope[] units, string search = "") =>
            (await plans.PageAsync(new PublishedPlanQuery([.. units], search), default)).Items.Select(row => row.Id);

        Assert.Equal([trust.Id, ward.Id], await OfferedAsync([new UnitScope(_region.Ward.Id, IncludeSubUnits: false)]));
        Assert.Equal([trust.Id], await OfferedAsync([new UnitScope(_region.NextWard.Id, IncludeSubUnits: false)]));
        Assert.Equal([trust.Id], await OfferedAsync([new UnitScope(_region.Trust.Id, IncludeSubUnits: false)]));
        Assert.Equal([trust.Id, ward.Id], await OfferedAsync([new UnitScope(_region.Region.Id, IncludeSubUnits: true)]));
        Assert.Empty(await OfferedAsync([new UnitScope(_region.OtherTrust.Id, IncludeSubUnits: true)]));
        Assert.Empty(await OfferedAsync([]));
        Assert.Equal([ward.Id], await OfferedAsync([new UnitScope(_region.Ward.Id, IncludeSubUnits: false)], "åP"));
        Page<PlanRow> page = await plans.PageAsync(new PublishedPlanQuery([new UnitScope(_region.Ward.Id, IncludeSubUnits: false)]), new PageRequest(2, 1));
        Assert.Equal((2, ward.Id), (page.Total, page.Items.Single().Id));
    }

    [Fact]
    public virtual async Task Assignments_are_found_by_person_position_and_plan_in_any_state()
    {
        Plan plan = await Given.PlanAsync(_region.Ward, "Plan", []);
        Plan other = await Given.PlanAsync(_region.Ward, "Annen", []);
        Assignment first = await Given.AssignmentAsync(_region.Employees[0].Position, plan);
        Assignment second = await Given.AssignmentAsync(_region.Employees[0].Position, other);
        Assignment third = await Given.AssignmentAsync(_region.Employees[1].Position, plan);
        AssignmentEvent.Deactivated off = new(DeactivationCause.ByHand, Today, []);
        Assignment put = second.Apply(off);
        await Session.CommitAsync(work => work.Save(put, off));
        IAssignments assignments = Session.Get<IAssignments>();
        ImmutableArray<PositionId> both = [_region.Employees[1].Position.Id, _region.Employees[0].Position.Id];

        Assert.Equal([first, put], await assignments.OfPersonAsync(_region.Employees[0].Id));
        Assert.Equal([first, put, third], await assignments.OnPositionsAsync(both));
        Assert.Equal(new HashSet<Assignment> { first, third }, [.. await assignments.JoiningAsync(both, [plan.Id])]);
        Assert.Equal([put], await assignments.JoiningAsync([_region.Employees[0].Position.Id], [other.Id]));
        Assert.Empty(await assignments.JoiningAsync(both, []));
        Assert.Equal((2, 1, 0), (await assignments.CountAsync(plan.Id), await assignments.CountAsync(other.Id), await assignments.CountAsync(Given.NewId<PlanId>())));
        Assert.Equal([first], await assignments.ActiveOfPlanAsync(plan.Id, null, 1));
        Assert.Equal([third], await assignments.ActiveOfPlanAsync(plan.Id, first.Id, 5));
        Assert.Empty(await assignments.ActiveOfPlanAsync(plan.Id, third.Id, 5));
    }

    [Fact]
    public virtual async Task A_definition_is_in_use_when_somebody_has_begun_on_it_and_not_when_it_is_only_given()
    {
        Plan plan = await Given.PlanAsync(_region.Ward, "Plan", [_requirements[0], _requirements[1]]);
        await Given.AssignmentAsync(_region.Employees[0].Position, plan);
        RegistrationEvent.DraftSaved draft = new(Given.NewId<RepetitionId>(), Today, null, null, null, []);
        Registration begun = Registration.Blank(new RegistrationKey(_region.Employees[0].Id, _requirements[0].Id)).Apply(draft);
        await Session.CommitAsync(work => work.Save(begun, draft));

        Assert.True(await Session.Get<IDefinitionUse>().IsStartedAsync(_requirements[0].Id));
        Assert.False(await Session.Get<IDefinitionUse>().IsStartedAsync(_requirements[1].Id));
    }

    [Fact]
    public virtual async Task Persons_with_a_definition_are_counted_once_by_their_active_assignments_of_plans_that_hold_it()
    {
        Plan plan = await Given.PlanAsync(_region.Ward, "Plan", [_requirements[0], _requirements[1]]);
        Plan other = await Given.PlanAsync(_region.Ward, "Annen", [_requirements[0]]);
        await Given.AssignmentAsync(_region.Employees[0].Position, plan);
        await Given.AssignmentAsync(_region.Employees[0].Position, other);
        Assignment put = await Given.AssignmentAsync(_region.Employees[1].Position, other);
        IDefinitionUse use = Session.Get<IDefinitionUse>();
        Assert.Equal((2, 1, 0), (await CountAsync(0), await CountAsync(1), await CountAsync(2)));

        AssignmentEvent.Deactivated off = new(DeactivationCause.ByHand, Today, []);
        PlanEvent.LinkDeactivated unlinked = new(_requirements[1].Id, "Utgått");
        await Session.CommitAsync(work =>
        {
            work.Save(put.Apply(off), off);
            work.Save(plan.Apply(unlinked), unlinked);
        });
        Assert.Equal((1, 0), (await CountAsync(0), await CountAsync(1)));

        Plan archived = plan.Apply(unlinked) with { IsArchived = true };
        await Session.CommitAsync(work => work.Save(archived with { Version = archived.Version + 1 }, new PlanEvent.DetailsChanged(plan.Details)));
        await Session.CommitAsync(work => work.Save(
            other with { IsArchived = true, Version = other.Version + 1 }, new PlanEvent.DetailsChanged(other.Details)));
        Assert.Equal(0, await CountAsync(0));

        ValueTask<int> CountAsync(int requirement) => use.CountPersonsAsync(_requirements[requirement].Id);
    }

    [Fact]
    public virtual async Task An_archived_definition_keeps_how_it_was_archived_and_lies_in_the_archive_with_its_names()
    {
        RequirementEvent.Archived fact = new(Today.PlusDays(-1), _region.Leader.Id, "Utgått");
        Requirement archived = _requirements[0].Apply(fact);
        await Session.CommitAsync(work => work.Save(archived, fact));

        Assert.Equal(archived, await FindAsync<RequirementId, Requirement>(archived.Id));
        ArchivedRequirementRow row = (await Session.Get<IRowSource<ArchivedRequirementRow>>().PageAsync(
            new ArchivedRequirementsSpec([_region.Ward.Id], new RequirementListQuery(archived.Content.Name)), default)).Items.Single();
        Assert.Equal(
            (archived.Id, archived.Content.Name, _region.Ward.DisplayName, fact.On, fact.By, _region.Leader.Person.Name),
            (row.Id, row.Name, row.OwnerName, row.ArchivedOn, row.ArchivedBy, row.ArchivedByName));
        Assert.Equal((row.OwnerUnit, _region.Leader.Person.SortName), (_region.Ward.Id, row.ArchivedBySort));
        Page<RequirementRow> active = await Session.Get<IRowSource<RequirementRow>>().PageAsync(
            new RequirementsOwnedBySpec([_region.Ward.Id], new RequirementListQuery(Owner: _region.Ward.Number)), default);
        Assert.Equal(_requirements.Select(requirement => requirement.Id).Except([archived.Id]).Order(), active.Items.Select(item => item.Id).Order());
    }

    [Fact]
    public virtual async Task Definitions_are_found_by_their_description_alone()
    {
        Requirement described = await Given.RequirementAsync(_region.Ward, new RequirementContent { Name = "Ærlig navn", Description = "Øvelse i å" });
        IRowSource<RequirementRow> rows = Session.Get<IRowSource<RequirementRow>>();

        Assert.Equal([described.Id], await FoundAsync("ØVELSE"));
        Assert.Equal([described.Id], await FoundAsync("i å"));
        Assert.Empty(await FoundAsync("navn"));

        async ValueTask<IEnumerable<RequirementId>> FoundAsync(string text) =>
            (await rows.PageAsync(new RequirementsOwnedBySpec(null, new RequirementListQuery(Description: text)), default)).Items.Select(row => row.Id);
    }

    /// <summary>What the rows of plans say, which is what the plan itself says of its definitions.</summary>
    private async ValueTask<bool> IsPendingAsync(Plan plan)
    {
        Plan stored = (await FindAsync<PlanId, Plan>(plan.Id))!;
        ImmutableArray<Requirement> definitions =
            await Session.Get<IRepository<RequirementId, Requirement>>().FindManyAsync([.. stored.Links.Select(link => link.Requirement)]);
        PlanRow row = (await Session.Get<IRowSource<PlanRow>>().PageAsync(new PlansOwnedBySpec([plan.OwnerUnit], [], ""), default)).Items.Single();
        PlanRow offered = (await Session.Get<IPublishedPlans>().PageAsync(
            new PublishedPlanQuery([new UnitScope(plan.OwnerUnit, IncludeSubUnits: false)]), default)).Items.Single();
        Assert.Equal((!stored.Pending(definitions).IsEmpty, row.HasPending), (row.HasPending, offered.HasPending));
        return row.HasPending;
    }

    private static PlanVersionRequirement Held(Plan plan, PlanLinkState state, Requirement requirement) =>
        new(plan.SubPlans[0].Id, state, new RequirementVersion(requirement.Id, requirement.PublishedVersion, requirement.Content));

    private async ValueTask<Requirement> PublishAsync(Requirement requirement, RequirementContent content)
    {
        RequirementEvent.DraftSaved draft = new(content);
        RequirementEvent.Published published = new(requirement.PublishedVersion + 1);
        Requirement next = requirement.Apply(draft);
        await Session.CommitAsync(work =>
        {
            work.Save(next, draft);
            work.Save(next.Apply(published), published);
        });
        return next.Apply(published);
    }
}
