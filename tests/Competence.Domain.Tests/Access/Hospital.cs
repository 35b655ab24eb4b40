using Competence.Organisation;
using Microsoft.Extensions.DependencyInjection;
using static Competence.Domain.Tests.Access.TwoTrusts;

namespace Competence.Domain.Tests.Access;

/// <summary><see cref="TwoTrusts"/> in a store in memory: Kari in the ward with an ended position in the next ward, led by Lars of the clinic.</summary>
internal sealed class Hospital : IDisposable
{
    public static readonly PositionId KarisFormerPosition = Id<PositionId>(24);
    public static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);

    private readonly ServiceProvider _provider;

    private Hospital()
    {
        ServiceCollection services = new();
        services.AddSingleton<IClock>(new StoppedClock());
        services.AddCompetence().AddDomain().UseInMemory();
        _provider = services.BuildServiceProvider();
    }

    public static async Task<Hospital> OpenAsync()
    {
        Hospital hospital = new();
        IUnitOfWork unit = hospital.Get<IUnitOfWorkFactory>().Begin();
        Add(unit, Region, null, null, UnitKind.Region, "1", "Helse Nord");
        Add(unit, Trust, Region, Trust, UnitKind.Trust, "2", "Sjukehuset");
        Add(unit, Clinic, Trust, Trust, UnitKind.Clinic, "30", "Kirurgi");
        Add(unit, Ward, Clinic, Trust, UnitKind.CostCentre, "301", "Sengepost");
        Add(unit, NextWard, Clinic, Trust, UnitKind.CostCentre, "302", "Poliklinikk");
        Add(unit, NextTrust, Region, NextTrust, UnitKind.Trust, "3", "Naboen");
        Add(unit, NextTrustsWard, NextTrust, NextTrust, UnitKind.CostCentre, "301", "Akutten");
        Add(unit, LarsPosition, Lars, Clinic, "30", leader: null);
        Add(unit, KarisPosition, Kari, Ward, "301", LarsPosition);
        Position former = Add(unit, KarisFormerPosition, Kari, NextWard, "302", LarsPosition);
        PositionEvent.Deactivated ended = new(Today);
        unit.Save(former.Apply(ended), ended);
        (await unit.CommitAsync(EventOrigin.Of(Actor.OfJob("test"), Now))).IsAccepted.Should().BeTrue();
        return hospital;
    }

    public T Get<T>() where T : notnull => _provider.GetRequiredService<T>();

    public void Dispose() => _provider.Dispose();

    public async Task AddAsync(PositionId id, PersonId person, UnitId unit, string costCentre)
    {
        IUnitOfWork work = Get<IUnitOfWorkFactory>().Begin();
        Add(work, id, person, unit, costCentre, leader: null);
        (await work.CommitAsync(EventOrigin.Of(Actor.OfJob("test"), Now))).IsAccepted.Should().BeTrue();
    }

    private static void Add(IUnitOfWork work, UnitId id, UnitId? parent, UnitId? trust, UnitKind kind, string number, string name)
    {
        OrganisationUnitEvent.Created fact = new(id, parent, trust, kind, number, name);
        work.Save(OrganisationUnit.From(fact), fact);
    }

    private static Position Add(IUnitOfWork work, PositionId id, PersonId person, UnitId unit, string costCentre, PositionId? leader)
    {
        PositionIdentity identity = new(person.ToString(), "2", costCentre);
        Employment terms = new("Sjukepleiar", Occupation.Employee, IsTemporary: false, Today.PlusYears(-1), End: null);
        PositionEvent.Created fact = new(id, person, identity, Trust, unit, terms, leader);
        Position position = Position.From(fact);
        work.Save(position, fact);
        return position;
    }

    private sealed class StoppedClock : IClock
    {
        public Instant GetCurrentInstant() => Now;
    }
}
