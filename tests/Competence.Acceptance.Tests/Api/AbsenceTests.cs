using Competence.Plans;
using Competence.Requirements;
using Competence.Testing.Building;

namespace Competence.Acceptance.Tests.Api;

/// <summary>An absence over HTTP: what a leader does, and what the employee never reads.</summary>
public sealed class AbsenceTests(Portal portal)
{
    private const string Note = "Svangerskapspermisjon";

    [Fact]
    [Rule("ABS-01", "ABS-11", "ABS-16")]
    public async Task A_leader_registers_an_absence_ticks_a_requirement_and_marks_the_return_which_resets_it()
    {
        (Ward ward, Requirement flagged) = await GivenAsync();
        PortalClient leader = await portal.SignedInAsync(ward.Leader), nurse = await portal.SignedInAsync(ward.Nurse);
        (await nurse.PostAsync($"{ward.Of(flagged)}/fulfilment", new { PerformedOn = "2026-01-02" })).Must()["status"].GetString().Should().Be("fulfilled");

        string offered = (await leader.GetAsync($"positions/{ward.Nurse.Position.Id}/absences/requirements")).Must().Json[0].GetProperty("id").GetString()!;
        offered.Should().Be(flagged.Id.ToString());
        Reply made = (await leader.PostAsync($"positions/{ward.Nurse.Position.Id}/absences", new { Start = "2026-01-05", Requirements = new[] { offered } })).Must(201);
        made.Location.Should().Be($"/api/absences/{made["id"].GetString()}");
        (await nurse.GetAsync(ward.Of(flagged))).Must()["registration", "status"].GetString().Should().Be("fulfilled", "nothing is reset before the end");
        Reply back = (await leader.PostAsync($"absences/{made["id"].GetString()}/return", seen: made.ETag)).Must();

        back["end"].GetString().Should().NotBeNull();
        (await nurse.GetAsync(ward.Of(flagged))).Must()["registration", "status"].GetString().Should().Be("notStarted");
        (await nurse.GetAsync($"{ward.Of(flagged)}/history")).Must()["items"][0].GetProperty("key").GetString().Should().Be("registration.reset-after-absence");
    }

    [Fact]
    [Rule("ABS-07")]
    public async Task The_employee_reads_the_note_nowhere()
    {
        (Ward ward, Requirement flagged) = await GivenAsync();
        PortalClient leader = await portal.SignedInAsync(ward.Leader), nurse = await portal.SignedInAsync(ward.Nurse);
        Reply made = (await leader.PostAsync(
            $"positions/{ward.Nurse.Position.Id}/absences", new { Start = "2026-01-05", Note, Requirements = new[] { flagged.Id } })).Must(201);
        string absence = $"absences/{made["id"].GetString()}";
        (await leader.PostAsync($"{absence}/return")).Must();
        (await leader.GetAsync(absence)).Must().Text.Should().Contain(Note);

        foreach (string closed in new[] { absence, $"{absence}/history", $"positions/{ward.Nurse.Position.Id}/absences" })
        {
            (await nurse.GetAsync(closed)).Must(403).Text.Should().NotContain(Note);
        }

        string[] own = [$"people/{ward.Nurse.Id}", $"people/{ward.Nurse.Id}/plans", $"people/{ward.Nurse.Id}/assignments", ward.Of(flagged), $"{ward.Of(flagged)}/history", $"positions/{ward.Nurse.Position.Id}"];
        foreach (string open in own)
        {
            (await nurse.GetAsync(open)).Text.Should().NotContain(Note);
        }
    }

    [Fact]
    [Rule("ABS-04", "ABS-06")]
    public async Task What_cannot_be_is_refused_with_its_code()
    {
        (Ward ward, _) = await GivenAsync();
        PortalClient leader = await portal.SignedInAsync(ward.Leader);
        string absences = $"positions/{ward.Nurse.Position.Id}/absences";
        (await leader.PostAsync(absences, new { Start = "2026-01-05", End = "2026-01-10" })).Must(201);

        (await leader.PostAsync(absences, new { })).Code.Should().Be("absence.start-missing");
        (await leader.PostAsync(absences, new { Start = "2026-02-05", End = "2026-02-04" })).Code.Should().Be("absence.end-before-start");
        (await leader.PostAsync(absences, new { Start = "2026-01-10" })).Code.Should().Be("absence.overlaps");
    }

    /// <summary>A ward whose nurse has a plan with a requirement that is done again after absence.</summary>
    private async Task<(Ward Ward, Requirement Flagged)> GivenAsync()
    {
        Given given = portal.Given();
        Ward ward = await Ward.MakeAssignedAsync(given);
        Requirement flagged = await given.RequirementAsync(ward.Region.Ward, new RequirementContent { Name = "Hjerte-lungeredning", RecertifyAfterAbsence = true });
        Plan plan = await given.PlanAsync(ward.Region.Ward, "Etter fravær", [flagged]);
        await given.AssignmentAsync(ward.Nurse.Position, plan);
        return (ward, flagged);
    }
}
