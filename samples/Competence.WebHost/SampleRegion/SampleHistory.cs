using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Organisation;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.WebHost.SampleRegion;

/// <summary>Makes of what one employee did the states and events that the services would have stored, by the same decisions of the domain.</summary>
internal sealed class SampleHistory
{
    private readonly SampleContext _context;
    private readonly Dictionary<AssignmentId, List<LoadedFact>> _assigned = [];
    private readonly Dictionary<RequirementId, (Registration State, List<LoadedFact> Facts)> _registrations = [];
    private readonly List<LoadedState> _marks = [];
    private readonly IReadOnlyDictionary<RequirementId, RegistrationHolding> _unmarked;
    private PersonSlice _person;

    /// <param name="context">What all histories are made from.</param>
    /// <param name="person">The employee.</param>
    /// <param name="held">The positions with their leaders and the plans that they are given.</param>
    /// <param name="at">When they are given them.</param>
    public SampleHistory(SampleContext context, PersonId person, IEnumerable<(Position Position, Actor Leader, Plan Plan)> held, Instant at)
    {
        _context = context;
        ImmutableArray<HeldPlan>.Builder plans = ImmutableArray.CreateBuilder<HeldPlan>();
        foreach ((Position position, Actor leader, Plan plan) in held)
        {
            AssignmentEvent.Assigned fact = new(context.NewId<AssignmentId>(at), person, position.Id, plan.Id, at);
            _assigned[fact.Id] = [new LoadedFact(fact, EventOrigin.Of(leader, at))];
            plans.Add(new HeldPlan(Assignment.From(fact), plan));
        }

        _person = new PersonSlice(person, [], plans.DrainToImmutable(), [], ImmutableDictionary<RequirementId, RegistrationRow>.Empty);
        _unmarked = context.HoldingsOf(_person);
        ImmutableDictionary<RequirementId, RegistrationRow>.Builder rows = ImmutableDictionary.CreateBuilder<RequirementId, RegistrationRow>();
        foreach ((RequirementId requirement, RegistrationHolding holding) in _unmarked)
        {
            Registration blank = Registration.Blank(new RegistrationKey(person, requirement));
            Registration opened = blank with { Standing = RegistrationStanding.Refreshed(blank, holding, context.DayOf(at)) };
            _registrations[requirement] = (opened, []);
            rows[requirement] = RegistrationRow.Of(opened);
        }

        _person = _person with { Registrations = rows.ToImmutable() };
    }

    /// <summary>Everything as it is in the end.</summary>
    public IEnumerable<LoadedState> States =>
    [
        .. _person.Plans.Select(held => new LoadedState(held.Assignment, [.. _assigned[held.Assignment.Id]])),
        .. _registrations.Values.Select(one => new LoadedState(one.State, [.. one.Facts])),
        .. _marks,
    ];

    /// <summary>Does what the employee or the leader did.</summary>
    public void Do(SampleAct act)
    {
        LocalDate today = _context.DayOf(act.At);
        RegistrationSlice slice = new(_person, _context.Requirement(act.Requirement), _registrations[act.Requirement].State);
        EventOrigin origin = EventOrigin.Of(act.Kind is SampleActKind.Sign or SampleActKind.Reject ? act.Employee.Leader : act.Employee.Employee, act.At);
        if (act.Kind == SampleActKind.MarkNotRelevant)
        {
            Mark(NotRelevantMark.OnRequirement(slice, act.Plan, SamplePlayer.WhyNotRelevant, act.At).Value, origin);
            Put(slice.Registration with { Standing = RegistrationStanding.Refreshed(slice.Registration, HoldingOf(slice.Requirement), today) });
        }
        else
        {
            RegistrationEvent fact = Decide(slice, act, today);
            Registration after = slice.Registration.Apply(fact);
            Instant? registeredAt = act.Kind is SampleActKind.Sign or SampleActKind.Reject ? null : act.At;
            _registrations[act.Requirement].Facts.Add(new LoadedFact(fact, origin));
            Put(after with { Standing = RegistrationStanding.Of(slice.Registration, after, HoldingOf(slice.Requirement), today, registeredAt) });
        }

        Complete(plan => plan.ActiveLinks.Any(link => link.Requirement == act.Requirement), today, origin);
    }

    /// <summary>Leaves everything as after the night of <paramref name="day"/>: what was due was said, and plans are as their requirements are.</summary>
    public void Settle(LocalDate day, EventOrigin origin)
    {
        foreach ((Registration state, List<LoadedFact> facts) in _registrations.Values.ToArray())
        {
            _registrations[state.Key.Requirement] = (state with { Standing = RegistrationStanding.MovedOn(state, day) }, facts);
        }

        Complete(_ => true, day, origin);
    }

    private RegistrationEvent Decide(RegistrationSlice slice, SampleAct act, LocalDate today)
    {
        Registration before = slice.Registration;
        if (act.Kind is SampleActKind.Sign or SampleActKind.Reject)
        {
            PersonId signer = act.Employee.Leader.Person;
            RepetitionId waiting = before.Repetitions.Last(repetition => repetition.State == RepetitionState.Awaiting).Id;
            return act.Kind == SampleActKind.Sign
                ? before.Sign(slice.Requirement, signer, waiting, comment: null, today).Value
                : before.Reject(slice.Requirement, signer, waiting, SamplePlayer.WhyRejected, SamplePlayer.Comment, [SamplePlayer.WhyRejected], today).Value;
        }

        RegistrationTerms terms = RegistrationTerms.Of(slice, act.Plan, new StatusDay(today)).Value;
        RegistrationEntry entry = new(act.PerformedOn);
        RepetitionId id = _context.NewId<RepetitionId>(act.At);
        return act.Kind switch
        {
            SampleActKind.Fulfil => before.Fulfil(terms, entry, [id], today).Value,
            SampleActKind.SaveDraft => before.SaveDraft(terms, entry, id, today).Value,
            SampleActKind.Send => before.Send(terms, entry with { Signer = act.Employee.Leader.Person }, signerIsActive: true, [id], today).Value,
            _ => throw new ArgumentOutOfRangeException(nameof(act), act.Kind, "Nobody decides that."),
        };
    }

    private void Mark(NotRelevantMarkEvent.MarkedNotRelevant fact, EventOrigin origin)
    {
        NotRelevantMark mark = NotRelevantMark.From(fact);
        _marks.Add(new LoadedState(mark, [new LoadedFact(fact, origin)]));
        _person = _person with { Marks = _person.Marks.Add(mark) };
    }

    private void Put(Registration next)
    {
        _registrations[next.Key.Requirement] = (next, _registrations[next.Key.Requirement].Facts);
        _person = _person.With(next);
    }

    private void Complete(Func<Plan, bool> concerns, LocalDate today, EventOrigin origin)
    {
        foreach ((Assignment next, AssignmentEvent fact) in CompletePlansWhenRequirementsAreMet.Decide(_person, concerns, new StatusDay(today), origin.At))
        {
            _assigned[next.Id].Add(new LoadedFact(fact, origin));
            _person = _person with { Plans = [.. _person.Plans.Select(held => held.Assignment.Id == next.Id ? held with { Assignment = next } : held)] };
        }
    }

    private RegistrationHolding HoldingOf(Requirement requirement) => _person.Marks.IsEmpty
        ? _unmarked[requirement.Id]
        : RegistrationHolding.Of(requirement, _person.Plans, _person.Marks);
}
