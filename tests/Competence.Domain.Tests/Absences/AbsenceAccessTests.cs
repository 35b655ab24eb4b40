using System.Collections.Immutable;
using Competence.Absences;
using Competence.Domain.Tests.Assignments;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.Absences;

/// <summary>Who may use which method: every role with the overview for employees in scope, nobody else, and nobody for oneself.</summary>
public class AbsenceAccessTests
{
    private static readonly string[] OfPosition = ["list", "recertifiable", "register"];

    private static readonly string[] OfAbsence = ["find", "history", "change", "back at work"];

    private static readonly string[] Outsiders =
    [
        "nobody", "neighbouring unit", "neighbouring trust", "ended yesterday", "begins tomorrow", "responsible A", "plan responsible", "region admin", "job",
    ];

    private static readonly string[] Insiders =
        ["leader", "leader's leader", "deputy", "delegated leader", "super user", "responsible B", "trust admin"];

    public static TheoryData<string, string> Refused => Pairs(Outsiders);

    public static TheoryData<string, string> Allowed => Pairs(Insiders);

    public static TheoryData<string, string> Denied => Pairs(["employee", "employee with a role", "employee as deputy of the leader"]);

    [Theory]
    [MemberData(nameof(Refused))]
    [Rule("ABS-02", "ACC-01")]
    public async Task Who_has_no_right_to_the_employee_is_told_that_there_is_none(string method, string actor)
    {
        using Hospital hospital = await Open();
        Absence absence = await Registered(hospital);

        (await Try(hospital, method, absence.Id, Who(actor))).Should().Be(
            OfPosition.Contains(method)
                ? GeneralRules.NotFound.Refuse(("what", "position"), ("id", PositionOf(Kari)))
                : GeneralRules.NotFound.Refuse(("what", "absence"), ("id", absence.Id)));
        (await hospital.Get<IAbsences>().OfPositionAsync(PositionOf(Kari))).Should().Equal(absence);
    }

