using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Conformance.Stores;
using Competence.Organisation;
using Competence.Registrations;
using Competence.Requirements;
using Competence.Testing.Building;
using Xunit;

namespace Competence.Conformance.Suites;

/// <summary>History is read newest first, a page at a time, by subject or by person; the outbox hands every event on once, in order.</summary>
public abstract class HistoryConformance : StoreSuite
{
    [Fact]
    public virtual async Task A_history_is_read_newest_first_page_by_page_without_gap_or_repeat()
    {
        Person person = await Given.PersonAsync();
        List<HistoryEntry> happened = [.. await Session.Get<IHistory>().ListAsync(person.Subject, new HistoryPage(10))];
        for (int turn = 0; turn < 11; turn++)
        {
            if (turn % 3 == 0)
            {
                Store.Clock.Advance(Duration.FromTicks(10));
            }

            happened.AddRange((await Session.CommitAsync(work =>
            {
                work.Record(person.Subject, new PersonEvent.EmailChanged($"{turn}a"));
                work.Record(person.Subject, new PersonEvent.EmailChanged($"{turn}b"));
            })).Value.Entries);
        }

        List<HistoryEntry> read = [];
        ImmutableArray<HistoryEntry> page;
        while (!(page = await Session.Get<IHistory>().ListAsync(person.Subject, new HistoryPage(4, read.LastOrDefault()))).IsEmpty)
        {
            Assert.InRange(page.Length, 1, 4);
            read.AddRange(page);
        }

        Assert.Equal(happened.AsEnumerable().Reverse(), read);
    }

    [Fact]
    public virtual async Task The_order_is_that_of_the_moments_whatever_the_order_of_the_commits()
    {
        Person person = await Given.PersonAsync();
        Instant now = Given.Moment.Now;
        foreach (int minutes in new[] { 3, 1, 2 })
        {
            await Session.CommitAsync(
                work => work.Record(person.Subject, new PersonEvent.EmailChanged($"{minutes}")), new EventOrigin(now.Plus(Duration.FromMinutes(minutes)), person.Id));
        }

        ImmutableArray<HistoryEntry> read = await Session.Get<IHistory>().ListAsync(person.Subject, new HistoryPage(3));

        Assert.Equal(["3", "2", "1"], read.Select(entry => ((PersonEvent.EmailChanged)entry.Fact).Email));
    }

    [Fact]
    public virtual async Task What_is_written_for_the_audit_is_shown_to_the_audit_only()
    {
        Person person = await Given.PersonAsync();
        Subject subject = new(Assignment.SubjectKind, Given.NewId<AssignmentId>().Value, person.Id);
        await Session.CommitAsync(work =>
        {
            work.Record(subject, new AssignmentEvent.Reopened());
            work.Record(subject, new AssignmentEvent.Removed());
        });

        Assert.Equal([new AssignmentEvent.Reopened()], (await Session.Get<IHistory>().ListAsync(subject, new HistoryPage(10))).Select(entry => entry.Fact));
        Assert.Equal(2, (await Session.Get<IHistory>().ListAsync(subject, new HistoryPage(10, Audience: Audience.Audit))).Length);
        Assert.DoesNotContain(await Session.Get<IHistory>().ListAsync(person.Id, new HistoryPage(10)), entry => entry.Fact is AssignmentEvent.Removed);
        Assert.Contains(
            await Session.Get<IHistory>().ListAsync(person.Id, new HistoryPage(10, Audience: Audience.Audit)), entry => entry.Fact is AssignmentEvent.Removed);
    }

