using Competence.Absences;
using Competence.Assignments;
using Competence.Organisation;
using Competence.Registrations;
using Competence.Requirements;
using Xunit;

namespace Competence.Conformance.Suites;

public abstract partial class RaceConformance
{
    [Theory]
    [InlineData("assignment")]
    [InlineData("registration")]
    [InlineData("mark")]
    [InlineData("absence")]
    [InlineData(nameof(RegistrationSet.OpenForAssignments))]
    [InlineData(nameof(RegistrationSet.OpenForPlan))]
    [InlineData(nameof(RegistrationSet.RefreshPeople))]
    [InlineData(nameof(RegistrationSet.RefreshRequirement))]
    [InlineData(nameof(RegistrationSet.MoveNoticesOn))]
    public virtual async Task What_was_decided_from_a_person_is_a_conflict_once_something_of_the_person_was_stored(string what)
    {
        PersonRevision seen = await RevisionAsync();
        (Person next, PersonEvent.Renamed fact) = Renamed("Etter");
        Assert.True((await Session.CommitAsync(work => Touch(work, what))).IsAccepted);

        Assert.Equal(GeneralRules.StorageConflict, (await RenameAsync(seen)).Refusal.Rule);
        Assert.Equal(Kari.Person, await FindAsync<PersonId, Person>(Kari.Id));

        Assert.True((await RenameAsync(await RevisionAsync())).IsAccepted);
        Assert.Equal(next, await FindAsync<PersonId, Person>(Kari.Id));

        ValueTask<Result<Commit>> RenameAsync(PersonRevision revision) => Session.CommitAsync(work =>
        {
            work.Expect(Kari.Id, revision);
            work.Save(next, fact);
        });
    }

    [Fact]
    public virtual async Task What_a_unit_of_work_stores_itself_is_no_conflict_and_moves_the_person_on()
    {
        PersonRevision seen = await RevisionAsync();

        Result<Commit> outcome = await Session.CommitAsync(work =>
        {
            work.Expect(Kari.Id, seen);
            Touch(work, "mark");
            work.Expect(Kari.Id, seen);
            Touch(work, nameof(RegistrationSet.RefreshPeople));
            Touch(work, nameof(RegistrationSet.OpenForPlan));
        });

        Assert.True(outcome.IsAccepted);
        Assert.NotEqual(seen, await RevisionAsync());
    }

    [Fact]
    public virtual async Task A_person_who_was_seen_in_two_states_is_a_conflict()
    {
        PersonRevision seen = await RevisionAsync();
        await Session.CommitAsync(work => Touch(work, "mark"));
        PersonRevision now = await RevisionAsync();
        (Person next, PersonEvent.Renamed fact) = Renamed("Etter");

        Result<Commit> outcome = await Session.CommitAsync(work =>
        {
            work.Expect(Kari.Id, now);
            work.Expect(Kari.Id, seen);
            work.Save(next, fact);
        });

        Assert.Equal(GeneralRules.StorageConflict, outcome.Refusal.Rule);
        Assert.Equal(Kari.Person, await FindAsync<PersonId, Person>(Kari.Id));
    }

    [Fact]
    public virtual async Task What_was_decided_from_several_people_is_a_conflict_once_something_of_one_of_them_was_stored()
    {
        PersonId other = (await Given.PersonAsync()).Id;
        PersonRevision seen = await RevisionAsync();
        PersonRevision ofOther = await RevisionAsync(other);
        (Person next, PersonEvent.Renamed fact) = Renamed("Etter");
        await Session.CommitAsync(work => Touch(work, "mark"));

        Assert.Equal(GeneralRules.StorageConflict, (await RenameAsync(seen)).Refusal.Rule);
        Assert.Equal(Kari.Person, await FindAsync<PersonId, Person>(Kari.Id));
        Assert.True((await RenameAsync(await RevisionAsync())).IsAccepted);
        Assert.Equal(next, await FindAsync<PersonId, Person>(Kari.Id));

        ValueTask<Result<Commit>> RenameAsync(PersonRevision revision) => Session.CommitAsync(work =>
        {
            work.Expect(other, ofOther);
            work.Expect(Kari.Id, revision);
            work.Save(next, fact);
        });
    }

