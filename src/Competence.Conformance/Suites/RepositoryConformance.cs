using System.Collections.Immutable;
using Competence.Access;
using Competence.Assignments;
using Competence.Conformance.Stores;
using Competence.Organisation;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using Competence.Requirements.Courses;
using Competence.Testing.Building;
using Xunit;

namespace Competence.Conformance.Suites;

/// <summary>States come back as they were stored: every kind, every field, every digit.</summary>
public abstract partial class RepositoryConformance : StoreSuite
{
    private static readonly Instant Precise = Instant.FromUtc(2026, 3, 2, 11, 0).PlusTicks(1_234_560);

    /// <summary>Dates at which calendars and databases differ.</summary>
    public static TheoryData<int, int, int> Dates => new()
    {
        { 1900, 2, 28 },
        { 1970, 1, 1 },
        { 2000, 2, 29 },
        { 2024, 2, 29 },
        { 2038, 1, 20 },
        { 9999, 12, 31 },
    };

    [Fact]
    public virtual async Task Units_people_and_positions_come_back_as_they_were_stored()
    {
        SmallRegion region = await Given.RegionAsync(employees: 1);
        PersonEvent.EmailChanged fact = new("kari@example.no");
        Person withEmail = region.Leader.Person.Apply(fact);
        await StoreAsync(withEmail, fact);

        Assert.Equal(region.Region, await FindAsync<UnitId, OrganisationUnit>(region.Region.Id));
        Assert.Equal(region.Ward, await FindAsync<UnitId, OrganisationUnit>(region.Ward.Id));
        Assert.Equal(withEmail, await FindAsync<PersonId, Person>(withEmail.Id));
        Assert.Equal(region.Leader.Position, await FindAsync<PositionId, Position>(region.Leader.Position.Id));
        Assert.Equal(region.Employees[0].Position, await FindAsync<PositionId, Position>(region.Employees[0].Position.Id));
    }

    [Fact]
    public virtual async Task The_roles_of_a_position_come_back_in_order_with_every_kind_of_scope()
    {
        SmallRegion region = await Given.RegionAsync(employees: 1);
        RoleScope[] scopes =
            [new RoleScope.OfUnit(region.Ward.Id, IncludeSubUnits: false), new RoleScope.OfPlans([Given.NewId<PlanId>(), Given.NewId<PlanId>()]), new RoleScope.OfRegion()];
        PositionRoles roles = new(region.Leader.Position.Id, region.Leader.Id, [], Version: 0);
        foreach (RoleScope scope in scopes)
        {
            PositionRolesEvent.Granted fact = new(Role.PlanResponsible, scope, Today, Today.PlusDays(1));
            roles = roles.Apply(fact);
            await StoreAsync(roles, fact);
        }

        Assert.Equal(roles, await FindAsync<PositionId, PositionRoles>(roles.Position));
    }

    [Fact]
    public virtual async Task A_definition_comes_back_with_published_content_draft_and_shares()
    {
        SmallRegion region = await Given.RegionAsync(employees: 0);
        RequirementContent full = new()
        {
            Name = "Brannvern – «ærlig» 100 % _",
            Description = "Linje 1\nLinje 2\t'og' \"så\" \\ videre <b>",
            LearningForm = LearningForm.ELearning,
            DocumentationForm = DocumentationForm.SelfRegistration,
            Category = Given.NewId<CategoryId>(),
            ValidityDays = 365,
            ManualExpiryDate = true,
            RequiresSignature = true,
            RepetitionCount = 3,
            CommentField = true,
            AllowAttachments = true,
            MustBeDone = true,
            RecertifyAfterAbsence = true,
            AllowAdaptation = true,
            Courses = [new CourseLink(CourseId.Of("LP-1.2_b"), "Kurs – «æøå»", CourseKind.Classroom), new CourseLink(CourseId.Of("2"), "", CourseKind.ELearning)],
            Checklist = [new ChecklistPoint(Given.NewId<ChecklistPointId>(), "Punkt", "https://example.no/a?b=c&d", MustBeDone: false)],
            Dependencies = [Given.NewId<RequirementId>()],
            Links = [new RelevantLink("Les mer", "https://example.no")],
        };
        Requirement published = await Given.RequirementAsync(region.Ward, full);
        RequirementEvent.DraftSaved draft = new(new RequirementContent { Name = "Bare navn" });
        RequirementEvent.Shared shared = new([new RequirementShare(region.Trust.Id, IncludeSubUnits: true)]);
        Requirement next = published.Apply(draft);
        await StoreAsync(next, draft);
        await StoreAsync(next.Apply(shared), shared);

        Assert.Equal(next.Apply(shared), await FindAsync<RequirementId, Requirement>(published.Id));
    }

