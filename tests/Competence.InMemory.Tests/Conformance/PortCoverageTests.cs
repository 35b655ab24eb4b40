using System.Reflection;
using Competence.Conformance.Suites;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.InMemory.Tests.Conformance;

public class PortCoverageTests
{
    private static readonly IReadOnlyList<Type> Ports =
    [
        .. new ServiceCollection().AddCompetence().UseInMemory().Services.Select(service => service.ServiceType)
            .Except(new ServiceCollection().AddCompetence().Services.Select(service => service.ServiceType))
            .Where(type => type.IsInterface)
            .Select(type => type.IsGenericType ? type.GetGenericTypeDefinition() : type)
            .Append(typeof(IUnitOfWork))
            .Distinct(),
    ];

    [Fact]
    public void Every_member_of_every_port_is_called_by_a_suite()
    {
        HashSet<MethodBase> called = CalledMethods.Of(typeof(StoreCompleteness).Assembly);

        Ports.SelectMany(port => port.GetMethods()).Where(member => !called.Contains(member)).Select(member => $"{member.DeclaringType!.Name}: {member}").Should().BeEmpty();
    }

    [Fact]
    public void The_ports_were_found() => Ports.Should().HaveCountGreaterThan(15).And.Contain([typeof(IHistory), typeof(IRepository<,>), typeof(IRowSource<>)]);

    [Fact]
    public void The_reference_store_answers_every_port_of_the_packages_that_the_domain_leaves_open()
    {
        ServiceProvider services = new ServiceCollection().AddCompetence().AddDomain().UseInMemory().Services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

        services.Dispose();
    }

    [Fact]
    public void A_member_that_nobody_calls_would_be_found() =>
        CalledMethods.Of(typeof(StoreCompleteness).Assembly).Should().NotContain(typeof(IEventHandler).GetMethods().Single());
}
