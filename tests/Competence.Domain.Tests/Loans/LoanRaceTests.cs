using Competence.Loans;

namespace Competence.Domain.Tests.Loans;

public sealed class LoanRaceTests
{
    [Fact]
    [Rule("LOA-03")]
    public async Task Of_two_who_register_overlapping_loans_at_once_one_is_told_of_the_other()
    {
        using LoanScene scene = await LoanScene.OpenAsync();
        LocalDate start = LoanScene.Friday.PlusDays(1);

        for (int round = 0; round < 20; round++)
        {
            LoanRequest request = scene.To(scene.UnitB, start.PlusDays(round * 10), start.PlusDays((round * 10) + 5));
            Result<Loan>[] outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => scene.TryLend(request))));
            outcomes.Count(outcome => outcome.IsAccepted).Should().Be(1);
            outcomes.Where(outcome => !outcome.IsAccepted).Should().OnlyContain(
                outcome => outcome.Refusal.Rule == LoanRules.Overlap || outcome.Refusal.Rule == GeneralRules.StorageConflict);
        }
    }
}
