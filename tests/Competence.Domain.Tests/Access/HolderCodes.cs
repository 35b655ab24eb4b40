using Competence.Access;

namespace Competence.Domain.Tests.Access;

/// <summary>How the rulebook's table writes the holders of the access table.</summary>
internal static class HolderCodes
{
    private static readonly Dictionary<AccessHolder, string> Codes = new()
    {
        [AccessHolder.Employee] = "EMP",
        [AccessHolder.Resident] = "RES",
        [AccessHolder.Apprentice] = "APP",
        [AccessHolder.Leader] = "LEA",
        [AccessHolder.LeaderByMasterData] = "LEA",
        [AccessHolder.DelegatedLeader] = "DLE",
        [AccessHolder.Deputy] = "DEP",
        [AccessHolder.SuperUser] = "SUP",
        [AccessHolder.ProfessionalResponsibleA] = "PRA",
        [AccessHolder.ProfessionalResponsibleB] = "PRB",
        [AccessHolder.TrustAdmin] = "HFA",
        [AccessHolder.ResidentTrustAdmin] = "LHA",
        [AccessHolder.ApprenticeTrustAdmin] = "AHA",
        [AccessHolder.RegionAdmin] = "RHA",
        [AccessHolder.PlanResponsible] = "KPA",
        [AccessHolder.EducationOfficer] = "EDU",
        [AccessHolder.Supervisor] = "SPV",
        [AccessHolder.Signer] = "SGN",
        [AccessHolder.DelegatedApprover] = "DGA",
        [AccessHolder.FormAdmin] = "FRM",
        [AccessHolder.LearningArenaAdmin] = "ARN",
        [AccessHolder.Archivist] = "ARC",
        [AccessHolder.Reactivator] = "REA",
        [AccessHolder.Operator] = "OPR",
        [AccessHolder.FormerLeader] = "former leader",
        [AccessHolder.ChosenParticipant] = "chosen participant",
        [AccessHolder.Job] = "JOB",
    };

    public static string Of(AccessHolder holder) => Codes[holder];

    /// <summary>The holder of a code; of the two kinds of leader the one that leads in any way.</summary>
    public static AccessHolder HolderOf(string code) => Codes.First(entry => entry.Value == code).Key;
}
