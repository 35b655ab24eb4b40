using System.Collections.Immutable;
using Competence.Organisation;

namespace Competence.Testing.Building;

/// <summary>The smallest organisation in which everything can happen: two trusts, three cost centres, a leader with employees, and strangers.</summary>
/// <param name="Region">The top of the tree.</param>
/// <param name="Trust">The trust in which the leader works.</param>
/// <param name="Ward">The cost centre of the leader and the employees.</param>
/// <param name="NextWard">Another cost centre of the same trust.</param>
/// <param name="OtherTrust">Another trust.</param>
/// <param name="OtherWard">A cost centre of the other trust.</param>
/// <param name="Leader">The leader of the ward.</param>
/// <param name="Employees">Those led by the leader, in the ward.</param>
/// <param name="Neighbour">An employee of the next ward, led by nobody here.</param>
/// <param name="Stranger">An employee of the other trust.</param>
public sealed record SmallRegion(
    OrganisationUnit Region,
    OrganisationUnit Trust,
    OrganisationUnit Ward,
    OrganisationUnit NextWard,
    OrganisationUnit OtherTrust,
    OrganisationUnit OtherWard,
    Employee Leader,
    ImmutableArray<Employee> Employees,
    Employee Neighbour,
    Employee Stranger);
