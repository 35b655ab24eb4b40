using Competence.Plans;
using Competence.Requirements;

namespace Competence.Registrations;

public sealed partial record NotRelevantMark
{
    /// <summary>Marks a requirement not relevant in one plan (PRG-36, PRG-37).</summary>
    /// <param name="slice">The requirement with all of the person.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="comment">Why; trimmed.</param>
    /// <param name="now">The moment.</param>
    /// <returns>The event, or a refusal of <see cref="NotRelevantMarkRules"/>.</returns>
    public static Result<NotRelevantMarkEvent.MarkedNotRelevant> OnRequirement(RegistrationSlice slice, PlanId plan, string comment, Instant now)
    {
        ArgumentNullException.ThrowIfNull(slice);
        return slice.Requirement.IsArchived ? RegistrationRules.Archived.Refuse()
            : slice.Requirement.RunningReset is not null ? RegistrationRules.BeingReset.Refuse()
            : RegistrationTerms.Holding(slice).FirstOrDefault(held => held.Id == plan) is not { } held ? NotRelevantMarkRules.NotInPlan.Refuse()
            : RegistrationStatus.RelevanceIn(held, slice.Requirement.Id, slice.Person.Marks) != Relevance.Relevant
                ? NotRelevantMarkRules.AlreadyMarked.Refuse()
            : slice.Requirement.Content.MustBeDone ? NotRelevantMarkRules.MustBeDone.Refuse()
            : RefuseText(comment, "comment") is { } refusal ? refusal
            : new NotRelevantMarkEvent.MarkedNotRelevant(
                NotRelevantMarkKey.On(slice.Registration.Key.Person, plan, slice.Requirement.Id), comment.Trim(), now);
    }

    /// <summary>Marks a point of a checklist not relevant in one plan (PRG-28, PRG-30).</summary>
    /// <param name="slice">The requirement with all of the person.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="point">The point.</param>
    /// <param name="comment">Why; trimmed.</param>
    /// <param name="now">The moment.</param>
    /// <returns>The event, or a refusal of <see cref="NotRelevantMarkRules"/>.</returns>
    public static Result<NotRelevantMarkEvent.MarkedNotRelevant> OnPoint(
        RegistrationSlice slice, PlanId plan, ChecklistPointId point, string comment, Instant now)
    {
        ArgumentNullException.ThrowIfNull(slice);
        NotRelevantMarkKey key = NotRelevantMarkKey.On(slice.Registration.Key.Person, plan, point);
        ChecklistPoint? found = slice.Requirement.Content.Checklist.FirstOrDefault(one => one.Id == point);
        return slice.Requirement.IsArchived ? RegistrationRules.Archived.Refuse()
            : slice.Requirement.RunningReset is not null ? RegistrationRules.BeingReset.Refuse()
            : found is null || RegistrationTerms.Holding(slice).FirstOrDefault(held => held.Id == plan) is not { } held ? NotRelevantMarkRules.NotInPlan.Refuse()
            : RegistrationStatus.RelevanceIn(held, slice.Requirement.Id, slice.Person.Marks) != Relevance.Relevant ? RegistrationRules.NotRelevantHere.Refuse()
            : slice.Person.Marks.Any(mark => mark.Key == key) ? NotRelevantMarkRules.AlreadyMarked.Refuse()
            : found.MustBeDone ? NotRelevantMarkRules.MustBeDone.Refuse()
            : RefuseText(comment, "comment") is { } refusal ? refusal
            : new NotRelevantMarkEvent.MarkedNotRelevant(key, comment.Trim(), now);
    }

    /// <summary>Marks a whole sub-plan not relevant, what must be done included (PRG-41, PRG-42).</summary>
    /// <param name="person">All of the person.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="subPlan">The sub-plan.</param>
    /// <param name="reason">Why; trimmed.</param>
    /// <param name="now">The moment.</param>
    /// <returns>The event, or a refusal of <see cref="NotRelevantMarkRules"/>.</returns>
    public static Result<NotRelevantMarkEvent.MarkedNotRelevant> OnSubPlan(
        PersonSlice person, PlanId plan, SubPlanId subPlan, string reason, Instant now)
    {
        ArgumentNullException.ThrowIfNull(person);
        NotRelevantMarkKey key = NotRelevantMarkKey.On(person.Person, plan, subPlan);
        SubPlan? found = person.Plans.FirstOrDefault(held => held.Plan.Id == plan)?.Plan.SubPlans.FirstOrDefault(one => one.Id == subPlan);
        return found is null ? NotRelevantMarkRules.NotInPlan.Refuse()
            : person.Marks.Any(mark => mark.Key == key) ? NotRelevantMarkRules.AlreadyMarked.Refuse()
            : !found.MayBeNotRelevant ? NotRelevantMarkRules.SubPlanNotAllowed.Refuse()
            : RefuseText(reason, "reason") is { } refusal ? refusal
            : new NotRelevantMarkEvent.MarkedNotRelevant(key, reason.Trim(), now);
    }

    /// <summary>Marks it relevant again; only the very mark is removed, never another one that lies on it too (PRG-40, PRG-44).</summary>
    /// <param name="person">All of the person.</param>
    /// <param name="key">What the mark is on.</param>
    /// <returns>The event, or a refusal when the person does not work in the plan or there is no such mark.</returns>
    public static Result<NotRelevantMarkEvent.MarkedRelevant> Remove(PersonSlice person, NotRelevantMarkKey key)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.Plans.All(held => held.Plan.Id != key.Plan) ? NotRelevantMarkRules.NotInPlan.Refuse()
            : person.Marks.All(mark => mark.Key != key) ? NotRelevantMarkRules.NotMarked.Refuse()
            : new NotRelevantMarkEvent.MarkedRelevant(key);
    }

    private static Refusal? RefuseText(string text, string field) =>
        string.IsNullOrWhiteSpace(text) ? GeneralRules.TextMissing.Refuse(("field", field))
        : text.Trim().Length > Registration.LongestComment ? GeneralRules.TextTooLong.Refuse(("field", field), ("most", Registration.LongestComment))
        : null;
}
