using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using Xunit;

namespace Competence.Conformance.Suites;

public abstract partial class SetPortConformance
{
    [Fact]
    public virtual async Task Refreshing_an_archived_definition_freezes_it_for_everybody_whom_no_plan_asks_for_it_any_more()
    {
        await GiveAsync(_region.Employees[0], _first);
        await GiveAsync(_region.Employees[1], _first);
        Registration fulfilled = await FulfilAsync(_region.Employees[0], _requirements[0], Today.PlusDays(-5));

        await ArchiveAsync(_requirements[0], Today.PlusDays(2));

        foreach (PersonId person in new[] { _region.Employees[0].Id, _region.Employees[1].Id })
        {
            LocalDate? expiresOn = person == fulfilled.Key.Person ? fulfilled.Standing.ExpiresOn : null;
            RegistrationStanding after = (await FindAsync<RegistrationKey, Registration>(new RegistrationKey(person, _requirements[0].Id)))!.Standing;
            Assert.Equal(
                (expiresOn, 0, 0, Today.PlusDays(2), Today.PlusDays(2)),
                (after.ExpiresOn, after.ActivePlans, after.RelevantPlans, after.NextNoticeOn, after.FrozenOn));
            Assert.Null((await FindAsync<RegistrationKey, Registration>(new RegistrationKey(person, _requirements[1].Id)))!.Standing.FrozenOn);
            await IsDefinitionAsync(person);
        }
    }

    [Fact]
    public virtual async Task What_is_frozen_keeps_its_expiry_whatever_its_plans_say_afterwards()
    {
        await GiveAsync(_region.Employees[0], _first);
        Registration fulfilled = await FulfilAsync(_region.Employees[0], _requirements[0], Today);
        await ArchiveAsync(_requirements[0], Today);
        PlanEvent.ValidityAdapted adapted = new(_requirements[0].Id, new AdaptedValidity(30, "Strengere"));

        await Session.CommitAsync(work =>
        {
            work.Save(_first.Apply(adapted), adapted);
            work.Stage(new RegistrationSet.RefreshPeople([_region.Employees[0].Id], Today.PlusDays(9)));
        });

        RegistrationStanding after = (await FindAsync<RegistrationKey, Registration>(fulfilled.Key))!.Standing;
        Assert.Equal((fulfilled.Standing.ExpiresOn, Today), (after.ExpiresOn, after.NextNoticeOn));
        await IsDefinitionAsync(_region.Employees[0].Id);
    }

    [Fact]
    public virtual async Task What_was_archived_before_a_plan_was_given_is_opened_frozen()
    {
        await ArchiveAsync(_requirements[0], Today.PlusDays(-3));

        await GiveAsync(_region.Employees[0], _first);

        RegistrationKey key = new(_region.Employees[0].Id, _requirements[0].Id);
        Assert.Equal(
            Registration.Blank(key) with { Standing = new RegistrationStanding(null, 0, 0, Today, null, Today.PlusDays(-3)) },
            await FindAsync<RegistrationKey, Registration>(key));
        Assert.Equal(Today.PlusDays(-3), (await Session.Get<IPersonSlices>().FindAsync(key.Person))!.Registrations[key.Requirement].FrozenOn);
        await IsDefinitionAsync(key.Person);
    }

    [Fact]
    public virtual async Task The_prerequisites_that_are_archived_or_gone_are_told_with_a_registration()
    {
        RequirementContent gated = new() { Name = "Etterpå", Dependencies = [_requirements[0].Id, _requirements[1].Id, Given.NewId<RequirementId>()] };
        Requirement after = await Given.RequirementAsync(_region.Ward, gated);
        await ArchiveAsync(_requirements[0], Today);

        RegistrationSlice slice = (await Session.Get<IPersonSlices>().FindAsync(_region.Employees[0].Id, after.Id))!;

        Assert.Equal([gated.Dependencies[0], gated.Dependencies[2]], gated.Dependencies.Where(slice.EndedPrerequisites.Contains));
        Assert.Equal(2, slice.EndedPrerequisites.Count);
        Assert.Empty((await Session.Get<IPersonSlices>().FindAsync(_region.Employees[0].Id, _requirements[1].Id))!.EndedPrerequisites);
    }

    private ValueTask<Result<Commit>> ArchiveAsync(Requirement definition, LocalDate on)
    {
        RequirementEvent.Archived archived = new(on, _region.Leader.Id, "Utgått");
        return Session.CommitAsync(work =>
        {
            work.Save(definition.Apply(archived), archived);
            work.Stage(new RegistrationSet.RefreshRequirement(definition.Id, on));
        });
    }
}
