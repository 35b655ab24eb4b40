using System.Collections.Immutable;
using Competence.Access;
using Competence.Organisation;
using Competence.Organisation.Identities;
using Competence.Registrations;
using Competence.Testing.Building;
using Xunit;

namespace Competence.Conformance.Suites;

/// <content>What is kept of persons beside name and address, and their last sign-ins.</content>
public abstract partial class OrganisationConformance
{
    [Fact]
    public virtual async Task What_the_master_data_has_of_a_person_is_kept_and_given_up_again()
    {
        SmallRegion region = await Given.RegionAsync(employees: 1);
        Person person = region.Employees[0].Person;
        Assert.True(NationalIdentityNumber.TryParse("01819030037", out NationalIdentityNumber number));
        PersonDetails all = person.Details with
        {
            Telephone = "+47 22 00 00 01",
            Hpr = HprNumber.Of(999_999_999),
            NationalIdentity = Session.Get<INationalIdentityProtection>().Protect(number),
        };

        Person known = await FollowAsync(person, all);
        Assert.Equal(all, known.Details);
        Assert.Equal(known, await FindAsync<PersonId, Person>(person.Id));
        Person forgotten = await FollowAsync(known, person.Details);
        Assert.Equal(person.Details, forgotten.Details);
        Assert.Equal(forgotten, await FindAsync<PersonId, Person>(person.Id));

        ImmutableArray<HistoryEntry> audited = await Session.Get<IHistory>().ListAsync(person.Subject, new HistoryPage(50, Audience: Audience.Audit));
        Assert.Equal(2, audited.Count(entry => entry.Fact is PersonEvent.NationalIdentityChanged));
        Assert.DoesNotContain(await Session.Get<IHistory>().ListAsync(person.Subject, new HistoryPage(50)), entry => entry.Fact is PersonEvent.NationalIdentityChanged);
    }

    [Fact]
    public virtual async Task The_last_sign_in_of_a_position_is_the_latest_that_was_kept_and_nobody_is_in_its_way()
    {
        SmallRegion region = await Given.RegionAsync(employees: 1);
        PositionId id = region.Employees[0].Position.Id;
        IAccessReports reports = Session.Get<IAccessReports>();
        Instant morning = Given.Moment.Now;
        PersonRevision revision = (await Session.Get<IPersonSlices>().FindAsync(region.Employees[0].Id))!.Revision;
        Assert.Null(await reports.LastSignInAsync(id));
        Assert.Null((await RowAsync()).LastSignIn);

        foreach (Instant at in new[] { morning, morning + Duration.FromHours(2), morning + Duration.FromHours(1) })
        {
            Assert.True((await Session.CommitAsync(work => work.Stage(new RecordSignIn(id, at)))).IsAccepted);
        }

        Assert.Equal(morning + Duration.FromHours(2), await reports.LastSignInAsync(id));
        Assert.Equal(morning + Duration.FromHours(2), (await RowAsync()).LastSignIn);
        Assert.Null(await reports.LastSignInAsync(region.Leader.Position.Id));
        Assert.True((await Session.CommitAsync(work => work.Expect(region.Employees[0].Id, revision))).IsAccepted);
        Assert.Equal(1, (await FindAsync<PositionId, Position>(id))!.Version);

        async ValueTask<AccessRow> RowAsync() => (await reports.PageAsync(new AccessQuery(new PositionScope([], WholeRegion: true), Today, Page: new PageRequest(1, 50))))
            .Items.Single(row => row.Position == id);
    }

    private async ValueTask<Person> FollowAsync(Person person, PersonDetails details)
    {
        ImmutableArray<PersonEvent> facts = person.Follow(details);
        Assert.Equal(3, facts.Length);
        Assert.True((await Session.CommitAsync(work =>
        {
            foreach (PersonEvent fact in facts)
            {
                person = person.Apply(fact);
                work.Save(person, fact);
            }
        })).IsAccepted);
        return person;
    }
}
