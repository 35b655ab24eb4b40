using Competence.Registrations;
using Competence.Requirements;

namespace Competence.Domain.Tests.Registrations;

public class StateEventTableTests
{
    private static readonly RequirementStatus[] Columns =
        [RequirementStatus.NotStarted, RequirementStatus.Started, RequirementStatus.AwaitingSignature, RequirementStatus.Rejected, RequirementStatus.Fulfilled, RequirementStatus.Expired];

    public static TheoryData<string> Cases => [.. StateEventCases.All.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    [Rule("PRG-12", "PRG-64", "PRG-72", "PRG-103", "REQ-72")]
    public void A_pair_of_state_and_event_has_the_outcome_of_the_table(string name)
    {
        StateEventCase one = StateEventCases.All.Single(candidate => candidate.Name == name);
        Scene scene = one.Before();
        scene.Status.Should().Be(one.State);
        Registration before = scene.Registration;

        Refusal? refusal = one.Act(scene);

        if (one.After is { } after)
        {
            refusal.Should().BeNull();
            scene.Status.Should().Be(after);
        }
        else
        {
            refusal.Should().NotBeNull();
            scene.Registration.Should().Be(before);
        }
    }

    [Fact]
    public void No_row_of_the_table_is_missing() =>
        StateEventCases.All.Select(one => one.Event).Distinct()
            .Should().BeEquivalentTo(RulebookTable.FirstColumn("### Table: state x event, complete"));

    [Fact]
    public void No_state_is_missing_in_a_row() =>
        StateEventCases.All.GroupBy(one => one.Event)
            .Where(row => !Columns.All(column => row.Any(one => one.State == column))).Select(row => row.Key).Should().BeEmpty();
}
