using Competence.Organisation;

namespace Competence.Loans;

/// <summary>Where a loan goes to.</summary>
/// <param name="Unit">The borrowing unit.</param>
/// <param name="Trust">Its trust.</param>
/// <param name="Leader">The position of the borrowing leader.</param>
internal sealed record LoanPlace(OrganisationUnit Unit, OrganisationUnit Trust, PositionId Leader);
