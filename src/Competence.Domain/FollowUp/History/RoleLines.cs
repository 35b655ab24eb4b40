using System.Diagnostics;
using Competence.Access;

namespace Competence.FollowUp.History;

/// <summary>The lines of the roles of a position.</summary>
internal static class RoleLines
{
    public static HistoryLine Of(PositionRolesEvent fact) => fact switch
    {
        PositionRolesEvent.Granted it => HistoryLine.Of("role.granted", ("role", it.Role), ("from", it.From), ("to", it.To)),
        PositionRolesEvent.Revoked it => HistoryLine.Of("role.revoked", ("role", it.Role), ("lastDay", it.LastDay)),
        PositionRolesEvent.EndedWithPosition it => HistoryLine.Of("role.ended-with-position", ("role", it.Role), ("lastDay", it.LastDay)),
        _ => throw new UnreachableException($"Unknown event {fact.GetType().Name}"),
    };
}
