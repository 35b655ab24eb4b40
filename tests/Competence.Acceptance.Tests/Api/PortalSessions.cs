using Competence.Testing.Building;

[assembly: AssemblyFixture(typeof(Portal))]

namespace Competence.Acceptance.Tests.Api;

/// <summary>Opens the portal for somebody who speaks to its API.</summary>
internal static class PortalSessions
{
    extension(Portal portal)
    {
        /// <summary>A client by which somebody is signed in at the position.</summary>
        public Task<PortalClient> SignedInAsync(Employee employee) => PortalClient.SignInAsync(portal.Client(), employee.Id, employee.Position.Id);

        /// <summary>A client by which nobody is signed in.</summary>
        public PortalClient Nobody() => new(portal.Client());
    }
}
