using Competence.Delegation;
using Competence.Domain.Tests.Organisation;
using static Competence.Domain.Tests.Organisation.WardOfIda;

namespace Competence.Domain.Tests.Delegation;

/// <summary>Per is lent to the second ward, and somebody knows the identifier of his temporary position there.</summary>
public class DeputyOnLoanTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [Rule("DEP-03")]
    public async Task A_temporary_position_makes_nobody_deputy_and_the_ordinary_one_does(int daysLater)
    {
        WardOfIda ward = await OpenAsync();
        PositionId temporary = await ward.Lend(Per, lender: Lars, borrower: Guro);
        ward.Runs.Today = Monday.PlusDays(daysLater);
        DeputyService deputies = ward.Runs.Get<DeputyService>();

        (await deputies.SetAsync(await ward.As(Lars), await ward.Id(Lars), temporary, lastDay: null)).Refusal.Should().Be(DeputyRules.DeputyOnLoan.Refuse());

        (await deputies.SetAsync(await ward.As(Lars), await ward.Id(Lars), await ward.Id(Per), lastDay: null)).IsAccepted.Should().BeTrue();
    }
}
