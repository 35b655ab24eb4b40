using System.Collections.Immutable;
using Competence.Delegation;
using Competence.Domain.Tests.Assignments;
using Competence.Organisation;
using static Competence.Domain.Tests.Assignments.Hospital;
using static Competence.Domain.Tests.Delegation.Wards;

namespace Competence.Domain.Tests.Delegation;

public sealed class DelegatedApproverServiceTests : IAsyncLifetime
{
    private Hospital _hospital = null!;

    private DelegatedApproverService Approvers => _hospital.Get<DelegatedApproverService>();

    /// <summary>Who may not delegate for Lars, and whether they know that he is there.</summary>
    public static TheoryData<Actor, bool> WhoMayNot => new()
    {
        { AsTor, false },
        { AsKari, false },
        { AsOdd, false },
        { AsTorWith(Role.TrustAdmin, NextWard), false },
        { AsTorWith(Role.TrustAdmin, NextTrust), false },
        { AsTorWith(Role.TrustAdmin, Trust, daysTo: -1), false },
        { AsTorWith(Role.TrustAdmin, Trust), true },
        { AsTorWith(Role.DelegatedLeader, Clinic), true },
        { AsBerit, true },
        { new Actor(Lars, new ActingAs.Position(PositionOf(Tor), NextTrustsWard), []), true },
    };

    public async ValueTask InitializeAsync()
    {
        _hospital = await Open();
        await _hospital.BecomesA(Occupation.Resident, Kari);
    }

    public ValueTask DisposeAsync()
    {
        _hospital.Dispose();
        return default;
    }

    [Fact]
    [Rule("DEP-17", "DEP-18")]
    public async Task A_leader_of_residents_delegates_to_several_with_a_description_for_each()
    {
        await Approvers.SetAsync(AsLars, LarsPosition, Tor, " Surgery ");
        await Approvers.SetAsync(AsLars, LarsPosition, Nils, "");
        await Approvers.SetAsync(AsLars, LarsPosition, Tor, "Surgery and more");

        LeaderApprovers seen = (await Approvers.ListAsync(AsLars, LarsPosition)).Value;
        seen.Items.Select(one => (one.Key.Approver, one.Description)).Should().Equal((Nils, ""), (Tor, "Surgery and more"));
        (seen.Leader, seen.LeadsCandidates).Should().Be((Lars, true));
    }

    [Theory]
    [InlineData(Occupation.Employee, false)]
    [InlineData(Occupation.Resident, true)]
    [InlineData(Occupation.PartOneResident, true)]
    [InlineData(Occupation.Apprentice, true)]
    [Rule("DEP-17")]
    public async Task Only_a_leader_of_residents_or_apprentices_delegates(Occupation occupation, bool may)
    {
        await _hospital.BecomesA(occupation, Kari);

        Result<DelegatedApprover> set = await Approvers.SetAsync(AsLars, LarsPosition, Tor, "");

        (set.IsAccepted, (await Approvers.ListAsync(AsLars, LarsPosition)).Value.LeadsCandidates).Should().Be((may, may));
        (may || set.Refusal.Rule == DelegatedApproverRules.LeadsNoCandidates).Should().BeTrue();
    }

    [Fact]
    [Rule("DEP-18")]
    public async Task Who_has_left_is_not_found_to_be_chosen()
    {
        await _hospital.End(PositionOf(Tor));

        (await Approvers.SetAsync(AsLars, LarsPosition, Tor, "")).Refusal.Rule.Should().Be(DelegatedApproverRules.NotEmployed);
        (await Approvers.SetAsync(AsLars, LarsPosition, Id<PersonId>(998), "")).Refusal.Rule.Should().Be(DelegatedApproverRules.NotEmployed);
        (await Approvers.SetAsync(AsLars, Id<PositionId>(999), Nils, "")).Refusal.Rule.Should().Be(GeneralRules.NotFound);
    }

