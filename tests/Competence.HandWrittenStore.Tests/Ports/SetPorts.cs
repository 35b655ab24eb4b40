using Competence.Assignments;
using Competence.HandWrittenStore.Tests.Documents;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.HandWrittenStore.Tests.Ports;

/// <summary>Does the operations on many registrations.</summary>
internal static class SetPorts
{
    public static Shelf Do(Shelf shelf, ISetOperation operation)
    {
        switch (operation)
        {
            case RegistrationSet.OpenForAssignments open:
                Assignment[] given = [.. open.Assignments.Select(id => shelf.Find<Assignment>(Keys.Of(id))).OfType<Assignment>()];
                return Refresh(Open(shelf, given), given.Select(assignment => assignment.Person), open.Today, registration => given.Any(assignment => assignment.Person == registration.Key.Person)
                    && given.Any(assignment => shelf.Find<Plan>(Keys.Of(assignment.Plan))!.Links.Any(link => link.Requirement == registration.Key.Requirement)));
            case RegistrationSet.OpenForPlan open:
                Assignment[] held = [.. shelf.All<Assignment>().Where(assignment => assignment.Plan == open.Plan && assignment.IsActive)];
                return Refresh(Open(shelf, held), held.Select(assignment => assignment.Person), open.Today, registration => held.Any(assignment => assignment.Person == registration.Key.Person)
                    && shelf.Find<Plan>(Keys.Of(open.Plan))!.Links.Any(link => link.Requirement == registration.Key.Requirement));
            case RegistrationSet.RefreshPeople refresh:
                return Refresh(shelf, refresh.People, refresh.Today, registration => refresh.People.Contains(registration.Key.Person));
            case RegistrationSet.RefreshRequirement refresh:
                Registration[] taken = [.. shelf.All<Registration>().Where(registration => registration.Key.Requirement == refresh.Requirement)];
                return Refresh(shelf, taken.Select(registration => registration.Key.Person), refresh.Today, taken.Contains);
            case RegistrationSet.MoveNoticesOn move:
                return shelf.All<Registration>().Where(registration => move.Registrations.Contains(registration.Key))
                    .Aggregate(shelf.Touch(move.Registrations.Select(key => key.Person)), (next, registration) => next.Put(registration with { Standing = RegistrationStanding.MovedOn(registration, move.Today) }));
            case RememberPositionLines remember:
                return shelf with { Lines = shelf.Lines.SetItems(remember.Lines.Select(line => KeyValuePair.Create(line.Position, line.Fingerprint))) };
            case RecordSignIn signIn:
                return shelf with { SignIns = shelf.SignIns.SetItem(signIn.Position, Instant.Max(signIn.At, shelf.SignIns.GetValueOrDefault(signIn.Position, signIn.At))) };
            default:
                return shelf;
        }
    }

    public static IEnumerable<HeldPlan> HeldPlans(Shelf shelf, PersonId person) =>
        from assignment in shelf.All<Assignment>()
        where assignment.Person == person && assignment.IsActive
        orderby assignment.Id
        let plan = shelf.Find<Plan>(Keys.Of(assignment.Plan))
        where !plan.IsArchived
        select new HeldPlan(assignment, plan);

    public static IEnumerable<NotRelevantMark> Marks(Shelf shelf, PersonId person) => shelf.All<NotRelevantMark>().Where(mark => mark.Key.Person == person);

    private static Shelf Open(Shelf shelf, Assignment[] assignments) =>
        (from assignment in assignments
         from link in shelf.Find<Plan>(Keys.Of(assignment.Plan))!.ActiveLinks
         select new RegistrationKey(assignment.Person, link.Requirement))
        .Where(key => shelf.Find<Registration>(Keys.Of(key)) is null)
        .Aggregate(shelf, (next, key) => next.Put(Registration.Blank(key)));

    private static Shelf Refresh(Shelf shelf, IEnumerable<PersonId> people, LocalDate today, Func<Registration, bool> which) =>
        shelf.All<Registration>().Where(which).Aggregate(shelf.Touch(people), (next, registration) => next.Put(registration with
        {
            Standing = RegistrationStanding.Refreshed(
                registration,
                shelf.Find<Requirement>(Keys.Of(registration.Key.Requirement)) is { } definition
                    ? RegistrationHolding.Of(definition, [.. HeldPlans(shelf, registration.Key.Person)], [.. Marks(shelf, registration.Key.Person)])
                    : default,
                today),
        }));
}
