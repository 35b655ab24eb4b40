using System.Collections.Immutable;
using Competence.Absences;
using Competence.Benchmarks.Stores;
using Competence.Delegation;
using Competence.Loans;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Testing.Building;

namespace Competence.Benchmarks.Reading;

/// <summary>
/// A trust of 20,000 people: wards of a leader and 80 employees, 25 wards a clinic, leaders above leaders; some are absent, lent out or have
/// deputies.
/// </summary>
internal sealed class LargeTrust
{
    /// <summary>How many people it has.</summary>
    public const int Count = 20_000;

    /// <summary>How many the leader of a ward has.</summary>
    public const int Led = 80;

    private const int PerWard = Led + 1;
    private const int Wards = (Count + PerWard - 1) / PerWard;
    private const int WardsPerClinic = 25;
    private const int RowsAtATime = 2_000;

    private readonly Fill _fill;
    private readonly OrganisationUnit _trust;
    private readonly List<OrganisationUnit> _wards = [];
    private readonly List<Employee> _people = [];

    private LargeTrust(Fill fill, OrganisationUnit trust)
    {
        _fill = fill;
        _trust = trust;
    }

    /// <summary>Its people, ward by ward, the leader first.</summary>
    public IReadOnlyList<Employee> People => _people;

    /// <summary>The leader of a ward who leads 80 and nobody beneath them, one of whom is lent out.</summary>
    public Employee Leader => Head(7) with { LeadsEmployees = true };

    /// <summary>Those led by <see cref="Leader"/>.</summary>
    public IEnumerable<Employee> LedByLeader => _people.Skip((7 * PerWard) + 1).Take(Led);

    public static async Task<LargeTrust> MakeAsync(Fill fill, OrganisationUnit trust, int seed)
    {
        LargeTrust made = new(fill, trust);
        await made.AddUnitsAsync();
        await made.EmployAsync(seed);
        await made.AddWhatHappenedAsync();
        await fill.CommitAsync(work => work.Stage(new RefreshLeaderClosure()));
        return made;
    }

    /// <summary>Another trust of the same region.</summary>
    public static async Task<OrganisationUnit> AnotherTrustAsync(Fill fill)
    {
        UnitId id = fill.NewId<UnitId>();
        OrganisationUnitEvent.Created fact = new(id, fill.Trust.Parent, id, UnitKind.Trust, "900", "Nabosykehuset");
        await fill.CommitAsync(work => work.Save(OrganisationUnit.From(fact), fact));
        return OrganisationUnit.From(fact);
    }

    private Employee Head(int ward) => _people[ward * PerWard];

    private async Task AddUnitsAsync()
    {
        await _fill.CommitAsync(work =>
        {
            OrganisationUnit clinic = _trust;
            for (int ward = 0; ward < Wards; ward++)
            {
                clinic = ward % WardsPerClinic == 0 ? Unit(work, UnitKind.Clinic, _trust, $"7{ward:000}", $"Klinikk {ward}") : clinic;
                _wards.Add(Unit(work, UnitKind.CostCentre, clinic, $"8{ward:000}", $"Sengepost {ward}"));
            }

            work.Stage(new RefreshUnitClosure());
        });
    }

    private OrganisationUnit Unit(IUnitOfWork work, UnitKind kind, OrganisationUnit parent, string number, string name)
    {
        OrganisationUnitEvent.Created fact = new(_fill.NewId<UnitId>(), parent.Id, _trust.Id, kind, number, name);
        OrganisationUnit unit = OrganisationUnit.From(fact);
        work.Save(unit, fact);
        return unit;
    }

    private async Task EmployAsync(int seed)
    {
        NorwegianPeople people = new(seed);
        while (_people.Count < Count)
        {
            await _fill.CommitAsync(work =>
            {
                for (int i = 0; i < RowsAtATime && _people.Count < Count; i++)
                {
                    (string given, string family) = people.NextName();
                    PersonEvent.Created created = new(_fill.NewId<PersonId>(), people.NextObjectId(), given, family, Email: null);
                    Person person = Person.From(created);
                    OrganisationUnit ward = _wards[_people.Count / PerWard];
                    PositionEvent.Created employed = new(
                        _fill.NewId<PositionId>(), person.Id, new PositionIdentity(person.ObjectId, _trust.Number, ward.Number), _trust.Id, ward.Id,
                        new Employment(people.NextTitle(), Occupation.Employee, IsTemporary: false, _fill.Moment.Today.PlusDays(-400 - (_people.Count % 3_000)), End: null),
                        LeaderOf(_people.Count));
                    Position position = Position.From(employed);
                    work.Save(person, created);
                    work.Save(position, employed);
                    _people.Add(new Employee(person, position));
                }
            });
        }
    }

    /// <summary>The head of the ward; of a head, that of the clinic's first ward; of those, that of the first ward of all.</summary>
    private PositionId? LeaderOf(int number)
    {
        int ward = number / PerWard;
        int leader = number % PerWard > 0 ? ward : ward % WardsPerClinic > 0 ? ward / WardsPerClinic * WardsPerClinic : 0;
        return number == 0 ? null : Head(leader).Position.Id;
    }

    private async Task AddWhatHappenedAsync()
    {
        LocalDate today = _fill.Moment.Today;
        await _fill.CommitAsync(work =>
        {
            for (int number = 0; number < Count; number++)
            {
                switch (number % 200)
                {
                    case 7 or 47 or 87 or 127 or 167:
                        Absent(work, _people[number], today.PlusDays(-20), null);
                        break;
                    case 17 or 57 or 97 or 137 or 177:
                        Absent(work, _people[number], today.PlusDays(-200), today.PlusDays(-100));
                        break;
                    case 3:
                        Lend(work, _people[number], (number / PerWard) + 1 < Wards ? (number / PerWard) + 1 : 0, today.PlusDays(-5));
                        break;
                }

                if (number % (3 * PerWard) == 0)
                {
                    DeputyshipEvent.Chosen fact = new(_people[number].Id, _people[number + 1].Position.Id, LastDay: null);
                    work.Save(Deputyship.None(new DeputyshipKey(_people[number].Position.Id, _people[number + 1].Id)).Apply(fact), fact);
                }
            }
        });
    }

    private void Absent(IUnitOfWork work, Employee who, LocalDate start, LocalDate? end)
    {
        AbsenceEvent.Registered fact = new(_fill.NewId<AbsenceId>(), who.Id, who.Position.Id, start, end, Note: null, ImmutableArray<Requirements.RequirementId>.Empty);
        work.Save(Absence.From(fact), fact);
    }

    private void Lend(IUnitOfWork work, Employee who, int ward, LocalDate start)
    {
        OrganisationUnit unit = _wards[ward];
        Employee leader = Head(ward);
        LoanEvent.Registered fact = new(
            _fill.NewId<LoanId>(), who.Id, who.Position.Id, _fill.NewId<PositionId>(), new LoanTerms(unit.Id, leader.Position.Id, start, null, null), leader.Id, unit.Id);
        PositionEvent.Lent lent = new(
            fact.TemporaryPosition, who.Id, new PositionIdentity(who.Person.ObjectId, _trust.Number, unit.Number), _trust.Id, unit.Id,
            new Employment(who.Position.Title, who.Position.Occupation, IsTemporary: true, start, null), leader.Position.Id, who.Position.Id);
        work.Save(Loan.From(fact), fact);
        work.Save(Position.From(lent), lent);
    }
}
