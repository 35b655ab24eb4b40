using Competence.Access;
using Competence.Domain.Tests.Access;
using Competence.Organisation;
using static Competence.Domain.Tests.Access.TwoTrusts;

namespace Competence.Domain.Tests.Organisation;

public sealed class SignInServiceTests : IAsyncLifetime
{
    private static readonly PositionId KarisSecondPosition = Id<PositionId>(25);
    private static readonly Actor Operator = new(Berit, new ActingAs.Operator(), []);

    private Hospital _hospital = null!;

    private SignInService SignIn => _hospital.Get<SignInService>();

    public async ValueTask InitializeAsync() => _hospital = await Hospital.OpenAsync();

    public ValueTask DisposeAsync()
    {
        _hospital.Dispose();
        return default;
    }

    [Fact]
    [Rule("ORG-31", "ORG-32")]
    public async Task Who_has_several_active_positions_chooses_among_them_by_unit()
    {
        await _hospital.AddAsync(KarisSecondPosition, Kari, Clinic, "30");

        SignInChoices choices = await SignIn.ChoicesAsync(Kari);

        choices.Items.Should().Equal(
            new SignInChoice(KarisSecondPosition, Clinic, "30 – Kirurgi", "Sjukepleiar"),
            new SignInChoice(KarisPosition, Ward, "301 – Sengepost", "Sjukepleiar"));
        choices.Only.Should().BeNull();
    }

    [Fact]
    [Rule("ORG-31")]
    public async Task Two_positions_in_one_unit_are_offered_in_the_same_order_each_time()
    {
        PositionId[] others = [Id<PositionId>(18), Id<PositionId>(19), Id<PositionId>(28)];
        foreach (PositionId other in others.Reverse())
        {
            await _hospital.AddAsync(other, Kari, Ward, $"{other}");
        }

        (await SignIn.ChoicesAsync(Kari)).Items.Select(choice => choice.Position).Should().Equal(others[0], others[1], KarisPosition, others[2]);
    }

    [Fact]
    [Rule("ORG-31")]
    public async Task Who_has_a_single_active_position_goes_straight_in() =>
        (await SignIn.ChoicesAsync(Kari)).Only.Should().Be(new SignInChoice(KarisPosition, Ward, "301 – Sengepost", "Sjukepleiar"));

    [Fact]
    public async Task An_unknown_person_has_nothing_to_choose() =>
        (await SignIn.ChoicesAsync(Anyone)).Should().Be(new SignInChoices([]));

    [Fact]
    [Rule("ORG-35", "ACC-01")]
    public async Task The_chosen_position_brings_its_own_roles_and_no_others()
    {
        RoleGrant here = Granted(Role.SuperUser, Of(Ward), 0);
        await _hospital.AddAsync(KarisSecondPosition, Kari, Clinic, "30");
        await _hospital.Get<RoleService>().GrantAsync(Operator, KarisPosition, here);
        await _hospital.Get<RoleService>().GrantAsync(Operator, KarisSecondPosition, Granted(Role.TrustAdmin, Of(Trust), 0));

        (await SignIn.ActAsync(Kari, KarisPosition)).Value.Should().Be(new Actor(Kari, new ActingAs.Position(KarisPosition, Ward), [here]));
    }

    [Fact]
    [Rule("ACC-06")]
    public async Task Who_leads_somebody_acts_as_a_leader() =>
        (await SignIn.ActAsync(Lars, LarsPosition)).Value.As.Should().Be(new ActingAs.Position(LarsPosition, Clinic, LeadsEmployees: true));

    [Fact]
    [Rule("ORG-15", "ACC-09")]
    public async Task A_position_that_has_ended_is_neither_offered_nor_taken()
    {
        (await SignIn.ChoicesAsync(Kari)).Items.Select(choice => choice.Position).Should().NotContain(Hospital.KarisFormerPosition);

        (await SignIn.ActAsync(Kari, Hospital.KarisFormerPosition)).Refusal.Should().Be(SignInRules.PositionEnded.Refuse());
    }

    [Fact]
    public async Task The_position_of_somebody_else_is_not_found() =>
        (await SignIn.ActAsync(Kari, LarsPosition)).Refusal.Should().Be(GeneralRules.NotFound.Refuse(("what", "position"), ("id", LarsPosition)));
}
