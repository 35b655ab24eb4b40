using System.Collections.Frozen;
using Competence.Absences;
using Competence.Access;
using Competence.Assignments;
using Competence.Delegation;
using Competence.Loans;
using Competence.Organisation.Import;
using Competence.Organisation.Moves;
using Competence.Organisation;
using Competence.Plans;
using Competence.Registrations;
using Competence.Registrations.Procedures;
using Competence.Registrations.Resets;
using Competence.Requirements;
using Competence.Requirements.Categories;

namespace Competence.InMemory.Storage;

/// <summary>The kinds of aggregates that the store keeps.</summary>
internal static class StateSlots
{
    public static readonly StateSlot<UnitId, OrganisationUnit> Units =
        new(tables => tables.Units, (tables, units) => tables with { Units = units }, id => !id.IsNone);

    public static readonly StateSlot<PersonId, Person> People =
        new(tables => tables.People, (tables, people) => tables with { People = people }, id => !id.IsNone);

    public static readonly StateSlot<PositionId, Position> Positions =
        new(tables => tables.Positions, (tables, positions) => tables with { Positions = positions }, id => !id.IsNone);

    public static readonly StateSlot<PositionId, PositionRoles> Roles =
        new(tables => tables.Roles, (tables, roles) => tables with { Roles = roles }, id => !id.IsNone);

    public static readonly StateSlot<PositionId, AnnouncedMove> Moves =
        new(tables => tables.Moves, (tables, moves) => tables with { Moves = moves }, id => !id.IsNone);

    public static readonly StateSlot<LoanId, Loan> Loans =
        new(tables => tables.Loans, (tables, loans) => tables with { Loans = loans }, id => !id.IsNone);

    public static readonly StateSlot<ImportRunId, ImportRun> ImportRuns =
        new(tables => tables.ImportRuns, (tables, runs) => tables with { ImportRuns = runs }, id => !id.IsNone);

    public static readonly StateSlot<RequirementId, Requirement> Requirements =
        new(tables => tables.Requirements, (tables, requirements) => tables with { Requirements = requirements }, id => !id.IsNone);

    public static readonly StateSlot<RequirementResetId, RequirementReset> Resets =
        new(tables => tables.Resets, (tables, resets) => tables with { Resets = resets }, id => !id.IsNone);

    public static readonly StateSlot<CategoryId, Category> Categories =
        new(tables => tables.Categories, (tables, categories) => tables with { Categories = categories }, id => !id.IsNone);

    public static readonly StateSlot<PlanId, Plan> Plans =
        new(tables => tables.Plans, (tables, plans) => tables with { Plans = plans }, id => !id.IsNone);

    public static readonly StateSlot<AssignmentId, Assignment> Assignments =
        new(tables => tables.Assignments, (tables, assignments) => tables with { Assignments = assignments }, id => !id.IsNone);

    public static readonly StateSlot<RegistrationKey, Registration> Registrations =
        new(tables => tables.Registrations, (tables, registrations) => tables with { Registrations = registrations },
            key => !key.Person.IsNone && !key.Requirement.IsNone);

    public static readonly StateSlot<NotRelevantMarkKey, NotRelevantMark> Marks =
        new(tables => tables.Marks, (tables, marks) => tables with { Marks = marks },
            key => !key.Person.IsNone && !key.Plan.IsNone && key.Target != Guid.Empty);

    public static readonly StateSlot<PersonId, Favourites> Favourites =
        new(tables => tables.Favourites, (tables, favourites) => tables with { Favourites = favourites }, id => !id.IsNone);

    public static readonly StateSlot<AbsenceId, Absence> Absences =
        new(tables => tables.Absences, (tables, absences) => tables with { Absences = absences }, id => !id.IsNone);

    public static readonly StateSlot<DeputyshipKey, Deputyship> Deputyships =
        new(tables => tables.Deputyships, (tables, deputyships) => tables with { Deputyships = deputyships },
            key => !key.LeaderPosition.IsNone && !key.Deputy.IsNone);

    public static readonly StateSlot<DelegatedApproverKey, DelegatedApprover> DelegatedApprovers =
        new(tables => tables.DelegatedApprovers, (tables, approvers) => tables with { DelegatedApprovers = approvers },
            key => !key.LeaderPosition.IsNone && !key.Approver.IsNone);

    private static readonly FrozenDictionary<Type, StateSlot> ByType = new Dictionary<Type, StateSlot>
    {
        [typeof(OrganisationUnit)] = Units,
        [typeof(Person)] = People,
        [typeof(Position)] = Positions,
        [typeof(PositionRoles)] = Roles,
        [typeof(AnnouncedMove)] = Moves,
        [typeof(Loan)] = Loans,
        [typeof(ImportRun)] = ImportRuns,
        [typeof(Requirement)] = Requirements,
        [typeof(RequirementReset)] = Resets,
        [typeof(Category)] = Categories,
        [typeof(Plan)] = Plans,
        [typeof(Assignment)] = Assignments,
        [typeof(Registration)] = Registrations,
        [typeof(NotRelevantMark)] = Marks,
        [typeof(Favourites)] = Favourites,
        [typeof(Absence)] = Absences,
        [typeof(Deputyship)] = Deputyships,
        [typeof(DelegatedApprover)] = DelegatedApprovers,
    }.ToFrozenDictionary();

    /// <summary>The slot of the aggregates of the type <paramref name="type"/>.</summary>
    /// <exception cref="ArgumentException">The store keeps none of that type.</exception>
    public static StateSlot Of(Type type) =>
        ByType.GetValueOrDefault(type) ?? throw new ArgumentException($"This store keeps no states of the type {type.Name}.", nameof(type));
}
