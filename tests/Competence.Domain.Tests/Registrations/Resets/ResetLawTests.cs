using Competence.Domain.Tests.Assignments;
using Competence.Plans;
using Competence.Registrations;
using Competence.Registrations.Resets;
using Competence.Requirements;
using FsCheck;
using FsCheck.Fluent;
using static Competence.Domain.Tests.Assignments.Hospital;
using static Competence.Domain.Tests.Registrations.Resets.Resetting;

namespace Competence.Domain.Tests.Registrations.Resets;

/// <summary>What holds of resets for everybody whatever people did before, and wherever they are interrupted.</summary>
public class ResetLawTests
{
    private const int Runs = 60;

    private static readonly PersonId[] People = [Kari, Nils, Eva, Odd];

    private static readonly Arbitrary<int[]> Numbers = Gen.Choose(0, 10_000).ArrayOf(24).ToArbitrary();

    [Fact]
    [Rule("REQ-73", "REQ-74", "REQ-75")]
    public void Nothing_of_the_definition_is_started_and_other_definitions_are_as_they_were() => Check(async numbers =>
    {
        using Hospital hospital = await Open();
        (RequirementId reset, RequirementId other) = await Worked(hospital, numbers);
        Registration[] before = await All(hospital, other);

        await hospital.Reset(reset);

        Registration[] after = await All(hospital, reset);
        return after.All(registration => registration.IsBlank && registration.Standing.ExpiresOn is null)
            && !await hospital.Get<IDefinitionUse>().IsStartedAsync(reset)
            && Same(before, await All(hospital, other));
    });

    [Fact]
    [Rule("REQ-75")]
    public void To_sign_first_makes_no_difference_to_what_is_left() => Check(async numbers =>
    {
        using Hospital signed = await Open();
        using Hospital plain = await Open();
        (RequirementId one, _) = await Worked(signed, numbers);
        await Worked(plain, numbers);
        foreach (PersonId person in People)
        {
            foreach (Repetition waiting in (await signed.RegistrationOf(person, one)).Repetitions.Where(each => each.State == RepetitionState.Awaiting))
            {
                await signed.Get<RegistrationService>().SignAsync(Employee(Lars, Clinic), person, one, waiting.Id);
            }
        }

        await signed.Reset(one);
        await plain.Reset(one);

        Registration[] left = await All(signed, one), expected = await All(plain, one);
        return left.Zip(expected, (a, b) => a with { Version = 0, Standing = default } == b with { Version = 0, Standing = default }
            && a.Standing.ExpiresOn == b.Standing.ExpiresOn && a.Standing.RelevantPlans == b.Standing.RelevantPlans).All(same => same);
    });

    [Fact]
    [Rule("REQ-73")]
    public void A_reset_that_is_stopped_and_gone_on_with_at_random_is_the_same_as_one_that_was_not() => Check(async numbers =>
    {
        using Hospital whole = await Open();
        using Hospital pieces = await Open();
        (RequirementId requirement, _) = await Worked(whole, numbers);
        await Worked(pieces, numbers);
        await whole.Reset(requirement);

        RequirementReset begun = await pieces.Begin(requirement);
        foreach (int number in numbers)
        {
            pieces.Get<CompetenceOptions>().LargestResetBatch = 1 + (number % 3);
            using Cut cut = new(after: 1 + (number % 2));
            try
            {
                await pieces.Resets().RunAsync(Job, begun.Id, cut, cut.Token);
            }
            catch (OperationCanceledException)
            {
                // It goes on with the next number.
            }
        }

        RequirementReset done = Accepted(await pieces.Resets().RunAsync(Job, begun.Id));
        bool once = done.State == RequirementResetState.Finished && done.People == done.Extent.People;
        foreach (PersonId person in People)
        {
            HistoryEntry[] told = await pieces.HistoryOf(person, requirement);
            once &= told.Count(entry => entry.Fact is RegistrationEvent.ResetForEverybody)
                == (await whole.HistoryOf(person, requirement)).Count(entry => entry.Fact is RegistrationEvent.ResetForEverybody);
        }

        return once && Same(await All(pieces, requirement), await All(whole, requirement))
            && (await pieces.Definition(requirement)) == (await whole.Definition(requirement));
    });

    /// <summary>Two definitions in two plans, and what people did on them, drawn from the numbers; some of it is refused.</summary>
    private static async Task<(RequirementId Signed, RequirementId Twice)> Worked(Hospital hospital, int[] numbers)
    {
        RequirementId signed = await hospital.Requirement("Signert", content => content with { RequiresSignature = true, RepetitionCount = 2, ValidityDays = 90 });
        RequirementId twice = await hospital.Requirement("To ganger", content => content with { RepetitionCount = 2 });
        PlanId[] plans = [await hospital.Plan("Første", CompletionMode.Automatic, signed, twice), await hospital.Plan("Andre", CompletionMode.LeaderApproval, signed)];
        foreach (PersonId person in People)
        {
            await hospital.Assigned(person, plans[0]);
        }

        await hospital.Assigned(Kari, plans[1]);
        foreach (int number in numbers)
        {
            await Try(hospital, People[number % People.Length], plans[number % plans.Length], signed, twice, number / 7);
        }

        return (signed, twice);
    }

    private static async Task Try(Hospital hospital, PersonId person, PlanId plan, RequirementId signed, RequirementId twice, int number)
    {
        RegistrationService service = hospital.Get<RegistrationService>();
        Actor self = Employee(person, Ward);
        RegistrationEntry entry = new(Today, Signer: Lars);
        switch (number % 8)
        {
            case 0:
                await service.SaveDraftAsync(self, person, signed, new RegistrationEntry(Today));
                break;
            case 1 or 2:
                await service.SendAsync(self, person, signed, entry);
                break;
            case 3:
                await service.FulfilAsync(self, person, twice, new RegistrationEntry(Today));
                break;
            case 4:
                await service.MarkNotRelevantAsync(self, person, plan, signed, "Ikke her");
                break;
            case 5:
                hospital.Pass(Duration.FromDays(number % 40));
                break;
            case 6:
                await service.SetDeadlineAsync(AsBerit, person, signed, Today.PlusDays(500 + (number % 9)));
                break;
            default:
                if ((await hospital.RegistrationOf(person, signed)).Repetitions.FirstOrDefault(each => each.State == RepetitionState.Awaiting) is { } waiting)
                {
                    await service.SignAsync(Employee(Lars, Clinic), person, signed, waiting.Id);
                }

                break;
        }
    }

    private static async Task<Registration[]> All(Hospital hospital, RequirementId requirement)
    {
        List<Registration> all = [];
        foreach (PersonId person in People)
        {
            all.Add(await hospital.RegistrationOf(person, requirement));
        }

        return [.. all];
    }

    private static bool Same(IEnumerable<Registration> left, IEnumerable<Registration> right) => left.SequenceEqual(right);

    private static void Check(Func<int[], Task<bool>> holds) =>
        Prop.ForAll(Numbers, numbers => holds(numbers).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));
}
