using Competence.Registrations.Resets;

namespace Competence.Domain.Tests.Registrations.Resets;

/// <summary>Lets something happen after each commit of a reset, before the run goes on: nothing in memory ever waits.</summary>
internal sealed class Told(Func<RequirementReset, Task> happens) : IProgress<RequirementReset>
{
    public void Report(RequirementReset value) => happens(value).GetAwaiter().GetResult();
}
