using Competence.FollowUp;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.Domain.Tests.FollowUp;

public class PlanProgressTests
{
    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(0, 3, 0)]
    [InlineData(1, 3, 33)]
    [InlineData(2, 3, 66)]
    [InlineData(3, 4, 75)]
    [InlineData(3, 3, 100)]
    public void Percent_is_of_what_is_relevant_and_rounded_down(int fulfilled, int relevant, int? percent) =>
        new PlanProgress(fulfilled, relevant, StatusColour.Yellow).Percent.Should().Be(percent);

    [Fact]
    public void What_expires_soon_is_fulfilled_and_what_is_not_relevant_does_not_count() =>
        PlanProgress.Of([RequirementStatus.Fulfilled, RequirementStatus.ExpiringSoon, RequirementStatus.Expired, RequirementStatus.NotRelevant, RequirementStatus.Started])
            .Should().Be(new PlanProgress(2, 4, StatusColour.Red));
}
