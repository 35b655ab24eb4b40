using Competence.Assignments;
using Competence.InMemory.Storage;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.InMemory.Registrations;

/// <summary>Does operations on many rows one by one: what they mean.</summary>
internal static class SetOperations
{
    /// <exception cref="NotSupportedException">The store does not know the operation.</exception>
    public static Tables Do(Tables tables, ISetOperation operation) => operation switch
    {
        RegistrationSet.OpenForAssignments open => OpenForAssignments(tables, open),
        RegistrationSet.OpenForPlan open => OpenForPlan(tables, open),
        RegistrationSet.RefreshPeople refresh => Refresh(tables, refresh.People.Distinct().SelectMany(tables.Registrations.Of), refresh.Today),
        RegistrationSet.RefreshRequirement refresh => Refresh(
            tables, tables.Registrations.All.Where(registration => registration.Key.Requirement == refresh.Requirement), refresh.Today),
        RegistrationSet.MoveNoticesOn move => WithStandings(
            tables,
            move.Registrations.Distinct().Select(tables.Registrations.Find).OfType<Registration>(),
            registration => RegistrationStanding.MovedOn(registration, move.Today)),
        RememberPositionLines remember => tables with
        {
            PositionLines = tables.PositionLines.SetItems(remember.Lines.Select(line => KeyValuePair.Create(line.Position, line.Fingerprint))),
        },
        RecordSignIn signIn when tables.SignIns.TryGetValue(signIn.Position, out Instant kept) && kept >= signIn.At => tables,
        RecordSignIn signIn => tables with { SignIns = tables.SignIns.SetItem(signIn.Position, signIn.At) },
        RefreshUnitClosure or RefreshLeaderClosure => tables,
        _ => throw new NotSupportedException($"This store does not know the operation {operation.GetType().Name}."),
    };

    private static Tables OpenForAssignments(Tables tables, RegistrationSet.OpenForAssignments open)
    {
        Assignment[] assignments = [.. open.Assignments.Distinct().Select(tables.Assignments.Find).OfType<Assignment>()];
        return OpenAndRefresh(tables, assignments, open.Today);
    }

    private static Tables OpenForPlan(Tables tables, RegistrationSet.OpenForPlan open)
    {
        Assignment[] assignments = [.. tables.Assignments.All.Where(assignment => assignment.Plan == open.Plan && assignment.IsActive)];
        return OpenAndRefresh(tables, assignments, open.Today);
    }

    private static Tables OpenAndRefresh(Tables tables, Assignment[] assignments, LocalDate today)
    {
        Tables opened = Open(tables, assignments);
        HashSet<RequirementId> definitions =
        [
            .. assignments.Select(assignment => assignment.Plan).Distinct()
                .SelectMany(plan => tables.Plans.Find(plan)?.Links ?? []).Select(link => link.Requirement),
        ];
        return Refresh(
            opened,
            assignments.Select(assignment => assignment.Person).Distinct().SelectMany(opened.Registrations.Of)
                .Where(registration => definitions.Contains(registration.Key.Requirement)),
            today);
    }

    private static Tables Open(Tables tables, IEnumerable<Assignment> assignments)
    {
        IEnumerable<RegistrationKey> keys =
            from assignment in assignments
            let plan = tables.Plans.Find(assignment.Plan)
            where plan is not null
            from link in plan.ActiveLinks
            select new RegistrationKey(assignment.Person, link.Requirement);
        return tables with
        {
            Registrations = keys.Distinct().Where(key => tables.Registrations.Find(key) is null)
                .Aggregate(tables.Registrations, (registrations, key) => registrations.Put(Registration.Blank(key))),
        };
    }

    private static Tables Refresh(Tables tables, IEnumerable<Registration> registrations, LocalDate today) => WithStandings(
        tables, registrations, registration => RegistrationStanding.Refreshed(registration, HoldingOf(tables, registration.Key), today));

    private static Tables WithStandings(
        Tables tables, IEnumerable<Registration> registrations, Func<Registration, RegistrationStanding> standing) => tables with
        {
            Registrations = registrations.ToArray().Aggregate(
            tables.Registrations, (table, registration) => table.Put(registration with { Standing = standing(registration) })),
        };

    /// <summary>How the person's plans hold a definition; one that was deleted lies in no plan.</summary>
    private static RegistrationHolding HoldingOf(Tables tables, RegistrationKey key) => tables.Requirements.Find(key.Requirement) is { } definition
        ? RegistrationHolding.Of(definition, [.. InMemoryPersonSlices.HeldPlans(tables, key.Person)], [.. tables.Marks.Of(key.Person)])
        : default;
}