    [Fact]
    public virtual async Task What_is_removed_for_the_audit_takes_what_its_history_told_along_and_nothing_else()
    {
        SmallRegion region = await Given.RegionAsync(employees: 1);
        ImmutableArray<Requirement> requirements = await Given.RequirementsAsync(region.Ward, 1);
        Assignment gone = await Given.AssignmentAsync(region.Employees[0].Position, await Given.PlanAsync(region.Ward, "Feil", requirements));
        Assignment kept = await Given.AssignmentAsync(region.Employees[0].Position, await Given.PlanAsync(region.Ward, "Rett", requirements));
        NotRelevantMarkEvent.MarkedNotRelevant marked = new(NotRelevantMarkKey.On(gone.Person, kept.Plan, requirements[0].Id), "Ikke her", Given.Moment.Now);
        AssignmentEvent.Completed completed = new(Today);
        await Session.CommitAsync(work => work.Save(NotRelevantMark.From(marked), marked));

        await Session.CommitAsync(work =>
        {
            work.Save(gone.Apply(completed), completed);
            work.Remove(gone.Apply(completed), new AssignmentEvent.Removed());
            work.Remove(NotRelevantMark.From(marked), new NotRelevantMarkEvent.MarkedRelevant(marked.Key));
        });

        IHistory history = Session.Get<IHistory>();
        Assert.Empty(await history.ListAsync(gone.Subject, new HistoryPage(10)));
        Assert.DoesNotContain(await history.ListAsync(gone.Person, new HistoryPage(100)), entry => entry.Subject == gone.Subject);
        Assert.Equal(
            [typeof(AssignmentEvent.Removed), typeof(AssignmentEvent.Completed), typeof(AssignmentEvent.Assigned)],
            (await history.ListAsync(gone.Subject, new HistoryPage(10, Audience: Audience.Audit))).Select(entry => entry.Fact.GetType()));
        Assert.Single(await history.ListAsync(kept.Subject, new HistoryPage(10)));
        Assert.Equal(2, (await history.ListAsync(NotRelevantMark.From(marked).Subject, new HistoryPage(10))).Length);
    }

    [Fact]
    public virtual async Task A_page_that_is_full_without_what_is_hidden_is_full()
    {
        Person person = await Given.PersonAsync();
        await Session.CommitAsync(work =>
        {
            for (int turn = 0; turn < 6; turn++)
            {
                work.Record(person.Subject, new AssignmentEvent.Removed());
                work.Record(person.Subject, new PersonEvent.EmailChanged($"{turn}"));
            }
        });

        ImmutableArray<HistoryEntry> page = await Session.Get<IHistory>().ListAsync(person.Subject, new HistoryPage(5));

        Assert.Equal(["5", "4", "3", "2", "1"], page.Select(entry => ((PersonEvent.EmailChanged)entry.Fact).Email));
    }

    [Fact]
    public virtual async Task A_subject_is_told_apart_by_kind_identifier_and_person()
    {
        Person person = await Given.PersonAsync();
        Person other = await Given.PersonAsync();
        Guid shared = Given.NewId<RequirementId>().Value;
        Subject[] subjects =
        [
            new(Registration.SubjectKind, shared, person.Id),
            new(Registration.SubjectKind, shared, other.Id),
            new(Requirement.SubjectKind, shared),
            new(Registration.SubjectKind, person.Id.Value, person.Id),
        ];
        await Session.CommitAsync(work =>
        {
            foreach (Subject subject in subjects)
            {
                work.Record(subject, new RegistrationEvent.Unlocked());
            }
        });

        foreach (Subject subject in subjects)
        {
            Assert.Equal([subject], (await Session.Get<IHistory>().ListAsync(subject, new HistoryPage(10))).Select(entry => entry.Subject));
        }
    }

    [Fact]
    public virtual async Task The_history_of_a_person_holds_everything_that_belongs_to_the_person_and_nothing_else()
    {
        Person person = await Given.PersonAsync();
        Person other = await Given.PersonAsync();
        Subject registration = Registration.SubjectOf(new RegistrationKey(person.Id, Given.NewId<RequirementId>()));
        await Session.CommitAsync(work =>
        {
            work.Record(registration, new RegistrationEvent.Unlocked());
            work.Record(Registration.SubjectOf(new RegistrationKey(other.Id, Given.NewId<RequirementId>())), new RegistrationEvent.Unlocked());
            work.Record(new Subject(Requirement.SubjectKind, Given.NewId<RequirementId>().Value), new RequirementEvent.DraftDiscarded());
        });

        ImmutableArray<HistoryEntry> read = await Session.Get<IHistory>().ListAsync(person.Id, new HistoryPage(10));

        Assert.Equal([registration, person.Subject], read.Select(entry => entry.Subject));
        Assert.Equal([read[1]], await Session.Get<IHistory>().ListAsync(person.Id, new HistoryPage(10, read[0])));
        Assert.Empty(await Session.Get<IHistory>().ListAsync(default(PersonId), new HistoryPage(10)));
        Assert.Empty(await Session.Get<IHistory>().ListAsync(Given.NewId<PersonId>(), new HistoryPage(10)));
    }

