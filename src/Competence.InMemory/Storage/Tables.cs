using System.Collections.Immutable;
using Competence.Absences;
using Competence.Access;
using Competence.Assignments;
using Competence.Delegation;
using Competence.InMemory.Plans;
using Competence.InMemory.Registrations;
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

namespace Competence.InMemory.Storage;

/// <summary>Everything that the store holds, as it was at one moment.</summary>
internal sealed record Tables
{
    public StateTable<UnitId, OrganisationUnit> Units { get; init; } = new(unit => unit.Id);

    public StateTable<PersonId, Person> People { get; init; } = new(person => person.Id);

    public StateTable<PositionId, Position> Positions { get; init; } = new(position => position.Id);

    public StateTable<PositionId, PositionRoles> Roles { get; init; } = new(roles => roles.Position);

    public StateTable<PositionId, AnnouncedMove> Moves { get; init; } = new(move => move.Position);

    public StateTable<LoanId, Loan> Loans { get; init; } = new(loan => loan.Id);

    public StateTable<ImportRunId, ImportRun> ImportRuns { get; init; } = new(run => run.Id);

    public StateTable<RequirementId, Requirement> Requirements { get; init; } = new(requirement => requirement.Id);

    public StateTable<RequirementResetId, RequirementReset> Resets { get; init; } = new(reset => reset.Id);

    public StateTable<CategoryId, Category> Categories { get; init; } = new(category => category.Id);

    public StateTable<PlanId, Plan> Plans { get; init; } = new(plan => plan.Id);

    public StateTable<AssignmentId, Assignment> Assignments { get; init; } = new(assignment => assignment.Id);

    public StateTable<RegistrationKey, Registration> Registrations { get; init; } = new(registration => registration.Key);

    public StateTable<NotRelevantMarkKey, NotRelevantMark> Marks { get; init; } = new(mark => mark.Key);

    public StateTable<PersonId, Favourites> Favourites { get; init; } = new(favourites => favourites.Person);

    public StateTable<AbsenceId, Absence> Absences { get; init; } = new(absence => absence.Id);

    public StateTable<DeputyshipKey, Deputyship> Deputyships { get; init; } = new(deputyship => deputyship.Key);

    public StateTable<DelegatedApproverKey, DelegatedApprover> DelegatedApprovers { get; init; } = new(approver => approver.Key);

    public ImmutableDictionary<RequirementId, ImmutableList<RequirementVersion>> RequirementVersions { get; init; } =
        ImmutableDictionary<RequirementId, ImmutableList<RequirementVersion>>.Empty;

    public ImmutableDictionary<PlanId, ImmutableList<KeptPlanVersion>> PlanVersions { get; init; } =
        ImmutableDictionary<PlanId, ImmutableList<KeptPlanVersion>>.Empty;

    public ImmutableDictionary<RepetitionId, SignRequest> SignRequests { get; init; } = ImmutableDictionary<RepetitionId, SignRequest>.Empty;

    /// <summary>What may be taken once only, with the identifier of who has it.</summary>
    public ImmutableDictionary<object, Guid> Places { get; init; } = ImmutableDictionary<object, Guid>.Empty;

    /// <summary>How far each person has come.</summary>
    public ImmutableDictionary<PersonId, PersonRevision> Revisions { get; init; } = ImmutableDictionary<PersonId, PersonRevision>.Empty;

    /// <summary>The fingerprints of the lines that positions were last read from.</summary>
    public ImmutableDictionary<PositionId, long> PositionLines { get; init; } = ImmutableDictionary<PositionId, long>.Empty;

    /// <summary>When positions were last chosen at sign-in.</summary>
    public ImmutableDictionary<PositionId, Instant> SignIns { get; init; } = ImmutableDictionary<PositionId, Instant>.Empty;

    /// <summary>The files that belong to nothing, and since when.</summary>
    public ImmutableDictionary<FileId, Instant> UnattachedFiles { get; init; } = ImmutableDictionary<FileId, Instant>.Empty;

    /// <summary>The events in the order of their commits, by subject.</summary>
    public ImmutableDictionary<Subject, ImmutableList<HistoryEntry>> History { get; init; } =
        ImmutableDictionary<Subject, ImmutableList<HistoryEntry>>.Empty;

    /// <summary>The events in the order of their commits, by the person their subject belongs to.</summary>
    public ImmutableDictionary<PersonId, ImmutableList<HistoryEntry>> HistoryOfPeople { get; init; } =
        ImmutableDictionary<PersonId, ImmutableList<HistoryEntry>>.Empty;

    /// <summary>The events whose subject was removed for the audit since.</summary>
    public ImmutableHashSet<EventId> Withdrawn { get; init; } = [];

    /// <summary>The events that are not handed on, in the order of their commits.</summary>
    public ImmutableList<HistoryEntry> Outbox { get; init; } = [];

    /// <summary>These tables with all that the history of a subject tells left to the audit.</summary>
    public Tables Withdraw(Subject subject) =>
        this with { Withdrawn = Withdrawn.Union(History.GetValueOrDefault(subject, []).Select(entry => entry.Id)) };

    /// <summary>These tables with one more event in history and outbox.</summary>
    public Tables With(HistoryEntry entry) => WithHistory(entry) with { Outbox = Outbox.Add(entry) };

    /// <summary>These tables with one more event in the history, that is not handed on.</summary>
    public Tables WithHistory(HistoryEntry entry)
    {
        PersonId person = entry.Subject.Person;
        return this with
        {
            History = History.SetItem(entry.Subject, History.GetValueOrDefault(entry.Subject, []).Add(entry)),
            HistoryOfPeople = person.IsNone
                ? HistoryOfPeople
                : HistoryOfPeople.SetItem(person, HistoryOfPeople.GetValueOrDefault(person, []).Add(entry)),
        };
    }
}