    [Fact]
    public virtual async Task A_plan_comes_back_with_sub_plans_links_and_publications_in_order()
    {
        SmallRegion region = await Given.RegionAsync(employees: 0);
        ImmutableArray<Requirement> requirements = await Given.RequirementsAsync(region.Ward, 3);
        Plan plan = await Given.PlanAsync(region.Ward, "Kirurgi – Mottak", requirements, CompletionMode.LeaderApproval);
        PlanEvent[] facts =
        [
            new PlanEvent.DetailsChanged(new PlanDetails("Nytt navn", CompletionMode.Automatic, "Beskrivelse", "12 uker", "Boka")),
            new PlanEvent.SubPlanAdded(new SubPlan(Given.NewId<SubPlanId>(), "Andre")),
            new PlanEvent.LinkDeactivated(requirements[1].Id, "Utgått"),
            new PlanEvent.ValidityAdapted(requirements[2].Id, new AdaptedValidity(90, "Strengere her")),
            new PlanEvent.DocumentPeopleSet(region.Leader.Id, region.Neighbour.Id),
            new PlanEvent.Published(new PlanPublication(region.Trust.Id, IncludeSubUnits: false)),
        ];
        foreach (PlanEvent fact in facts)
        {
            plan = plan.Apply(fact);
            await StoreAsync(plan, fact);
        }

        Assert.Equal(plan, await FindAsync<PlanId, Plan>(plan.Id));
    }

    [Fact]
    public virtual async Task An_assignment_comes_back_with_its_picture_and_its_moments_to_the_microsecond()
    {
        (SmallRegion region, Plan plan) = await HeldAsync();
        AssignmentEvent.Assigned given = new(Given.NewId<AssignmentId>(), region.Neighbour.Id, region.Neighbour.Position.Id, plan.Id, Precise);
        AssignmentEvent.SentForApproval sent = new(Precise.PlusTicks(10));
        AssignmentEvent.Deactivated put = new(DeactivationCause.ByHand, Today,
        [
            new AssignmentCell(plan.Links[0].Requirement, 1, RequirementStatus.Fulfilled, Today.PlusDays(-3), Today.PlusYears(1)),
            new AssignmentCell(plan.Links[1].Requirement, 1, RequirementStatus.NotStarted, null, null),
        ]);
        Assignment waiting = Assignment.From(given).Apply(sent);
        await StoreAsync(Assignment.From(given), given);
        await StoreAsync(waiting, sent);
        Assert.Equal(waiting, await FindAsync<AssignmentId, Assignment>(waiting.Id));

        await StoreAsync(waiting.Apply(put), put);
        Assert.Equal(waiting.Apply(put), await FindAsync<AssignmentId, Assignment>(waiting.Id));
    }

    [Fact]
    public virtual async Task A_registration_comes_back_with_repetitions_ticks_and_what_is_derived()
    {
        (SmallRegion region, Plan plan) = await HeldAsync();
        Registration state = await RegisteredAsync(new RegistrationKey(region.Employees[0].Id, plan.Links[0].Requirement), region.Leader.Id, plan.Id);

        Assert.Equal(state, await FindAsync<RegistrationKey, Registration>(state.Key));
    }

