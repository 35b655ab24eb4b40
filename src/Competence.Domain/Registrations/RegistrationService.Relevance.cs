using System.Collections.Immutable;
using Competence.Plans;
using Competence.Requirements;

namespace Competence.Registrations;

public sealed partial class RegistrationService
{
    /// <summary>Marks a requirement not relevant in one plan (PRG-36, PRG-37).</summary>
    /// <param name="actor">The person, or somebody on the person's behalf.</param>
    /// <param name="person">The person.</param>
    /// <param name="plan">The plan; one that the person works in.</param>
    /// <param name="requirement">The definition.</param>
    /// <param name="comment">Why.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The mark; a refusal of <see cref="NotRelevantMarkRules"/>, or the person is not seen, or the actor may not.</returns>
    public ValueTask<Result<NotRelevantMark>> MarkNotRelevantAsync(
        Actor actor, PersonId person, PlanId plan, RequirementId requirement, string comment, CancellationToken cancellationToken = default) =>
        MarkAsync(actor, person, plan, requirement, (slice, moment) => NotRelevantMark.OnRequirement(slice, plan, comment, moment.Now), cancellationToken);

    /// <summary>Marks a requirement relevant again in one plan; the status beneath shows, unless its sub-plan is marked (PRG-40).</summary>
    /// <param name="actor">The person, or somebody on the person's behalf.</param>
    /// <param name="person">The person.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="requirement">The definition.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The mark that was removed; a refusal of <see cref="NotRelevantMarkRules"/>, or the person is not seen, or the actor may not.</returns>
    public ValueTask<Result<NotRelevantMark>> MarkRelevantAsync(
        Actor actor, PersonId person, PlanId plan, RequirementId requirement, CancellationToken cancellationToken = default) =>
        MarkAsync(actor, person, plan, requirement, (slice, _) => Remove(slice.Person, NotRelevantMarkKey.On(person, plan, requirement)), cancellationToken);

    /// <summary>Marks a point of a checklist not relevant in one plan (PRG-28, PRG-30).</summary>
    /// <param name="actor">The person, or somebody on the person's behalf.</param>
    /// <param name="person">The person.</param>
    /// <param name="plan">The plan; one that the person works in.</param>
    /// <param name="requirement">The definition that has the point.</param>
    /// <param name="point">The point.</param>
    /// <param name="comment">Why.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The mark; a refusal of <see cref="NotRelevantMarkRules"/>, or the person is not seen, or the actor may not.</returns>
    public ValueTask<Result<NotRelevantMark>> MarkPointNotRelevantAsync(
        Actor actor, PersonId person, PlanId plan, RequirementId requirement, ChecklistPointId point, string comment,
        CancellationToken cancellationToken = default) =>
        MarkAsync(actor, person, plan, requirement, (slice, moment) => NotRelevantMark.OnPoint(slice, plan, point, comment, moment.Now), cancellationToken);

    /// <summary>Marks a point of a checklist relevant again in one plan.</summary>
    /// <param name="actor">The person, or somebody on the person's behalf.</param>
    /// <param name="person">The person.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="requirement">The definition that has the point.</param>
    /// <param name="point">The point.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The mark that was removed; a refusal of <see cref="NotRelevantMarkRules"/>, or the person is not seen, or the actor may not.</returns>
    public ValueTask<Result<NotRelevantMark>> MarkPointRelevantAsync(
        Actor actor, PersonId person, PlanId plan, RequirementId requirement, ChecklistPointId point, CancellationToken cancellationToken = default) =>
        MarkAsync(actor, person, plan, requirement, (slice, _) => slice.Requirement.Content.Checklist.Any(one => one.Id == point)
            ? Remove(slice.Person, NotRelevantMarkKey.On(person, plan, point))
            : NotRelevantMarkRules.NotInPlan.Refuse(), cancellationToken);

    /// <summary>Marks a whole sub-plan not relevant; the reason goes into the history of every requirement in it (PRG-41, PRG-42).</summary>
    /// <param name="actor">The person, or somebody on the person's behalf.</param>
    /// <param name="person">The person.</param>
    /// <param name="plan">The plan; one that the person works in.</param>
    /// <param name="subPlan">The sub-plan.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The mark; a refusal of <see cref="NotRelevantMarkRules"/>, or the person is not seen, or the actor may not.</returns>
    public ValueTask<Result<NotRelevantMark>> MarkSubPlanNotRelevantAsync(
        Actor actor, PersonId person, PlanId plan, SubPlanId subPlan, string reason, CancellationToken cancellationToken = default) =>
        MarkSubPlanAsync(actor, person, plan, subPlan, (slice, moment) => NotRelevantMark.OnSubPlan(slice, plan, subPlan, reason, moment.Now), cancellationToken);

    /// <summary>Marks a sub-plan relevant again: its requirements show what is beneath, those marked on their own stay so (PRG-44).</summary>
    /// <param name="actor">The person, or somebody on the person's behalf.</param>
    /// <param name="person">The person.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="subPlan">The sub-plan.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The mark that was removed; a refusal of <see cref="NotRelevantMarkRules"/>, or the person is not seen, or the actor may not.</returns>
    public ValueTask<Result<NotRelevantMark>> MarkSubPlanRelevantAsync(
        Actor actor, PersonId person, PlanId plan, SubPlanId subPlan, CancellationToken cancellationToken = default) =>
        MarkSubPlanAsync(actor, person, plan, subPlan, (slice, _) => Remove(slice, NotRelevantMarkKey.On(person, plan, subPlan)), cancellationToken);

