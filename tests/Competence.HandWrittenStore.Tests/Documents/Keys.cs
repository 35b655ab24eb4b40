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

namespace Competence.HandWrittenStore.Tests.Documents;

/// <summary>Under which text a state is kept.</summary>
internal static class Keys
{
    public static string Of(UnitId id) => $"unit/{id}";

    public static string Of(PersonId id) => $"person/{id}";

    public static string Of(PositionId id) => $"position/{id}";

    public static string OfRoles(PositionId id) => $"roles/{id}";

    public static string OfMove(PositionId id) => $"announcedmove/{id}";

    public static string Of(LoanId id) => $"loan/{id}";

    public static string Of(ImportRunId id) => $"importrun/{id}";

    public static string Of(RequirementId id) => $"requirement/{id}";

    public static string Of(RequirementResetId id) => $"requirementreset/{id}";

    public static string Of(CategoryId id) => $"category/{id}";

    public static string Of(PlanId id) => $"plan/{id}";

    public static string Of(AssignmentId id) => $"assignment/{id}";

    public static string Of(RegistrationKey key) => $"registration/{key.Person}/{key.Requirement}/{key.Scope.Trust}";

    public static string Of(NotRelevantMarkKey key) => $"mark/{key.Person}/{key.Plan}/{key.Kind}/{key.Target}";

    public static string OfFavourites(PersonId id) => $"favourites/{id}";

    public static string Of(AbsenceId id) => $"absence/{id}";

    public static string Of(DeputyshipKey key) => $"deputyship/{key.LeaderPosition}/{key.Deputy}";

    public static string Of(DelegatedApproverKey key) => $"delegatedapprover/{key.LeaderPosition}/{key.Approver}";

    /// <summary>The key of a state.</summary>
    /// <exception cref="ArgumentException">Part of its identity is missing, or it is of a kind that is not kept.</exception>
    public static string Of(IAggregate state)
    {
        string key = state switch
        {
            OrganisationUnit unit => Of(unit.Id),
            Person person => Of(person.Id),
            Position position => Of(position.Id),
            PositionRoles roles => OfRoles(roles.Position),
            AnnouncedMove move => OfMove(move.Position),
            Loan loan => Of(loan.Id),
            ImportRun run => Of(run.Id),
            Requirement requirement => Of(requirement.Id),
            RequirementReset reset => Of(reset.Id),
            Category category => Of(category.Id),
            Plan plan => Of(plan.Id),
            Assignment assignment => Of(assignment.Id),
            Registration { Key: var own } => own.Person.IsNone || own.Requirement.IsNone ? "" : Of(own),
            NotRelevantMark { Key: var own } => own.Person.IsNone || own.Plan.IsNone ? "" : Of(own),
            Favourites favourites => OfFavourites(favourites.Person),
            Absence absence => Of(absence.Id),
            Deputyship { Key: var own } => own.Deputy.IsNone ? "" : Of(own),
            DelegatedApprover { Key: var own } => own.Approver.IsNone ? "" : Of(own),
            _ => "",
        };
        return key.Length == 0 || state.Subject.Id == Guid.Empty
            ? throw new ArgumentException($"The {state.GetType().Name} cannot be kept: it has no identity.", nameof(state))
            : key;
    }

    /// <summary>The folder of the states of one type.</summary>
    public static string FolderOf<TState>()
        where TState : class, IAggregate => typeof(TState).Name switch
        {
            nameof(OrganisationUnit) => "unit/",
            nameof(PositionRoles) => "roles/",
            nameof(NotRelevantMark) => "mark/",
            string name => $"{name.ToLowerInvariant()}/",
        };

    /// <summary>What may be taken by one state only.</summary>
    public static IEnumerable<object> PlacesOf(IAggregate state) => state switch
    {
        Assignment assignment => [(assignment.Position, assignment.Plan)],
        Person person => [person.ObjectId],
        Position { LentFrom: null } position => [position.Identity],
        OrganisationUnit unit when unit.Trust == unit.Id => [(unit.Trust, unit.Number), (UnitKind.Trust, unit.Number)],
        OrganisationUnit unit => [(unit.Trust, unit.Number)],
        Category category => [(category.Parent?.Value ?? category.Unit.Value, category.Name.ToLowerInvariant())],
        _ => [],
    };
}
