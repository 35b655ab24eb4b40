using Competence.Loans;
using FsCheck;
using FsCheck.Fluent;

namespace Competence.Domain.Tests.Loans;

/// <summary>What holds of the loans of a person whatever is attempted.</summary>
public sealed class LoanLawTests
{
    private const int Runs = 60;

    private static readonly Gen<Attempt[]> Attempts = (
        from kind in Gen.Choose(0, 5)
        from unit in Gen.Choose(0, 2)
        from start in Gen.Choose(-2, 8)
        from length in Gen.Choose(-1, 9)
        from which in Gen.Choose(0, 9)
        select new Attempt(kind, unit, start, length == 9 ? null : length, which)).ArrayOf(12);

    [Fact]
    [Rule("LOA-03", "LOA-16", "LOA-25")]
    public void Loans_of_one_person_never_overlap_on_one_unit_and_one_that_has_begun_never_vanishes() =>
        Prop.ForAll(Attempts.ToArbitrary(), attempts => HoldsAsync(attempts).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));

    private static async Task<bool> HoldsAsync(Attempt[] attempts)
    {
        using LoanScene scene = await LoanScene.OpenAsync();
        HashSet<LoanId> begun = [];
        foreach (Attempt attempt in attempts)
        {
            await TryAsync(scene, attempt);
            Loan[] stored = [.. await scene.Stored()];
            begun.UnionWith(stored.Where(loan => loan.StatusOn(scene.Today) == LoanStatus.Ongoing).Select(loan => loan.Id));
            bool isApart = !stored.Any(one => stored.Any(other => one.Id != other.Id && one.Terms.Unit == other.Terms.Unit && one.Terms.Overlaps(other.Terms)));
            bool isSound = stored.All(loan => loan.Terms.End is not { } end || loan.Terms.Start <= end);
            HashSet<PositionId> inEffect = [.. stored.Where(loan => loan.StatusOn(scene.Today) == LoanStatus.Ongoing).Select(loan => loan.TemporaryPosition)];
            bool isChosen = (await scene.Get<Competence.Organisation.SignInService>().ChoicesAsync(scene.Ida.Id)).Items
                .Where(choice => choice.Loan is not null).Select(choice => choice.Position).ToHashSet().SetEquals(inEffect);
            if (!isApart || !isSound || !isChosen || !begun.IsSubsetOf(stored.Select(loan => loan.Id)))
            {
                return false;
            }
        }

        return true;
    }

    private static async Task TryAsync(LoanScene scene, Attempt attempt)
    {
        UnitId[] units = [scene.UnitA, scene.UnitB, scene.UnitC];
        LocalDate start = scene.Today.PlusDays(attempt.Start);
        LoanRequest request = scene.To(units[attempt.Unit], start, attempt.Length is { } length ? start.PlusDays(length) : null);
        Loan[] stored = [.. await scene.Stored()];
        Loan? chosen = stored.Length == 0 ? null : stored[attempt.Which % stored.Length];
        switch (attempt.Kind)
        {
            case 0 or 1:
                await scene.TryLend(request);
                break;
            case 2 when chosen is not null:
                await scene.Edit(chosen, chosen.StatusOn(scene.Today) == LoanStatus.Ongoing ? request with { Start = chosen.Terms.Start } : request);
                break;
            case 3 when chosen is not null:
                await scene.Loans.DeleteAsync(await scene.As(scene.Lars), chosen.Id);
                break;
            case 4 when chosen is not null:
                await scene.Loans.EndAsync(await scene.As(scene.Lars), chosen.Id);
                break;
            default:
                scene.Today = scene.Today.PlusDays(1 + (attempt.Which % 4));
                if (attempt.Unit == 0)
                {
                    await scene.Night();
                }

                break;
        }
    }

    private sealed record Attempt(int Kind, int Unit, int Start, int? Length, int Which);
}
