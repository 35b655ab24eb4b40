using Competence.Domain.Tests.Assignments;
using Competence.Registrations;
using Competence.Registrations.Resets;
using Competence.Requirements;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.Registrations.Resets;

/// <summary>Resets in the hospital, and what they leave.</summary>
internal static class Resetting
{
    public static readonly Actor Job = Actor.OfJob("requirement-resets");

    public static RequirementResetService Resets(this Hospital hospital) => hospital.Get<RequirementResetService>();

    public static async Task<RequirementReset> Begin(this Hospital hospital, RequirementId requirement, Actor? actor = null) =>
        Accepted(await hospital.Resets().BeginAsync(actor ?? AsLars, requirement, (await hospital.Definition(requirement)).Version, "Ny prosedyre"));

    /// <summary>Begins a reset and carries it out.</summary>
    public static async Task<RequirementReset> Reset(this Hospital hospital, RequirementId requirement) =>
        Accepted(await hospital.Resets().RunAsync(Job, (await hospital.Begin(requirement)).Id));

    public static async Task<Requirement> Definition(this Hospital hospital, RequirementId requirement) =>
        (await hospital.Get<IRepository<RequirementId, Requirement>>().FindAsync(requirement))!;

    public static async Task<Registration> RegistrationOf(this Hospital hospital, PersonId person, RequirementId requirement) =>
        (await hospital.Get<IRepository<RegistrationKey, Registration>>().FindAsync(new RegistrationKey(person, requirement)))!;

    public static async Task<RegistrationState> StateOf(this Hospital hospital, PersonId person, RequirementId requirement) =>
        (await hospital.RegistrationOf(person, requirement)).State;

    /// <summary>What the history of a registration tells, the newest first.</summary>
    public static async Task<HistoryEntry[]> HistoryOf(this Hospital hospital, PersonId person, RequirementId requirement) =>
        [.. await hospital.Get<IHistory>().ListAsync(Registration.SubjectOf(new RegistrationKey(person, requirement)), new HistoryPage(100))];

    public static T Accepted<T>(Result<T> outcome) where T : notnull
    {
        outcome.IsAccepted.Should().BeTrue(outcome.IsAccepted ? "" : outcome.Refusal.ToString());
        return outcome.Value;
    }
}
