using Competence.Absences;
using Competence.Delegation;
using Competence.Domain.Tests.Assignments;
using Competence.Domain.Tests.Delegation;
using static Competence.Domain.Tests.Assignments.Hospital;
using static Competence.Domain.Tests.Delegation.Wards;

namespace Competence.Domain.Tests.Absences;

public class LeaderAbsenceTests
{
    private static readonly AbsenceEntry Away = new(Today.PlusDays(-1), Today.PlusDays(30));

    [Fact]
    [Rule("DEP-16")]
    public async Task Registering_absence_for_a_leader_makes_nobody_deputy()
    {
        using Hospital hospital = await Open();

        await Register(hospital);

        (await hospital.DeputiesOfLars()).Should().BeEmpty();
        foreach (PersonId person in new[] { Kari, Nils, Berit, Odd, Eva, Tor })
        {
            (await hospital.OfferedTo(person)).Should().BeEmpty();
        }
    }

    [Fact]
    [Rule("DEP-16")]
    public async Task Registering_absence_for_a_leader_opens_no_deputyship_that_is_over_and_leaves_one_that_works_as_it_is()
    {
        using Hospital hospital = await Open();
        await hospital.SetAsync(AsLars, Lars, Tor);
        await hospital.SetAsync(AsLars, Lars, Eva, Today.PlusDays(5));
        await hospital.Get<DeputyService>().RemoveAsync(AsLars, LarsPosition, Tor);
        Deputyship?[] before = await States(hospital);

        await Register(hospital);

        (await States(hospital)).Should().Equal(before);
        (await hospital.OfferedTo(Tor)).Should().BeEmpty();
        (await hospital.OfferedTo(Eva)).Should().Equal(Lars);
    }

    private static async Task Register(Hospital hospital) =>
        (await hospital.Get<AbsenceService>().RegisterAsync(AsBerit, LarsPosition, Away)).IsAccepted.Should().BeTrue();

    private static async Task<Deputyship?[]> States(Hospital hospital)
    {
        IRepository<DeputyshipKey, Deputyship> deputyships = hospital.Get<IRepository<DeputyshipKey, Deputyship>>();
        return [await deputyships.FindAsync(new DeputyshipKey(LarsPosition, Tor)), await deputyships.FindAsync(new DeputyshipKey(LarsPosition, Eva))];
    }
}