    [Fact]
    public virtual async Task A_registration_in_a_trust_is_another_one_than_that_in_the_region()
    {
        (SmallRegion region, Plan plan) = await HeldAsync();
        RegistrationKey inRegion = new(region.Employees[0].Id, plan.Links[0].Requirement);
        RegistrationKey inTrust = inRegion with { Scope = new RegistrationScope(region.Trust.Id) };
        Registration registered = await RegisteredAsync(inTrust, region.Leader.Id, plan.Id);

        Assert.Equal(registered, await FindAsync<RegistrationKey, Registration>(inTrust));
        Assert.Equal(0, (await FindAsync<RegistrationKey, Registration>(inRegion))!.Version);
    }

    [Fact]
    public virtual async Task A_mark_comes_back_by_person_plan_and_target()
    {
        (SmallRegion region, Plan plan) = await HeldAsync();
        PersonId person = region.Employees[0].Id;
        NotRelevantMarkKey[] keys =
            [NotRelevantMarkKey.On(person, plan.Id, plan.Links[0].Requirement), NotRelevantMarkKey.On(person, plan.Id, plan.SubPlans[0].Id)];
        foreach (NotRelevantMarkKey key in keys)
        {
            NotRelevantMarkEvent.MarkedNotRelevant fact = new(key, "Gjelder ikke her", Precise);
            await StoreAsync(NotRelevantMark.From(fact), fact);
            Assert.Equal(NotRelevantMark.From(fact), await FindAsync<NotRelevantMarkKey, NotRelevantMark>(key));
        }

        Assert.Null(await FindAsync<NotRelevantMarkKey, NotRelevantMark>(keys[0] with { Kind = MarkTargetKind.SubPlan }));
        Assert.Null(await FindAsync<NotRelevantMarkKey, NotRelevantMark>(keys[0] with { Person = region.Leader.Id }));
    }

    [Fact]
    public virtual async Task Many_marks_are_found_by_their_whole_key()
    {
        (SmallRegion region, Plan plan) = await HeldAsync();
        PersonId person = region.Employees[0].Id;
        NotRelevantMarkKey[] keys =
            [NotRelevantMarkKey.On(person, plan.Id, plan.Links[0].Requirement), NotRelevantMarkKey.On(person, plan.Id, plan.SubPlans[0].Id)];
        NotRelevantMark[] marks = [.. keys.Select(key => NotRelevantMark.From(new NotRelevantMarkEvent.MarkedNotRelevant(key, "Gjelder ikke her", Precise)))];
        foreach (NotRelevantMark mark in marks)
        {
            await StoreAsync(mark, new NotRelevantMarkEvent.MarkedNotRelevant(mark.Key, "Gjelder ikke her", Precise));
        }

        NotRelevantMarkKey[] others =
        [
            keys[0] with { Person = region.Leader.Id }, keys[0] with { Plan = Given.NewId<PlanId>() }, keys[0] with { Kind = MarkTargetKind.SubPlan },
            keys[1] with { Target = Given.NewId<SubPlanId>().Value },
        ];
        IRepository<NotRelevantMarkKey, NotRelevantMark> repository = Session.Get<IRepository<NotRelevantMarkKey, NotRelevantMark>>();

        Assert.Equal(marks.ToHashSet(), [.. await repository.FindManyAsync([.. keys, .. others, keys[0]])]);
        Assert.Equal([marks[1]], await repository.FindManyAsync([keys[1]]));
        Assert.Empty(await repository.FindManyAsync([.. others]));
        Assert.Empty(await repository.FindManyAsync([]));
    }

    [Theory]
    [MemberData(nameof(Dates))]
    public virtual async Task A_date_comes_back_as_the_same_day(int year, int month, int day)
    {
        SmallRegion region = await Given.RegionAsync(employees: 1);
        LocalDate date = new(year, month, day);
        PositionEvent.EmploymentChanged fact = new(region.Leader.Position.Employment with { Start = date, End = date });
        Position changed = region.Leader.Position.Apply(fact);
        await StoreAsync(changed, fact);

        Assert.Equal(changed, await FindAsync<PositionId, Position>(changed.Id));
    }

