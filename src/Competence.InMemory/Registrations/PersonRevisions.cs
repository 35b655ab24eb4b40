using Competence.Absences;
using Competence.Assignments;
using Competence.InMemory.Storage;
using Competence.Loans;
using Competence.Registrations;

namespace Competence.InMemory.Registrations;

/// <summary>Gives everybody another revision of whom a commit stored something.</summary>
internal static class PersonRevisions
{
    /// <summary>The tables after these steps and operations, with the revisions of those whom they touched.</summary>
    public static Tables Next(Tables tables, IEnumerable<StagedStep> steps, IEnumerable<ISetOperation> operations) =>
        Next(tables, steps.Select(PersonOf).OfType<PersonId>().Concat(operations.SelectMany(operation => PeopleOf(tables, operation))));

    /// <summary>The tables with other revisions of these people.</summary>
    public static Tables Next(Tables tables, IEnumerable<PersonId> touched) => tables with
    {
        Revisions = tables.Revisions.SetItems(touched.Distinct().Select(person =>
            KeyValuePair.Create(person, new PersonRevision(tables.Revisions.GetValueOrDefault(person).Value + 1)))),
    };

    private static PersonId? PersonOf(StagedStep step) => step switch
    {
        StagedStep.Saved { Next: Assignment or Registration or NotRelevantMark or Absence or Loan } => step.Subject.Person,
        StagedStep.Removed { Last: Assignment or Registration or NotRelevantMark or Absence or Loan } => step.Subject.Person,
        _ => null,
    };

    private static IEnumerable<PersonId> PeopleOf(Tables tables, ISetOperation operation) => operation switch
    {
        RegistrationSet.OpenForAssignments open => open.Assignments.Select(tables.Assignments.Find).OfType<Assignment>().Select(assignment => assignment.Person),
        RegistrationSet.OpenForPlan open =>
            tables.Assignments.All.Where(assignment => assignment.Plan == open.Plan && assignment.IsActive).Select(assignment => assignment.Person),
        RegistrationSet.RefreshPeople refresh => refresh.People,
        RegistrationSet.RefreshRequirement refresh =>
            tables.Registrations.All.Where(registration => registration.Key.Requirement == refresh.Requirement).Select(registration => registration.Key.Person),
        RegistrationSet.MoveNoticesOn move => move.Registrations.Select(key => key.Person),
        _ => [],
    };
}
