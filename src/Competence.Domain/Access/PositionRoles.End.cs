using System.Collections.Immutable;

namespace Competence.Access;

/// <content>What ends with the position.</content>
public sealed partial record PositionRoles
{
    /// <summary>
    /// What the end of the position does to its roles: plan responsible and education officer end for good and must be ordered again (ORG-54,
    /// ACC-49, ACC-57), grants that have not begun included. All others stop working, and work again if the position comes back (ACC-09).
    /// </summary>
    /// <param name="today">The first day on which they no longer hold.</param>
    public ImmutableArray<PositionRolesEvent.EndedWithPosition> EndWithPosition(LocalDate today)
    {
        LocalDate yesterday = today.PlusDays(-1);
        return
        [
            .. Grants.Where(grant => grant.Role is Role.PlanResponsible or Role.EducationOfficer && LastsBeyond(grant, yesterday))
                .Select(grant => new PositionRolesEvent.EndedWithPosition(grant.Role, grant.Scope, yesterday))
                .Distinct(),
        ];
    }
}