    [Fact]
    public virtual async Task Capital_and_small_letters_are_never_confused()
    {
        Person[] people = [await NamedAsync("Ab"), await NamedAsync("aB"), await NamedAsync("Åb"), await NamedAsync("åb")];

        foreach (Person person in people)
        {
            Assert.Equal(person, await FindAsync<PersonId, Person>(person.Id));
        }
    }

    [Fact]
    public virtual async Task What_was_never_stored_is_not_found() =>
        Assert.Null(await FindAsync<PersonId, Person>(Given.NewId<PersonId>()));

    [Fact]
    public virtual async Task Of_many_identifiers_each_known_one_is_answered_once()
    {
        SmallRegion region = await Given.RegionAsync(employees: 2);
        PersonId[] asked = [region.Leader.Id, Given.NewId<PersonId>(), region.Employees[1].Id, region.Leader.Id];

        ImmutableArray<Person> found = await Session.Get<IRepository<PersonId, Person>>().FindManyAsync([.. asked]);

        Assert.Equal(new HashSet<Person> { region.Leader.Person, region.Employees[1].Person }, [.. found]);
        Assert.Equal(2, found.Length);
        Assert.Empty(await Session.Get<IRepository<PersonId, Person>>().FindManyAsync([]));
    }

    [Fact]
    public virtual async Task Many_registrations_are_found_by_their_whole_key()
    {
        (SmallRegion region, Plan plan) = await HeldAsync();
        RegistrationKey[] keys = [.. plan.Links.Select(link => new RegistrationKey(region.Employees[0].Id, link.Requirement))];
        RegistrationKey[] others = [keys[0] with { Person = region.Stranger.Id }, keys[1] with { Scope = new RegistrationScope(region.Trust.Id) }];

        ImmutableArray<Registration> found = await Session.Get<IRepository<RegistrationKey, Registration>>().FindManyAsync([.. keys, .. others]);

        Assert.Equal(keys.ToHashSet(), [.. found.Select(registration => registration.Key)]);
    }

    private async ValueTask<(SmallRegion Region, Plan Plan)> HeldAsync()
    {
        SmallRegion region = await Given.RegionAsync(employees: 1);
        Plan plan = await Given.PlanAsync(region.Ward, "Plan", await Given.RequirementsAsync(region.Ward, 2));
        await Given.AssignmentAsync(region.Employees[0].Position, plan);
        return (region, plan);
    }

    private async ValueTask<Registration> RegisteredAsync(RegistrationKey key, PersonId signer, PlanId from)
    {
        RegistrationEvent.Sent fact = new(
            [Given.NewId<RepetitionId>(), Given.NewId<RepetitionId>()], Today.PlusDays(-1), Today.PlusDays(100), "Kommentar", signer, from,
            [Given.NewId<ChecklistPointId>(), Given.NewId<ChecklistPointId>()]);
        Registration before = await FindAsync<RegistrationKey, Registration>(key) ?? Registration.Blank(key);
        Registration next = before.Apply(fact) with
        {
            Deadline = Today.PlusDays(30),
            Standing = new RegistrationStanding(Today.PlusDays(99), 4, 3, Today.PlusDays(69), Precise),
        };
        await StoreAsync(next, fact);
        return next;
    }

    private async ValueTask<Person> NamedAsync(string name)
    {
        PersonEvent.Created fact = new(Given.NewId<PersonId>(), name, name, name, null);
        await StoreAsync(Person.From(fact), fact);
        return Person.From(fact);
    }

    private async ValueTask StoreAsync<TState>(TState next, DomainEvent fact)
        where TState : class, IAggregate =>
        Assert.True((await Session.CommitAsync(work => work.Save(next, fact))).IsAccepted);
}
