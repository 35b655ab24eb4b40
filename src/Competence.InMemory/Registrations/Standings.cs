using Competence.InMemory.Storage;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.InMemory.Registrations;

/// <summary>Derives what is kept beside a registration.</summary>
internal static class Standings
{
    private const int DaysOfWarning = 30;

    /// <summary>The registration with its standing as the tables give it.</summary>
    public static Registration Refreshed(Tables tables, Registration registration, LocalDate noticesFrom)
    {
        Plan[] holding =
        [
            .. tables.Assignments.Of(registration.Key.Person)
                .Where(assignment => assignment.IsActive)
                .Select(assignment => assignment.Plan)
                .Distinct()
                .Select(tables.Plans.Find)
                .OfType<Plan>()
                .Where(plan => !plan.IsArchived && plan.ActiveLinks.Any(link => link.Requirement == registration.Key.Requirement)),
        ];
        Plan[] relevant = [.. holding.Where(plan => !IsMarked(tables, registration.Key, plan))];
        LocalDate? expiresOn = ExpiresOn(registration, tables.Requirements.Find(registration.Key.Requirement), relevant);
        RegistrationStanding standing = registration.Standing with
        {
            ActivePlans = holding.Length,
            RelevantPlans = relevant.Length,
            ExpiresOn = expiresOn,
            NextNoticeOn = relevant.Length == 0 ? null : NextNotice(expiresOn, registration.Deadline, noticesFrom),
        };
        return registration with { Standing = standing };
    }

    /// <summary>The status that is shown where it is relevant.</summary>
    public static RequirementStatus StatusOf(RegistrationState state, bool isRenewal, LocalDate? expiresOn, LocalDate today) => state switch
    {
        RegistrationState.AwaitingSignature => RequirementStatus.AwaitingSignature,
        RegistrationState.Rejected => RequirementStatus.Rejected,
        _ when isRenewal => RequirementStatus.Expired,
        RegistrationState.Fulfilled when expiresOn < today => RequirementStatus.Expired,
        RegistrationState.Fulfilled when expiresOn?.PlusDays(-DaysOfWarning) <= today => RequirementStatus.ExpiringSoon,
        RegistrationState.Fulfilled => RequirementStatus.Fulfilled,
        RegistrationState.Started => RequirementStatus.Started,
        _ => RequirementStatus.NotStarted,
    };

    private static bool IsMarked(Tables tables, RegistrationKey key, Plan plan)
    {
        PlanLink link = plan.ActiveLinks.First(candidate => candidate.Requirement == key.Requirement);
        return tables.Marks.Find(NotRelevantMarkKey.On(key.Person, plan.Id, key.Requirement)) is not null
            || tables.Marks.Find(NotRelevantMarkKey.On(key.Person, plan.Id, link.SubPlan)) is not null;
    }

    private static LocalDate? ExpiresOn(Registration registration, Requirement? requirement, Plan[] relevant)
    {
        if (registration.FulfilledOn is not { } fulfilledOn)
        {
            return null;
        }

        if (registration.ManualExpiresOn is { } manual)
        {
            return manual;
        }

        int? own = requirement?.Published?.ValidityDays;
        int? days = relevant.Length == 0
            ? own
            : relevant.Select(plan => plan.ActiveLinks.First(link => link.Requirement == registration.Key.Requirement).Adaptation?.Days ?? own).Min();
        return days is { } valid ? fulfilledOn.PlusDays(valid) : null;
    }

    private static LocalDate? NextNotice(LocalDate? expiresOn, LocalDate? deadline, LocalDate from)
    {
        LocalDate?[] days =
            [expiresOn?.PlusDays(-DaysOfWarning), expiresOn?.PlusDays(1), deadline?.PlusDays(-DaysOfWarning), deadline?.PlusDays(1)];
        return days.Where(day => day >= from).Min();
    }
}
