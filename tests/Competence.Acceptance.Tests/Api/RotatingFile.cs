using Competence.Organisation;
using Competence.Plans;
using Competence.Requirements;
using Competence.Testing.Building;

namespace Competence.Acceptance.Tests.Api;

/// <summary>A positions file of one resident, whose employment ended the day before the run and whose next one begins with it.</summary>
/// <param name="Text">The file.</param>
/// <param name="Person">The resident.</param>
/// <param name="Old">The position that the run would end, with one learning-goal plan.</param>
internal sealed record RotatingFile(string Text, Person Person, Position Old)
{
    /// <summary>Makes the resident and the plan, and writes the file.</summary>
    public static async Task<RotatingFile> OfAsync(Given given, LocalDate run)
    {
        SmallRegion region = await given.RegionAsync(employees: 1);
        Employee resident = region.Employees[0];
        Position old = resident.Position;
        Requirement requirement = (await given.RequirementsAsync(region.Ward, 1))[0];
        await given.AssignmentAsync(old, await given.PlanAsync(region.Ward, "Læringsmål", [requirement], contentType: PlanContentType.LearningGoalPlan));
        string person = $"{resident.Person.ObjectId},{resident.Person.GivenName},{resident.Person.FamilyName},,{old.Identity.Trust}";
        string text = string.Join('\n',
        [
            "object_id,given_name,family_name,email,trust,cost_centre,title,occupation,temporary,start,end,registered,leader_object_id,leader_trust,leader_cost_centre",
            $"{person},{old.Identity.CostCentre},Lege,resident,false,{old.Start:uuuu-MM-dd},{run.PlusDays(-1):uuuu-MM-dd},2019-11-01,,,",
            $"{person},{region.NextWard.Number},Lege,resident,false,{run:uuuu-MM-dd},,2019-11-01,,,",
            "",
        ]);
        return new RotatingFile(text, resident.Person, old);
    }
}
