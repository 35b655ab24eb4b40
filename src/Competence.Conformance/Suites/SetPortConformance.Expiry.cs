using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using Xunit;

namespace Competence.Conformance.Suites;

public abstract partial class SetPortConformance
{
    [Fact]
    public virtual async Task Refreshing_a_definition_moves_everybodys_expiry_and_what_did_not_move_keeps_its_notice()
    {
        await GiveAsync(_region.Employees[0], _first);
        await GiveAsync(_region.Employees[1], _first);
        Registration moved = await FulfilAsync(_region.Employees[0], _requirements[0], Today.PlusDays(-5));
        RequirementEvent.DraftSaved draft = new(_requirements[0].Content with { ValidityDays = 50 });
        RequirementEvent.Published published = new(2);
        Requirement next = _requirements[0].Apply(draft);

        await Session.CommitAsync(work =>
        {
            work.Save(next, draft);
            work.Save(next.Apply(published), published);
            work.Stage(new RegistrationSet.RefreshRequirement(_requirements[0].Id, Today.PlusDays(2)));
        });

        RegistrationStanding after = (await FindAsync<RegistrationKey, Registration>(moved.Key))!.Standing;
        Assert.Equal((Today.PlusDays(45), Today.PlusDays(2)), (after.ExpiresOn, after.NextNoticeOn));
        Assert.Equal(Today, (await FindAsync<RegistrationKey, Registration>(new RegistrationKey(_region.Employees[1].Id, _requirements[0].Id)))!.Standing.NextNoticeOn);
    }

    [Theory]
    [InlineData(100, false, 100)]
    [InlineData(null, true, null)]
    [InlineData(60, true, 30)]
    public virtual async Task An_adaptation_takes_part_only_while_the_definition_allows_it(int? validity, bool allows, int? left)
    {
        await GiveAsync(_region.Employees[0], _first);
        Registration fulfilled = await FulfilAsync(_region.Employees[0], _requirements[0], Today);
        PlanEvent.ValidityAdapted adapted = new(_requirements[0].Id, new AdaptedValidity(30, "Strengere"));
        RequirementEvent.DraftSaved draft = new(_requirements[0].Content with { ValidityDays = validity, AllowAdaptation = allows });
        RequirementEvent.Published published = new(2);
        Requirement next = _requirements[0].Apply(draft);

        await Session.CommitAsync(work =>
        {
            work.Save(_first.Apply(adapted), adapted);
            work.Save(next, draft);
            work.Save(next.Apply(published), published);
            work.Stage(new RegistrationSet.RefreshRequirement(_requirements[0].Id, Today));
        });

        LocalDate? expiresOn = left is { } days ? Today.PlusDays(days) : null;
        Assert.Equal(expiresOn, (await FindAsync<RegistrationKey, Registration>(fulfilled.Key))!.Standing.ExpiresOn);
        await IsDefinitionAsync(_region.Employees[0].Id);
    }

    [Theory]
    [InlineData(-200, 0)]
    [InlineData(-101, 0)]
    [InlineData(-100, 0)]
    [InlineData(-70, 0)]
    [InlineData(-69, 0)]
    [InlineData(-10, 0)]
    [InlineData(-10, 61)]
    public virtual async Task Moving_notices_on_gives_the_next_day_on_which_something_is_to_be_said(int performed, int day)
    {
        await GiveAsync(_region.Employees[0], _first);
        Registration registration = await FulfilAsync(_region.Employees[0], _requirements[0], Today.PlusDays(performed));
        RegistrationKey untouched = new(_region.Employees[0].Id, _requirements[1].Id);
        Registration other = (await FindAsync<RegistrationKey, Registration>(untouched))!;

        await Session.CommitAsync(work => work.Stage(new RegistrationSet.MoveNoticesOn([registration.Key], Today.PlusDays(day))));

        Assert.Equal(
            registration with { Standing = RegistrationStanding.MovedOn(registration, Today.PlusDays(day)) },
            await FindAsync<RegistrationKey, Registration>(registration.Key));
        Assert.Equal(other, await FindAsync<RegistrationKey, Registration>(untouched));
    }

    [Theory]
    [InlineData(null, 10, 0)]
    [InlineData(null, 45, 0)]
    [InlineData(null, 45, 15)]
    [InlineData(null, 45, 45)]
    [InlineData(null, 45, 46)]
    [InlineData(0, 45, 0)]
    [InlineData(-101, 45, 0)]
    [InlineData(-100, 45, 1)]
    [InlineData(-60, 45, 0)]
    public virtual async Task Moving_notices_on_looks_at_a_deadline_that_is_still_to_be_kept(int? performed, int deadline, int day)
    {
        await GiveAsync(_region.Employees[0], _first);
        RegistrationKey key = new(_region.Employees[0].Id, _requirements[0].Id);
        if (performed is { } days)
        {
            await FulfilAsync(_region.Employees[0], _requirements[0], Today.PlusDays(days));
        }

        RegistrationService service = Session.Get<RegistrationService>();
        Registration registration = (await service.SetDeadlineAsync(_region.Leader.Actor, key.Person, key.Requirement, Today.PlusDays(deadline))).Value;

        await Session.CommitAsync(work => work.Stage(new RegistrationSet.MoveNoticesOn([key], Today.PlusDays(day))));

        Assert.Equal(
            registration with { Standing = RegistrationStanding.MovedOn(registration, Today.PlusDays(day)) }, await FindAsync<RegistrationKey, Registration>(key));
    }
}
