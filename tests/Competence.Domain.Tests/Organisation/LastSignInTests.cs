using Competence.Access;
using Competence.Delegation;
using Competence.Organisation;
using static Competence.Domain.Tests.Organisation.WardOfIda;

namespace Competence.Domain.Tests.Organisation;

/// <summary>When a position was last chosen, as access management shows it.</summary>
public class LastSignInTests
{
    [Fact]
    [Rule("ORG-84")]
    public async Task Access_management_lists_address_telephone_and_last_sign_in_of_active_and_ended_positions()
    {
        PositionText ola = new("7009", "Ola", "Nes", "ola@example.org", End: "2026-03-02") { Personal = ["22 00 00 09"] };
        WardOfIda ward = await OpenAsync(ola);
        Instant now = ward.Runs.Get<BusinessClock>().Read().Now;
        await ward.Runs.Get<SignInService>().ChooseAsync((await ward.Runs.PersonOf(ola)).Id, await ward.Id(ola));
        await ward.Runs.Run(Monday.PlusDays(1), [.. Everybody, ola]);
        Actor admin = await ward.As(Far, await ward.Grant(Role.TrustAdmin, "T1", "T1"));

        Page<AccessRow> page = (await ward.Runs.Get<AccessManagementService>().SearchAsync(admin)).Value;
        AccessFile file = (await ward.Runs.Get<AccessManagementService>().FindAsync(admin, await ward.Id(ola))).Value;

        page.Items.Select(row => (row.Name, row.Email, row.Telephone, row.LastSignIn, row.IsActive)).Should().Equal(
            ("Ida Berg", "ida.berg@example.org", null, null, true),
            ("Berit Dahl", null, null, null, true),
            ("Guro Lie", null, null, null, true),
            ("Ola Nes", "ola@example.org", "22 00 00 09", now, false),
            ("Lars Vik", null, null, null, true),
            ("Per Ås", null, null, null, true));
        (file.Person.Telephone, file.LastSignIn).Should().Be(("22 00 00 09", now));
    }

    [Fact]
    [Rule("ORG-84")]
    public async Task Only_choosing_counts_once_for_the_position_chosen_and_no_later_request()
    {
        PositionText second = Ida with { CostCentre = "1002" };
        WardOfIda ward = await OpenAsync(second);
        PersonId ida = (await ward.Runs.PersonOf(Ida)).Id;
        SignInService signIn = ward.Runs.Get<SignInService>();
        Instant morning = ward.Runs.Get<BusinessClock>().Read().Now;

        Result<Actor> chosen = await signIn.ChooseAsync(ida, await ward.Id(Ida));
        ward.Runs.Today = Monday.PlusDays(1);
        await signIn.ActAsync(ida, await ward.Id(Ida));
        await signIn.ActAsync(ida, await ward.Id(second));

        chosen.Value.Should().Be((await signIn.ActAsync(ida, await ward.Id(Ida))).Value);
        (await LastAsync(ward, Ida)).Should().Be(morning);
        (await LastAsync(ward, second)).Should().BeNull();
        await signIn.ChooseAsync(ida, await ward.Id(Ida));
        (await LastAsync(ward, Ida)).Should().Be(morning + Duration.FromDays(1));
    }

    [Fact]
    public async Task It_is_in_nobodys_history_and_changes_no_state()
    {
        WardOfIda ward = await OpenAsync();
        Person person = await ward.Runs.PersonOf(Ida);
        Position position = await ward.Runs.PositionOf(Ida);

        await ward.Runs.Get<SignInService>().ChooseAsync(person.Id, position.Id);

        (await ward.Runs.History(person.Subject)).Should().ContainSingle();
        (await ward.Runs.History(position.Subject)).Should().ContainSingle();
        (await ward.Runs.PersonOf(Ida)).Should().Be(person);
        (await ward.Runs.PositionOf(Ida)).Should().Be(position);
    }

    [Fact]
    public async Task What_is_refused_and_what_is_chosen_as_deputy_is_no_sign_in()
    {
        WardOfIda ward = await OpenAsync();
        PersonId per = (await ward.Runs.PersonOf(Per)).Id;
        SignInService signIn = ward.Runs.Get<SignInService>();
        PositionId lars = await ward.Id(Lars);

        (await signIn.ChooseAsync(per, lars)).Refusal.Should().Be((await signIn.ActAsync(per, lars)).Refusal);
        (await ward.Runs.Get<DeputyService>().SetAsync(await ward.As(Lars), lars, await ward.Id(Per), lastDay: null)).IsAccepted.Should().BeTrue();
        (await signIn.ChooseAsync(per, lars)).Value.As.Should().BeOfType<ActingAs.Deputyship>();

        (await LastAsync(ward, Lars)).Should().BeNull();
        (await LastAsync(ward, Per)).Should().BeNull();
    }

    private static async Task<Instant?> LastAsync(WardOfIda ward, PositionText line) => await ward.Runs.Get<IAccessReports>().LastSignInAsync(await ward.Id(line));
}