    [Theory]
    [MemberData(nameof(Allowed))]
    [Rule("ABS-02")]
    public async Task Every_role_with_the_overview_may(string method, string actor)
    {
        using Hospital hospital = await Open();

        (await Try(hospital, method, (await Registered(hospital)).Id, Who(actor))).Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(Denied))]
    [Rule("ABS-07")]
    public async Task Nobody_reads_or_handles_the_own_absences(string method, string actor)
    {
        using Hospital hospital = await Open();
        Absence absence = await Registered(hospital);

        (await Try(hospital, method, absence.Id, Who(actor)))!.Rule.Should().Be(GeneralRules.AccessDenied);
        (await hospital.Get<IAbsences>().OfPositionAsync(PositionOf(Kari))).Should().Equal(absence);
    }

    [Fact]
    public async Task What_is_unknown_is_not_found()
    {
        using Hospital hospital = await Open();

        foreach (string method in OfAbsence)
        {
            (await Try(hospital, method, Id<AbsenceId>(7), AsLars)).Should().Be(GeneralRules.NotFound.Refuse(("what", "absence"), ("id", Id<AbsenceId>(7))));
        }

        (await hospital.Get<AbsenceService>().ListAsync(AsLars, Id<PositionId>(7))).Refusal.Should().Be(
            GeneralRules.NotFound.Refuse(("what", "position"), ("id", Id<PositionId>(7))));
    }

    [Fact]
    [Rule("ABS-21")]
    public async Task Who_has_another_position_of_the_person_in_scope_is_told_that_this_one_is_not()
    {
        using Hospital hospital = await Open();
        Absence absence = await Registered(hospital);
        await hospital.SecondPosition(Kari, NextWard, Odd);

        (await Try(hospital, "list", absence.Id, AsOdd))!.Rule.Should().Be(GeneralRules.AccessDenied);
        (await Try(hospital, "find", absence.Id, AsOdd))!.Rule.Should().Be(GeneralRules.AccessDenied);
    }

    [Theory]
    [InlineData("job", true)]
    [InlineData("employee", false)]
    [InlineData("leader", false)]
    [InlineData("trust admin", false)]
    public async Task Only_a_job_runs_the_recertification(string actor, bool may)
    {
        using Hospital hospital = await Open();

        (await hospital.Get<RecertificationService>().RunAsync(Who(actor))).IsAccepted.Should().Be(may);
    }

    private static TheoryData<string, string> Pairs(string[] actors)
    {
        TheoryData<string, string> pairs = [];
        foreach (string method in OfPosition.Concat(OfAbsence))
        {
            foreach (string actor in actors)
            {
                pairs.Add(method, actor);
            }
        }

        return pairs;
    }

    private static Actor Who(string actor) => actor switch
    {
        "nobody" => AsTor,
        "neighbouring unit" => AsOdd,
        "neighbouring trust" => AsTorWith(Role.TrustAdmin, NextTrust),
        "ended yesterday" => AsTorWith(Role.SuperUser, Ward, daysTo: -1),
        "begins tomorrow" => AsTorWith(Role.SuperUser, Ward, daysFrom: 1),
        "responsible A" => AsTorWith(Role.ProfessionalResponsibleA, Ward),
        "plan responsible" => AsTor with { Grants = [new RoleGrant(Role.PlanResponsible, new RoleScope.OfPlans([Id<PlanId>(1)]), Today)] },
        "region admin" => AsTor with { Grants = [new RoleGrant(Role.RegionAdmin, new RoleScope.OfRegion(), Today)] },
        "job" => Actor.OfJob("recertification"),
        "leader" => AsLars,
        "leader's leader" => AsBerit,
        "deputy" => new Actor(Eva, new ActingAs.Deputyship(Lars, PositionOf(Lars), Clinic), []),
        "delegated leader" => AsTorWith(Role.DelegatedLeader, Ward),
        "super user" => AsTorWith(Role.SuperUser, Ward),
        "responsible B" => AsTorWith(Role.ProfessionalResponsibleB, Ward),
        "trust admin" => AsTorWith(Role.TrustAdmin, Trust),
        "employee" => AsKari,
        "employee with a role" => AsKari with { Grants = [new RoleGrant(Role.SuperUser, new RoleScope.OfUnit(Ward), Today)] },
        "employee as deputy of the leader" => new Actor(Kari, new ActingAs.Deputyship(Lars, PositionOf(Lars), Clinic), []),
        _ => throw new ArgumentOutOfRangeException(nameof(actor), actor, null),
    };

    private static async Task<Absence> Registered(Hospital hospital) =>
        (await hospital.Get<AbsenceService>().RegisterAsync(AsBerit, PositionOf(Kari), new AbsenceEntry(Today.PlusDays(-20), Note: "Syk"))).Value;

    private static async Task<Refusal?> Try(Hospital hospital, string method, AbsenceId absence, Actor actor)
    {
        AbsenceService service = hospital.Get<AbsenceService>();
        PositionId position = PositionOf(Kari);
        return method switch
        {
            "list" => RefusalOf(await service.ListAsync(actor, position)),
            "recertifiable" => RefusalOf(await service.RecertifiableAsync(actor, position)),
            "register" => RefusalOf(await service.RegisterAsync(actor, position, new AbsenceEntry(Today.PlusDays(-90), Today.PlusDays(-80)))),
            "find" => RefusalOf(await service.FindAsync(actor, absence)),
            "history" => RefusalOf(await service.HistoryAsync(actor, absence, new HistoryPage(10))),
            "change" => RefusalOf(await service.ChangeAsync(actor, absence, new AbsenceEntry(Today.PlusDays(-21)))),
            _ => RefusalOf(await service.BackAtWorkAsync(actor, absence)),
        };
    }

    private static Refusal? RefusalOf<T>(Result<T> outcome) where T : notnull => outcome.IsAccepted ? null : outcome.Refusal;
}
