using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Domain.Tests.Organisation;
using Competence.InMemory.Storage;
using Competence.Loans;
using Competence.Organisation;
using Competence.Plans;
using Competence.Testing.Building;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.Domain.Tests.Loans;

/// <summary>Ida of ward A under Lars, ward B under Guro in the same trust, and ward C under Berit in another trust; all in memory.</summary>
internal sealed class LoanScene : IDisposable
{
    public static readonly LocalDate Friday = new(2024, 5, 10);

    private readonly SetClock _clock = new();
    private readonly ServiceProvider _services;

    private LoanScene(LocalDate today)
    {
        ServiceCollection services = new();
        services.AddSingleton<IClock>(_clock);
        services.AddCompetence().AddDomain().UseInMemory(new InMemoryStore());
        _services = services.BuildServiceProvider();
        Today = today;
        Given = new Given(_services);
    }

    public Given Given { get; }

    public SmallRegion Region { get; private set; } = null!;

    /// <summary>Leader of ward B.</summary>
    public Employee Guro { get; private set; } = null!;

    /// <summary>Leader of ward C in the other trust.</summary>
    public Employee Berit { get; private set; } = null!;

    /// <summary>A trust that has nothing to do with any loan.</summary>
    public OrganisationUnit ThirdTrust { get; private set; } = null!;

    public Employee Ida => Region.Employees[0];

    /// <summary>Leader of ward A, who lends.</summary>
    public Employee Lars => Region.Leader;

    public UnitId UnitA => Region.Ward.Id;

    public UnitId UnitB => Region.NextWard.Id;

    public UnitId UnitC => Region.OtherWard.Id;

    public LoanService Loans => Get<LoanService>();

    public LocalDate Today
    {
        get => Get<BusinessClock>().Read().Today;
        set => _clock.Now = value.At(new LocalTime(0, 1)).InZoneLeniently(DateTimeZoneProviders.Tzdb["Europe/Oslo"]).ToInstant();
    }

    public static async Task<LoanScene> OpenAsync(LocalDate? today = null)
    {
        LoanScene scene = new(today ?? Friday);
        scene.Region = await scene.Given.RegionAsync();
        scene.ThirdTrust = await scene.Given.UnitAsync(UnitKind.Trust, scene.Region.Region, "Tredje prøvesykehus");
        scene.Guro = await scene.Given.EmployeeAsync(scene.Region.NextWard);
        await scene.Given.EmployeeAsync(scene.Region.NextWard, scene.Guro);
        scene.Berit = await scene.Given.EmployeeAsync(scene.Region.OtherWard);
        await scene.Given.EmployeeAsync(scene.Region.OtherWard, scene.Berit);
        return scene;
    }

    public T Get<T>()
        where T : notnull => _services.CreateScope().ServiceProvider.GetRequiredService<T>();

    /// <summary>Somebody signed in to the own ordinary position, as of today.</summary>
    public ValueTask<Actor> As(Employee employee) => As(employee, employee.Position.Id);

    /// <summary>Somebody signed in to one of the own positions, as of today.</summary>
    public async ValueTask<Actor> As(Employee employee, PositionId position) =>
        (await Get<SignInService>().ActAsync(employee.Id, position)).Value;

    public LoanRequest To(UnitId unit, LocalDate start, LocalDate? end = null, PositionId? leader = null, string? comment = null) =>
        new(unit, leader, start, end, comment);

    public async Task<Result<Loan>> TryLend(LoanRequest request) => await Loans.RegisterAsync(await As(Lars), Ida.Position.Id, request);

    public async Task<Loan> Lend(LoanRequest request) => (await TryLend(request)).Value;

    /// <summary>A loan that was registered the day before it starts; then it is <paramref name="today"/>.</summary>
    public async Task<Loan> Lent(LoanRequest request, LocalDate today)
    {
        Today = request.Start.PlusDays(-1);
        Loan loan = await Lend(request);
        Today = today;
        return loan;
    }

    public async Task<Result<Loan>> Edit(Loan loan, LoanRequest request) => await Loans.EditAsync(await As(Lars), loan.Id, request);

    /// <summary>The loans of Ida, by first day.</summary>
    public async Task<ImmutableArray<Loan>> Stored() =>
        [.. (await Get<ILoans>().OfPersonAsync(Ida.Id)).Loans.OrderBy(loan => (loan.Terms.Start, loan.Id))];

    public async Task<Position?> Temporary(Loan loan) => await Get<IRepository<PositionId, Position>>().FindAsync(loan.TemporaryPosition);

    public async Task<int> Night() => (await Get<LoanNightService>().RunAsync(Actor.OfJob("loans"))).Value;

    public async Task<Assignment?> Find(Assignment assignment) => await Get<IRepository<AssignmentId, Assignment>>().FindAsync(assignment.Id);

    public async Task<Assignment> Assign(Actor leader, PositionId position, Plan plan)
    {
        AssignmentBatch batch = (await Get<AssignmentService>().AssignAsync(leader, [new AssignmentCellRequest(position, plan.Id)])).Value;
        AssignmentId id = batch.Cells.Single().Outcome.Should().BeOfType<AssignmentOutcome.Assigned>().Subject.Assignment;
        return (await Get<IRepository<AssignmentId, Assignment>>().FindAsync(id))!;
    }

    public void Dispose() => _services.Dispose();
}