    [Fact]
    public virtual async Task The_envelope_comes_back_with_every_part_and_to_the_microsecond()
    {
        Person person = await Given.PersonAsync();
        Instant precise = Given.Moment.Now.PlusTicks(1_234_560);
        EventOrigin[] origins =
        [
            new(precise, Given.NewId<PersonId>(), Given.NewId<PositionId>(), person.Id),
            new(precise, Given.NewId<PersonId>()),
            new(precise, By: null, Job: "nightly-import"),
        ];
        foreach (EventOrigin origin in origins)
        {
            HistoryEntry written = (await Session.CommitAsync(work => work.Record(person.Subject, new PersonEvent.EmailChanged("æøå")), origin)).Value.Entries[0];

            Assert.Contains(written, await Session.Get<IHistory>().ListAsync(person.Subject, new HistoryPage(10)));
            Assert.Contains(written, await Session.Get<IOutbox>().PendingAsync(100));
            Assert.Equal(origin, written.Origin);
        }
    }

    [Fact]
    public virtual async Task The_outbox_holds_every_event_once_in_the_order_of_the_commits()
    {
        Person first = await Given.PersonAsync();
        Person second = await Given.PersonAsync();
        for (int turn = 0; turn < 6; turn++)
        {
            Store.Clock.Advance(Duration.FromMinutes(turn % 2 == 0 ? 5 : -3));
            await Session.CommitAsync(work =>
            {
                work.Record(first.Subject, new PersonEvent.EmailChanged($"{turn}"));
                work.Record(second.Subject, new PersonEvent.EmailChanged($"{turn}"));
            });
        }

        ImmutableArray<HistoryEntry> pending = await Session.Get<IOutbox>().PendingAsync(1000);

        Assert.Equal(pending.Length, pending.Select(entry => entry.Id).Distinct().Count());
        foreach (Person person in new[] { first, second })
        {
            Assert.Equal(
                ["0", "1", "2", "3", "4", "5"],
                pending.Where(entry => entry.Subject == person.Subject).Select(entry => entry.Fact).OfType<PersonEvent.EmailChanged>().Select(fact => fact.Email));
        }
    }

    [Fact]
    public virtual async Task Queues_that_are_held_are_left_out_of_what_is_pending_and_the_others_come_in_order()
    {
        Person first = await Given.PersonAsync();
        Person second = await Given.PersonAsync();
        Subject plan = new("plan", Given.NewId<PlanId>().Value);
        Subject otherPlan = new("plan", Given.NewId<PlanId>().Value);
        Subject sameIdentifier = plan with { Kind = "requirement" };
        Subject[] subjects = [first.Subject, plan, second.Subject, otherPlan, sameIdentifier, new(Position.SubjectKind, Given.NewId<PositionId>().Value, first.Id)];
        for (int turn = 0; turn < 2; turn++)
        {
            foreach (Subject subject in subjects)
            {
                await Session.CommitAsync(work => work.Record(subject, new PersonEvent.EmailChanged($"{turn}")));
            }
        }

        IOutbox outbox = Session.Get<IOutbox>();
        ImmutableArray<HistoryEntry> all = await outbox.PendingAsync(1000);
        ImmutableArray<Subject> held = [first.Subject.ToQueue(), plan.ToQueue()];
        ImmutableArray<HistoryEntry> expected = [.. all.Where(entry => !held.Contains(entry.Subject.ToQueue()))];

        Assert.Equal(expected, await outbox.PendingAsync(1000, held));
        Assert.Equal(expected[..3], await outbox.PendingAsync(3, held));
        Assert.Equal(all.Length - 7, expected.Length);
        Assert.Equal(all, await outbox.PendingAsync(1000, []));
    }

    [Fact]
    public virtual async Task What_was_handed_on_is_pending_no_more_and_unknown_events_are_passed_over()
    {
        Person person = await Given.PersonAsync();
        await Session.CommitAsync(work =>
        {
            for (int turn = 0; turn < 5; turn++)
            {
                work.Record(person.Subject, new PersonEvent.EmailChanged($"{turn}"));
            }
        });
        IOutbox outbox = Session.Get<IOutbox>();
        ImmutableArray<HistoryEntry> pending = await outbox.PendingAsync(1000);
        Assert.Equal(pending[..2], await outbox.PendingAsync(2));

        await outbox.CompleteAsync([pending[0].Id, pending[3].Id, Given.NewId<EventId>()]);
        await outbox.CompleteAsync([pending[0].Id]);
        await outbox.CompleteAsync([]);

        Assert.Equal([pending[1], pending[2], .. pending[4..]], await outbox.PendingAsync(1000));
        Assert.Equal(pending.Length, (await Session.Get<IHistory>().ListAsync(person.Id, new HistoryPage(100))).Length);
    }
}
