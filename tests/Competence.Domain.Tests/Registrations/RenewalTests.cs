using Competence.Registrations;
using Competence.Requirements;
using static Competence.Domain.Tests.Registrations.Scene;

namespace Competence.Domain.Tests.Registrations;

/// <summary>What is registered on what has expired begins anew; see also the rows of the table state x event.</summary>
public class RenewalTests
{
    private static readonly LocalDate LastDay = FirstDay.PlusDays(Validity);

    [Fact]
    [Rule("PRG-12", "PRG-72")]
    public void On_its_last_day_a_fulfilment_is_still_locked_and_the_day_after_it_is_renewed()
    {
        Scene scene = States.Fulfilled(Self);

        scene.Today = LastDay;
        scene.Registration.IsExpired(LastDay).Should().BeFalse();
        scene.Fulfil()!.Rule.Should().Be(RegistrationRules.Locked);

        scene.Today = LastDay.PlusDays(1);
        scene.Registration.IsExpired(scene.Today).Should().BeTrue();
        scene.Fulfil().Should().BeNull();
    }

    public static TheoryData<string, bool> Beginnings => new() { { "draft", false }, { "fulfil", false }, { "send", true } };

    [Theory]
    [MemberData(nameof(Beginnings))]
    [Rule("PRG-73")]
    public void A_renewal_has_a_repetition_of_its_own(string verb, bool signed)
    {
        Scene scene = States.Expired(signed ? Signed : Self);
        RepetitionId before = scene.Registration.Repetitions[0].Id;

        States.Accepted(verb switch
        {
            "draft" => scene.Draft(new RegistrationEntry(scene.Today)),
            "fulfil" => scene.Fulfil(),
            _ => scene.Send(),
        });

        scene.Registration.Repetitions.Should().ContainSingle().Which.Id.Should().NotBe(before);
    }

    public static TheoryData<bool, bool, bool> Drafts => new() { { false, false, true }, { false, true, true }, { true, false, false }, { true, true, true } };

    [Theory]
    [MemberData(nameof(Drafts))]
    [Rule("PRG-14", "PRG-73")]
    public void A_draft_on_what_expired_begins_a_renewal_unless_it_takes_the_date_away(bool unlocked, bool dated, bool renews)
    {
        Scene scene = States.Expired(Self);
        States.Accepted(unlocked ? scene.Unlock() : null);

        States.Accepted(scene.Draft(new RegistrationEntry(dated ? scene.Today : null, Comment: "Påbegynt")));

        scene.Facts[^1].Should().BeOfType<RegistrationEvent.DraftSaved>().Which.NewRound.Should().Be(renews);
        scene.Registration.IsRenewal.Should().Be(renews);
        scene.Status.Should().Be(renews ? RequirementStatus.Expired : RequirementStatus.Started);
    }

    [Fact]
    [Rule("PRG-100")]
    public void A_renewal_stays_one_however_often_its_draft_is_saved()
    {
        Scene scene = States.Expired(Self);

        States.Accepted(scene.Draft(new RegistrationEntry(Comment: "Først")) ?? scene.Draft(new RegistrationEntry(Comment: "Så")));

        scene.Status.Should().Be(RequirementStatus.Expired);
        scene.Registration.Repetitions.Should().ContainSingle().Which.Comment.Should().Be("Så");
    }

    [Fact]
    [Rule("PRG-14")]
    public void A_renewal_that_was_complete_and_is_cleared_is_no_renewal_any_more()
    {
        Scene scene = States.Expired(Self);
        States.Accepted(scene.Fulfil());
        scene.Registration.IsRenewal.Should().BeTrue();

        States.Accepted(scene.Unlock() ?? scene.Clear());

        scene.Registration.IsRenewal.Should().BeFalse();
        scene.Status.Should().Be(RequirementStatus.NotStarted);
    }

    [Fact]
    [Rule("PRG-15", "PRG-100")]
    public void A_renewal_that_lost_its_signature_to_a_new_date_counts_as_expired_until_it_is_signed_again()
    {
        Scene scene = States.Expired(Signed);
        States.Accepted(scene.Send() ?? scene.Sign());

        States.Accepted(scene.Unlock() ?? scene.Draft(new RegistrationEntry(scene.Today.PlusDays(-1))));

        scene.Registration.IsRenewal.Should().BeTrue();
        scene.Status.Should().Be(RequirementStatus.Expired);
    }

    [Fact]
    [Rule("PRG-100", "PRG-102")]
    public void A_renewal_with_enough_besides_the_surplus_that_was_taken_away_is_still_one()
    {
        Scene scene = States.Expired(Procedures);
        States.Accepted(scene.Fulfil(new RegistrationEntry(Count: 3)) ?? scene.Unlock());

        States.Accepted(scene.Draft(new RegistrationEntry(Repetition: scene.Registration.Repetitions[2].Id)));

        scene.Registration.Should().BeEquivalentTo(new { State = RegistrationState.Fulfilled, IsRenewal = true, Counted = 2 });
    }

    [Fact]
    [Rule("PRG-14", "PRG-72")]
    public void Until_a_renewal_is_complete_the_entered_expiry_date_stands_and_clearing_takes_it_away()
    {
        LocalDate entered = FirstDay.PlusDays(100);
        Scene scene = new(Self with { ManualExpiryDate = true });
        States.Accepted(scene.Fulfil(new RegistrationEntry(FirstDay, entered)));
        scene.Today = entered.PlusDays(1);

        Scene renewed = new(Self with { ManualExpiryDate = true }) { Registration = scene.Registration, Today = scene.Today };
        States.Accepted(renewed.Draft(new RegistrationEntry(Comment: "Påbegynt")));
        renewed.Registration.ManualExpiresOn.Should().Be(entered);
        renewed.Registration.Standing.ExpiresOn.Should().Be(entered);

        States.Accepted(scene.Unlock() ?? scene.Clear());
        scene.Registration.ManualExpiresOn.Should().BeNull();
    }
}