    [Theory]
    [MemberData(nameof(WhoMayNot))]
    [Rule("DEP-17")]
    public async Task Nobody_but_the_leader_delegates_or_looks(Actor actor, bool knows)
    {
        await Approvers.SetAsync(AsLars, LarsPosition, Tor, "");
        Refusal expected = knows
            ? GeneralRules.AccessDenied.Refuse(("action", "goal-approval-delegate"))
            : GeneralRules.NotFound.Refuse(("what", "position"), ("id", LarsPosition));

        (await Approvers.SetAsync(actor, LarsPosition, Nils, "")).Refusal.Should().Be(expected);
        (await Approvers.RemoveAsync(actor, LarsPosition, Tor)).Refusal.Should().Be(expected);
        (await Approvers.ListAsync(actor, LarsPosition)).Refusal.Should().Be(expected);
        (await Approvers.HistoryAsync(actor, LarsPosition, Tor, new HistoryPage(10))).Refusal.Should().Be(expected);
        (await Approvers.ListAsync(AsLars, LarsPosition)).Value.Items.Should().HaveCount(1);
    }

    [Fact]
    public async Task An_approver_is_removed_and_the_history_tells_all_of_it()
    {
        DelegatedApprover set = (await Approvers.SetAsync(AsLars, LarsPosition, Tor, "Surgery")).Value;
        (await Approvers.SetAsync(AsLars, LarsPosition, Tor, "Surgery")).Value.Should().Be(set);
        await Approvers.SetAsync(AsLars, LarsPosition, Tor, "");
        await Approvers.RemoveAsync(AsLars, LarsPosition, Tor);

        (await Approvers.ListAsync(AsLars, LarsPosition)).Value.Items.Should().BeEmpty();
        (await Approvers.RemoveAsync(AsLars, LarsPosition, Tor)).Refusal.Rule.Should().Be(DelegatedApproverRules.NotApprover);
        ImmutableArray<HistoryEntry> history = await _hospital.History(set);
        history.Select(entry => entry.Fact).Should().Equal(
            new DelegatedApproverEvent.Chosen(Lars, "Surgery"), new DelegatedApproverEvent.Described(""), new DelegatedApproverEvent.Removed());
        history.Should().OnlyContain(entry => entry.Origin == new EventOrigin(Morning, Lars, LarsPosition, null, null, null));
        (await Approvers.HistoryAsync(AsLars, LarsPosition, Tor, new HistoryPage(2))).Value.Should().Equal(history[2], history[1]);
    }

    [Fact]
    public async Task A_leader_who_leads_nobody_any_more_still_sees_and_removes_them_and_delegates_to_nobody_else()
    {
        await Approvers.SetAsync(AsLars, LarsPosition, Tor, "Surgery");
        await _hospital.LedBy(Kari, Odd);
        await _hospital.LedBy(Nils, Odd);
        Actor former = (await _hospital.Get<SignInService>().ActAsync(Lars, LarsPosition)).Value;
        former.As.Should().BeOfType<ActingAs.Position>().Which.LeadsEmployees.Should().BeFalse();

        LeaderApprovers left = (await Approvers.ListAsync(former, LarsPosition)).Value;
        (left.LeadsCandidates, left.Items.Single().Key.Approver).Should().Be((false, Tor));
        (await Approvers.HistoryAsync(former, LarsPosition, Tor, new HistoryPage(10))).Value.Should().HaveCount(1);
        Refusal denied = GeneralRules.AccessDenied.Refuse(("action", "goal-approval-delegate"));
        (await Approvers.SetAsync(former, LarsPosition, Nils, "")).Refusal.Should().Be(denied);
        (await Approvers.RemoveAsync(former, LarsPosition, Tor)).Value.IsOpen.Should().BeFalse();
        (await Approvers.ListAsync(former, LarsPosition)).Refusal.Should().Be(denied, "nothing is left to be removed");
    }

    [Fact]
    public async Task There_is_no_expiry_date()
    {
        await Approvers.SetAsync(AsLars, LarsPosition, Tor, "");
        _hospital.Pass(Duration.FromDays(4000));

        (await Approvers.ListAsync(AsLars, LarsPosition)).Value.Items.Should().HaveCount(1);
    }
}
