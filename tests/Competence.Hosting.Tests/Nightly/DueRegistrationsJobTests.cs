using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Hosting.Nightly;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using Competence.Testing.Building;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.Hosting.Tests.Nightly;

public class DueRegistrationsJobTests
{
    [Fact]
    [Rule("PRG-71", "ASG-51")]
    public async Task The_nights_say_what_expires_once_and_open_the_completed_plan()
    {
        using HostUnderTest host = new();
        SmallRegion region = await host.Given.RegionAsync();
        Employee kari = region.Employees[0];
        Requirement fire = await host.Given.RequirementAsync(region.Ward, new RequirementContent { Name = "Brannvern", ValidityDays = 60 });
        Plan plan = await host.Given.PlanAsync(region.Ward, "SSHF Akuttmottak", [fire]);
        Assignment assignment = await host.Given.AssignmentAsync(kari.Position, plan);
        LocalDate performed = host.Given.Moment.Today;
        await using (AsyncServiceScope scope = host.Services.CreateAsyncScope())
        {
            RegistrationService registrations = scope.ServiceProvider.GetRequiredService<RegistrationService>();
            (await registrations.FulfilAsync(kari.Actor, kari.Id, fire.Id, new RegistrationEntry(performed))).IsAccepted.Should().BeTrue();
        }

        (await CompletionOf(host, assignment)).Should().Be(Completion.Completed);

        List<(int Day, Type Notice)> said = [];
        for (int day = 0; day <= 70; day++)
        {
            int before = (await NoticesAsync(host, kari, fire)).Length;
            (await host.Get<NightlyRunner>().RunOnceAsync()).Should().Be(0);
            said.AddRange((await NoticesAsync(host, kari, fire)).SkipLast(before).Select(notice => (day, notice.GetType())));
            host.Clock.AdvanceDays(1);
        }

        said.Should().Equal((30, typeof(RegistrationNoticeEvent.ExpiryNear)), (61, typeof(RegistrationNoticeEvent.Expired)));
        (await CompletionOf(host, assignment)).Should().Be(Completion.InProgress);
    }

    private static async Task<Completion> CompletionOf(HostUnderTest host, Assignment assignment) =>
        (await host.Get<IRepository<AssignmentId, Assignment>>().FindAsync(assignment.Id))!.Completion;

    private static async Task<ImmutableArray<RegistrationNoticeEvent>> NoticesAsync(HostUnderTest host, Employee employee, Requirement requirement) =>
        [.. (await host.Get<IHistory>().ListAsync(Registration.SubjectOf(new RegistrationKey(employee.Id, requirement.Id)), new HistoryPage(100, Audience: Audience.Audit)))
            .Select(entry => entry.Fact).OfType<RegistrationNoticeEvent>()];
}
