using System.Globalization;
using Competence.Registrations;
using Competence.Requirements;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.KillWriter;

/// <summary>
/// Writes without end on the registrations of one person, and says each accepted write on standard output once it is committed.
/// Arguments: sqlite|postgres, database, person, position, unit, seed, requirements ...
/// </summary>
internal static class RegistrationWriter
{
    public static async Task RunAsync(string[] args)
    {
        await using ServiceProvider host = WriterHost.Of(args[0], args[1]);
        PersonId person = PersonId.Parse(args[2], CultureInfo.InvariantCulture);
        Actor actor = new(person, new ActingAs.Position(PositionId.Parse(args[3], CultureInfo.InvariantCulture), UnitId.Parse(args[4], CultureInfo.InvariantCulture)), []);
        ulong random = ulong.Parse(args[5], CultureInfo.InvariantCulture);
        RequirementId[] requirements = [.. args[6..].Select(text => RequirementId.Parse(text, CultureInfo.InvariantCulture))];

        using StreamWriter output = new(Console.OpenStandardOutput()) { AutoFlush = true };
        while (true)
        {
            random = (random * 6364136223846793005) + 1442695040888963407;
            RequirementId requirement = requirements[(random >> 33) % (ulong)requirements.Length];
            using IServiceScope scope = host.CreateScope();
            RegistrationService registrations = scope.ServiceProvider.GetRequiredService<RegistrationService>();
            RegistrationEntry entry = new(scope.ServiceProvider.GetRequiredService<BusinessClock>().Read().Today);
            Result<Registration> written = ((random >> 20) & 3) switch
            {
                0 => await registrations.SaveDraftAsync(actor, person, requirement, entry),
                1 => await registrations.UnlockAsync(actor, person, requirement),
                2 => await registrations.ClearAsync(actor, person, requirement),
                _ => await registrations.FulfilAsync(actor, person, requirement, entry),
            };
            if (written.TryPickValue(out Registration? state, out _))
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{requirement} {state.Version}"));
            }
        }
    }
}
