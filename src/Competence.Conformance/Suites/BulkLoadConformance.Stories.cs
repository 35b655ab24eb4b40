using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Attachments;
using Competence.Registrations;
using Competence.Requirements;
using Competence.Testing.Building;
using Xunit;

namespace Competence.Conformance.Suites;

public abstract partial class BulkLoadConformance
{
    [Fact]
    public virtual async Task Files_that_are_loaded_belong_to_what_they_are_attached_to_and_those_taken_away_to_nothing_from_then_on()
    {
        Employee employee = _region.Employees[0];
        IUnattachedFiles unattached = Session.Get<IUnattachedFiles>();
        AttachedFile kept = new(Given.NewId<FileId>(), "bevis.pdf", "application/pdf", 1234, new string('a', 64), Description: null, Today, employee.Id);
        AttachedFile taken = kept with { File = Given.NewId<FileId>() };
        await unattached.NoteAsync(kept.File, At(60));
        await unattached.NoteAsync(taken.File, At(60));
        LoadedState loaded = Registered(
            employee, 0, (40, new RegistrationEvent.AttachmentAdded(kept)), (30, new RegistrationEvent.AttachmentAdded(taken)),
            (20, new RegistrationEvent.AttachmentRemoved(taken.File, taken.Name)));

        await LoadAsync([loaded]);

        Assert.Equal([kept], ((Registration)(await StoredAsync(loaded.State))!).Attachments);
        Assert.Empty(await unattached.ListAsync(At(20), 10));
        Assert.Equal([taken.File], await unattached.ListAsync(At(19), 10));
    }

    /// <summary>A plan with something fulfilled, signed after a rejection, awaiting, rejected, opened only, and marked not relevant.</summary>
    private ImmutableArray<LoadedState> Story(Employee employee)
    {
        AssignmentEvent.Assigned given = new(Given.NewId<AssignmentId>(), employee.Id, employee.Position.Id, _plan.Id, At(100));
        NotRelevantMarkKey marked = NotRelevantMarkKey.On(employee.Id, _plan.Id, _requirements[4].Id);
        NotRelevantMarkEvent.MarkedNotRelevant mark = new(marked, "Ikke hos oss", At(20));
        (RepetitionId alone, RepetitionId signed, RepetitionId waiting, RepetitionId rejected) =
            (Given.NewId<RepetitionId>(), Given.NewId<RepetitionId>(), Given.NewId<RepetitionId>(), Given.NewId<RepetitionId>());
        LocalDate on = Today.PlusDays(-80);
        return
        [
            new LoadedState(Assignment.From(given), [By(employee, 100, given)]),
            Registered(employee, 0, (80, new RegistrationEvent.Registered([alone], on, null, "Utført", [], new Fulfilment(on)))),
            Registered(
                employee, 1, (80, Sent(signed, on)), (70, new RegistrationEvent.Rejected(signed, "not-performed-as-described", "Prøv igjen")),
                (60, Sent(signed, on.PlusDays(15))), (50, new RegistrationEvent.Signed(signed, null, new Fulfilment(on.PlusDays(15))))),
            Registered(employee, 2, (40, Sent(waiting, on)), (30, new RegistrationEvent.Withdrawn(waiting)), (10, Sent(waiting, on))),
            Registered(employee, 3, (40, Sent(rejected, on)), (30, new RegistrationEvent.Rejected(rejected, "not-performed-as-described", "Nei"))),
            Registered(employee, 4),
            new LoadedState(NotRelevantMark.From(mark), [By(employee, 20, mark)]),
        ];
    }

    /// <summary>Signed more than a year ago, and sent again since.</summary>
    private ImmutableArray<LoadedState> Rounds(Employee employee)
    {
        (RepetitionId first, RepetitionId second) = (Given.NewId<RepetitionId>(), Given.NewId<RepetitionId>());
        LocalDate on = Today.PlusDays(-500);
        return
        [
            Registered(
                employee, 1, (500, Sent(first, on)), (490, new RegistrationEvent.Signed(first, null, new Fulfilment(on))),
                (10, Sent(second, Today.PlusDays(-10)) with { NewRound = true })),
        ];
    }