    private static Result<NotRelevantMarkEvent> Remove(PersonSlice person, NotRelevantMarkKey key) =>
        NotRelevantMark.Remove(person, key).Map<NotRelevantMarkEvent>(fact => fact);

    private ValueTask<Result<NotRelevantMark>> MarkAsync<TEvent>(
        Actor actor, PersonId person, PlanId plan, RequirementId requirement, Func<RegistrationSlice, Moment, Result<TEvent>> decide, CancellationToken cancellationToken)
        where TEvent : NotRelevantMarkEvent =>
        CommitRetry.RunAsync<NotRelevantMark>(async () =>
        {
            Moment moment = clock.Read();
            return await slices.FindAsync(person, requirement, cancellationToken) is not { } slice ? NotFound(requirement)
                : RefusePerson(actor, slice.Person, requirement, plan, moment.Today) is { } refusal ? refusal
                : decide(slice, moment).TryPickValue(out TEvent? fact, out refusal)
                    ? await CommitAsync(actor, slice.Person, fact, [slice.Registration], [slice.Requirement], moment, cancellationToken)
                : refusal;
        });

    private ValueTask<Result<NotRelevantMark>> MarkSubPlanAsync<TEvent>(
        Actor actor, PersonId person, PlanId plan, SubPlanId subPlan, Func<PersonSlice, Moment, Result<TEvent>> decide, CancellationToken cancellationToken)
        where TEvent : NotRelevantMarkEvent =>
        CommitRetry.RunAsync<NotRelevantMark>(async () =>
        {
            Moment moment = clock.Read();
            if (await slices.FindAsync(person, cancellationToken) is not { } slice || LoanSides.Hide(actor, slice, plan, moment.Today))
            {
                return GeneralRules.NotFound.Refuse(("what", "sub-plan"), ("id", subPlan));
            }

            if (RefusePerson(actor, slice, "sub-plan", subPlan, moment.Today) is { } refusal || !decide(slice, moment).TryPickValue(out TEvent? fact, out refusal))
            {
                return refusal;
            }

            ImmutableArray<RequirementId> inside = [.. slice.Plans.First(held => held.Plan.Id == plan).Plan.ActiveLinks
                .Where(link => link.SubPlan == subPlan).Select(link => link.Requirement)];
            ImmutableArray<Requirement> found = await requirements.FindManyAsync(inside, cancellationToken);
            ImmutableArray<Requirement> definitions = [.. found.OrderBy(definition => inside.IndexOf(definition.Id))];
            ImmutableArray<Registration> stored =
                await registrations.FindManyAsync([.. inside.Select(requirement => new RegistrationKey(person, requirement))], cancellationToken);
            return await CommitAsync(actor, slice, fact, stored, definitions, moment, cancellationToken);
        });

    /// <summary>
    /// Stores the mark or its removal. Marks move expiry dates, because only relevant plans take part (PRG-68); so the plans are judged by what is
    /// derived anew, and the store derives it too.
    /// </summary>
    private async ValueTask<Result<NotRelevantMark>> CommitAsync(
        Actor actor, PersonSlice person, NotRelevantMarkEvent fact, ImmutableArray<Registration> touched, ImmutableArray<Requirement> definitions,
        Moment moment, CancellationToken cancellationToken)
    {
        IUnitOfWork unit = work.Begin();
        unit.Expect(person.Person, person.Revision);
        NotRelevantMark mark = Stage(unit, person, fact);
        ImmutableArray<NotRelevantMark> marks = person.Marks.RemoveAll(one => one.Key == mark.Key);
        PersonSlice after = person with { Marks = fact is NotRelevantMarkEvent.MarkedNotRelevant ? marks.Add(mark) : marks };

        if (mark.Key.Kind != MarkTargetKind.Requirement)
        {
            foreach (Requirement definition in definitions)
            {
                unit.Record(Registration.SubjectOf(new RegistrationKey(person.Person, definition.Id)), fact);
            }
        }

        Dictionary<RequirementId, Requirement> known = definitions.ToDictionary(definition => definition.Id);
        foreach (Registration registration in touched)
        {
            RegistrationHolding holding = RegistrationHolding.Of(known[registration.Key.Requirement], after.Plans, after.Marks);
            after = after.With(registration with { Standing = RegistrationStanding.Refreshed(registration, holding, moment.Today) });
        }

        // The plan itself also where nothing is stored on what the mark lies on.
        Follow(unit, after, plan => plan.Id == mark.Key.Plan || touched.Any(registration => Holds(plan, registration.Key.Requirement)), moment);
        unit.Stage(new RegistrationSet.RefreshPeople([person.Person], moment.Today));
        return (await unit.CommitAsync(EventOrigin.Of(actor, moment.Now, person.Person), cancellationToken)).Map(_ => mark);
    }

    private static NotRelevantMark Stage(IUnitOfWork unit, PersonSlice person, NotRelevantMarkEvent fact)
    {
        if (fact is NotRelevantMarkEvent.MarkedNotRelevant marked)
        {
            NotRelevantMark mark = NotRelevantMark.From(marked);
            unit.Save(mark, fact);
            return mark;
        }

        NotRelevantMark last = person.Marks.First(mark => mark.Key == ((NotRelevantMarkEvent.MarkedRelevant)fact).Key);
        unit.Remove(last, fact);
        return last;
    }
}
