using System.Collections.Frozen;
using Competence.Absences;
using Competence.Access;
using Competence.Assignments;
using Competence.EntityFrameworkCore.Absences;
using Competence.Delegation;
using Competence.EntityFrameworkCore.Access;
using Competence.EntityFrameworkCore.Assignments;
using Competence.EntityFrameworkCore.Delegation;
using Competence.EntityFrameworkCore.Loans;
using Competence.EntityFrameworkCore.Organisation;
using Competence.EntityFrameworkCore.Plans;
using Competence.EntityFrameworkCore.Registrations;
using Competence.EntityFrameworkCore.Requirements;
using Competence.Loans;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Organisation.Moves;
using Competence.Plans;
using Competence.Registrations;
using Competence.Registrations.Procedures;
using Competence.Registrations.Resets;
using Competence.Requirements;
using Competence.Requirements.Categories;

namespace Competence.EntityFrameworkCore.Storage;

/// <summary>The kinds of states that the store keeps.</summary>
internal static class StateTables
{
    private static readonly FrozenDictionary<Type, StateTable> ByType = new Dictionary<Type, StateTable>
    {
        [typeof(OrganisationUnit)] = new StateTable<OrganisationUnit, UnitRecord, UnitId>(unit => unit.Id, id => !id.IsNone),
        [typeof(Person)] = new StateTable<Person, PersonRecord, PersonId>(person => person.Id, id => !id.IsNone),
        [typeof(Position)] = new StateTable<Position, PositionRecord, PositionId>(position => position.Id, id => !id.IsNone),
        [typeof(PositionRoles)] = new StateTable<PositionRoles, PositionRolesRecord, PositionId>(roles => roles.Position, id => !id.IsNone),
        [typeof(AnnouncedMove)] = new StateTable<AnnouncedMove, AnnouncedMoveRecord, PositionId>(move => move.Position, id => !id.IsNone),
        [typeof(Loan)] = new StateTable<Loan, LoanRecord, LoanId>(loan => loan.Id, id => !id.IsNone),
        [typeof(ImportRun)] = new StateTable<ImportRun, ImportRunRecord, ImportRunId>(run => run.Id, id => !id.IsNone),
        [typeof(Requirement)] = new StateTable<Requirement, RequirementRecord, RequirementId>(requirement => requirement.Id, id => !id.IsNone),
        [typeof(RequirementReset)] = new StateTable<RequirementReset, RequirementResetRecord, RequirementResetId>(reset => reset.Id, id => !id.IsNone),
        [typeof(Category)] = new StateTable<Category, CategoryRecord, CategoryId>(category => category.Id, id => !id.IsNone),
        [typeof(Plan)] = new StateTable<Plan, PlanRecord, PlanId>(plan => plan.Id, id => !id.IsNone),
        [typeof(Assignment)] = new StateTable<Assignment, AssignmentRecord, AssignmentId>(assignment => assignment.Id, id => !id.IsNone),
        [typeof(Registration)] = new StateTable<Registration, RegistrationRecord, RegistrationKey>(
            registration => registration.Key, key => !key.Person.IsNone && !key.Requirement.IsNone),
        [typeof(NotRelevantMark)] = new StateTable<NotRelevantMark, NotRelevantMarkRecord, NotRelevantMarkKey>(
            mark => mark.Key, key => !key.Person.IsNone && !key.Plan.IsNone && key.Target != Guid.Empty),
        [typeof(Favourites)] = new StateTable<Favourites, FavouritesRecord, PersonId>(favourites => favourites.Person, id => !id.IsNone),
        [typeof(Absence)] = new StateTable<Absence, AbsenceRecord, AbsenceId>(absence => absence.Id, id => !id.IsNone),
        [typeof(Deputyship)] = new StateTable<Deputyship, DeputyshipRecord, DeputyshipKey>(
            deputyship => deputyship.Key, key => !key.LeaderPosition.IsNone && !key.Deputy.IsNone),
        [typeof(DelegatedApprover)] = new StateTable<DelegatedApprover, DelegatedApproverRecord, DelegatedApproverKey>(
            approver => approver.Key, key => !key.LeaderPosition.IsNone && !key.Approver.IsNone),
    }.ToFrozenDictionary();

    /// <summary>How states of the type <paramref name="type"/> are written.</summary>
    /// <exception cref="ArgumentException">The store keeps none of that type.</exception>
    public static StateTable Of(Type type) =>
        ByType.GetValueOrDefault(type) ?? throw new ArgumentException($"This store keeps no states of the type {type.Name}.", nameof(type));
}