    private LoadedState Registered(Employee employee, int requirement, params (int DaysAgo, RegistrationEvent Fact)[] steps)
    {
        Registration state = steps.Aggregate(
            Registration.Blank(new RegistrationKey(employee.Id, _requirements[requirement].Id)), (reached, step) => reached.Apply(step.Fact));
        RegistrationStanding standing = new(
            state.FulfilledOn?.PlusDays(365), 1, requirement == 4 ? 0 : 1, state.FulfilledOn?.PlusDays(335), steps is [] ? null : At(steps[0].DaysAgo));
        return new LoadedState(state with { Standing = standing }, [.. steps.Select(step => By(employee, step.DaysAgo, step.Fact))]);
    }

    private RegistrationEvent.Sent Sent(RepetitionId repetition, LocalDate on) =>
        new([repetition], on, null, null, _region.Neighbour.Id, _plan.Id, []);

    private LoadedFact By(Employee employee, int daysAgo, DomainEvent fact) => new(fact, new EventOrigin(At(daysAgo), employee.Id, employee.Position.Id));

    private Instant At(int daysAgo) => Given.Moment.Now - Duration.FromDays(daysAgo);

    private async ValueTask SaveAsync(ImmutableArray<LoadedState> states)
    {
        foreach (LoadedState one in states)
        {
            Registration reached = one.State is Registration { Key: var key } ? Registration.Blank(key) : null!;
            foreach (LoadedFact fact in one.Facts)
            {
                reached = reached?.Apply((RegistrationEvent)fact.Fact)!;
                Assert.True((await Session.CommitAsync(work => Stage(work, one.State, reached, fact.Fact), fact.Origin)).IsAccepted);
            }

            if (one.State is Assignment { Id: var id })
            {
                await Session.CommitAsync(work => work.Stage(new RegistrationSet.OpenForAssignments([id], Today)));
                await Session.CommitAsync(work => work.Stage(new RegistrationSet.MoveNoticesOn([new(one.State.Subject.Person, _requirements[4].Id)], Today)));
            }
        }

        await Session.CommitAsync(work => work.Stage(new RegistrationSet.RefreshPeople([states[0].State.Subject.Person], Today)));
        await Session.CommitAsync(work => work.Stage(new RegistrationSet.MoveNoticesOn(
            [.. _requirements.Select(requirement => new RegistrationKey(states[0].State.Subject.Person, requirement.Id))], Today)));
    }

    private static void Stage(IUnitOfWork work, IAggregate last, Registration reached, DomainEvent fact)
    {
        switch (last)
        {
            case Assignment assignment:
                work.Save(assignment, fact);
                break;
            case NotRelevantMark mark:
                work.Save(mark, fact);
                break;
            case Registration registration:
                work.Save(reached with { Standing = registration.Standing }, fact);
                break;
        }
    }

    private ValueTask<Result<Commit>> TryAsync(ImmutableArray<LoadedState> states) => Session.Get<IBulkLoad>().LoadAsync(states, Today);

    private async ValueTask<Commit> LoadAsync(ImmutableArray<LoadedState> states) => (await TryAsync(states)).Value;

    private async ValueTask<IAggregate?> StoredAsync(IAggregate state) => state switch
    {
        Assignment assignment => await FindAsync<AssignmentId, Assignment>(assignment.Id),
        NotRelevantMark mark => await FindAsync<NotRelevantMarkKey, NotRelevantMark>(mark.Key),
        _ => await FindAsync<RegistrationKey, Registration>(((Registration)state).Key),
    };

    private async ValueTask<List<(RequirementId Requirement, SignRequestState State, LocalDate On, PlanId From, Instant At)>> RequestsAsync(PersonId person)
    {
        List<(RequirementId, SignRequestState, LocalDate, PlanId, Instant)> requests = [];
        foreach (SignRequestState state in (SignRequestState[])[SignRequestState.Awaiting, SignRequestState.Signed, SignRequestState.Rejected])
        {
            Page<SignRequestRow> page = await Session.Get<IRowSource<SignRequestRow>>().PageAsync(new SignRequestsSpec(_region.Neighbour.Id, state), default);
            requests.AddRange(page.Items.Where(row => row.Person == person)
                .Select(row => (row.Requirement, row.State, row.PerformedOn, row.SentFrom, row.ChangedAt)));
        }

        return requests;
    }
}