    [Theory]
    [InlineData("stored")]
    [InlineData("removed")]
    [InlineData("seen in two versions")]
    public virtual async Task What_was_decided_from_a_state_is_a_conflict_once_it_is_stored_in_another_version(string what)
    {
        Requirement seen = await Given.RequirementAsync(_region.Ward, new RequirementContent { Name = "Brannvern" });
        RequirementEvent.DraftSaved draft = new(seen.Content with { Name = "Brannvern 2" });
        (Person next, PersonEvent.Renamed fact) = Renamed("Etter");
        Assert.True((await Session.CommitAsync(work =>
        {
            if (what == "removed")
            {
                work.Remove(seen, new RequirementEvent.Deleted());
            }
            else
            {
                work.Save(seen.Apply(draft), draft);
            }
        })).IsAccepted);

        Result<Commit> outcome = await Session.CommitAsync(work =>
        {
            if (what == "seen in two versions")
            {
                work.Expect(seen.Apply(draft));
            }

            work.Expect(seen);
            work.Save(next, fact);
        });

        Assert.Equal(GeneralRules.StorageConflict, outcome.Refusal.Rule);
        Assert.Equal(Kari.Person, await FindAsync<PersonId, Person>(Kari.Id));
    }

    [Fact]
    public virtual async Task A_state_that_is_stored_as_it_was_seen_may_be_decided_from_and_stored_itself()
    {
        Requirement seen = await Given.RequirementAsync(_region.Ward, new RequirementContent { Name = "Brannvern" });
        RequirementEvent.DraftSaved draft = new(seen.Content with { Name = "Brannvern 2" });
        (Person next, PersonEvent.Renamed fact) = Renamed("Etter");

        Assert.True((await Session.CommitAsync(work =>
        {
            work.Expect(seen);
            work.Expect(seen);
            work.Save(next, fact);
        })).IsAccepted);
        Assert.Equal(seen, await FindAsync<RequirementId, Requirement>(seen.Id));
        Assert.True((await Session.CommitAsync(work =>
        {
            work.Save(seen.Apply(draft), draft);
            work.Expect(seen);
        })).IsAccepted);
        Assert.Equal(seen.Apply(draft), await FindAsync<RequirementId, Requirement>(seen.Id));
    }

    private ValueTask<PersonRevision> RevisionAsync() => RevisionAsync(Kari.Id);

    private async ValueTask<PersonRevision> RevisionAsync(PersonId person) => (await Session.Get<IPersonSlices>().FindAsync(person))!.Revision;

    private (Person Next, PersonEvent.Renamed Fact) Renamed(string name)
    {
        PersonEvent.Renamed fact = new(name, name);
        return (Kari.Person.Apply(fact), fact);
    }

    private void Touch(IUnitOfWork work, string what)
    {
        RegistrationKey key = new(Kari.Id, _requirements[0].Id);
        switch (what)
        {
            case "assignment":
                AssignmentEvent.SentForApproval sent = new(Given.Moment.Now);
                work.Save(_assignment.Apply(sent), sent);
                break;
            case "registration":
                RegistrationEvent.DeadlineSet deadline = new(Today);
                work.Save(Registration.Blank(key).Apply(deadline), deadline);
                break;
            case "mark":
                NotRelevantMarkEvent.MarkedNotRelevant marked =
                    new(NotRelevantMarkKey.On(Kari.Id, _plan.Id, _requirements[0].Id), "Gjelder ikke", Given.Moment.Now);
                work.Save(NotRelevantMark.From(marked), marked);
                break;
            case "absence":
                AbsenceEvent.Registered away = new(Given.NewId<AbsenceId>(), Kari.Id, Kari.Position.Id, Today, null, null, []);
                work.Save(Absence.From(away), away);
                break;
            default:
                work.Stage(Operation(what, key));
                break;
        }
    }

    private RegistrationSet Operation(string what, RegistrationKey key) => what switch
    {
        nameof(RegistrationSet.OpenForAssignments) => new RegistrationSet.OpenForAssignments([_assignment.Id], Today),
        nameof(RegistrationSet.OpenForPlan) => new RegistrationSet.OpenForPlan(_plan.Id, Today),
        nameof(RegistrationSet.RefreshPeople) => new RegistrationSet.RefreshPeople([Kari.Id], Today),
        nameof(RegistrationSet.RefreshRequirement) => new RegistrationSet.RefreshRequirement(_requirements[0].Id, Today),
        nameof(RegistrationSet.MoveNoticesOn) => new RegistrationSet.MoveNoticesOn([key], Today),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "No such cause."),
    };
}
