using System.Net;
using Competence.Acceptance.Tests.Api;
using Competence.Loans;
using Competence.Testing.Building;

namespace Competence.Acceptance.Tests.Pages;

public sealed class LoanPagesTests(Portal portal)
{
    private const string Comment = "Kjenner dialyse";

    [Fact]
    [Rule("LOA-13", "LOA-15", "LOA-17", "ORG-33")]
    public async Task Each_side_of_a_loan_has_its_pages_and_the_employee_the_mark_at_sign_in()
    {
        Given given = portal.Given();
        SmallRegion region = await given.RegionAsync();
        Employee lent = region.Employees[0];
        Loan loan = await OngoingLoan.OfAsync(given, lent, region.Leader, region.Stranger);
        PortalClient lender = await portal.SignedInAsync(region.Leader), borrower = await portal.SignedInAsync(region.Stranger);

        string list = await PageAsync(lender, $"/employees/loans/{lent.Position.Id}");
        list.Should().Contain($"/loans/{loan.Id}").And.NotContain(Comment);
        (await PageAsync(lender, $"/loans/{loan.Id}")).Should().Contain(Comment).And.Contain("name=\"start\"");
        (await PageAsync(lender, $"/employees/{lent.Id}")).Should().Contain($"/employees/loans/{lent.Position.Id}").And.NotContain("/employees/borrowed/");
        (await PageAsync(borrower, $"/employees/{lent.Id}")).Should().Contain($"/employees/borrowed/{loan.TemporaryPosition}").And.NotContain("/employees/loans/");
        (await PageAsync(borrower, $"/employees/borrowed/{loan.TemporaryPosition}")).Should().Contain(Comment);
        (await PageAsync(lender, $"/sign-in?person={lent.Id}")).Should().Contain("tag").And.Contain(given.Moment.Today.PlusDays(-3).ToString("dd.MM.uuuu", null));

        (await StatusAsync(lender, $"/employees/borrowed/{loan.TemporaryPosition}")).Should().Be(HttpStatusCode.NotFound);
        (await StatusAsync(borrower, $"/loans/{loan.Id}")).Should().Be(HttpStatusCode.NotFound);
        (await StatusAsync(borrower, $"/employees/loans/{lent.Position.Id}")).Should().Be(HttpStatusCode.NotFound);
    }

    private static async Task<string> PageAsync(PortalClient who, string address)
    {
        using HttpResponseMessage response = await who.Http.GetAsync(new Uri(address, UriKind.Relative));
        response.StatusCode.Should().Be(HttpStatusCode.OK, address);
        return await response.Content.ReadAsStringAsync();
    }

    private static async Task<HttpStatusCode> StatusAsync(PortalClient who, string address)
    {
        using HttpResponseMessage response = await who.Http.GetAsync(new Uri(address, UriKind.Relative));
        return response.StatusCode;
    }
}
