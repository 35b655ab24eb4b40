using System.Globalization;
using Competence.Assignments;
using Competence.FollowUp.History;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using Competence.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.Domain.Tests.Texts;

public class DomainTextsTests
{
    private static readonly CultureInfo Bokmal = CultureInfo.GetCultureInfo("nb-NO");
    private static readonly CultureInfo Nynorsk = CultureInfo.GetCultureInfo("nn-NO");
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");
    private static readonly LocalDate Third = new(2026, 11, 3);

    private readonly DomainTexts texts = new(new CompetenceOptions());

    [Theory]
    [InlineData("nb-NO", "Innfridd")]
    [InlineData("nb", "Innfridd")]
    [InlineData("no", "Innfridd")]
    [InlineData("nn-NO", "Innfridd")]
    [InlineData("en-GB", "Fulfilled")]
    [InlineData("da-DK", "Fulfilled")]
    public void A_status_is_named_in_the_reader_s_language(string culture, string expected) =>
        texts.Of(RequirementStatus.Fulfilled, CultureInfo.GetCultureInfo(culture)).Should().Be(expected);

    [Fact]
    public void A_refusal_is_told_in_the_reader_s_language_with_dates_as_they_are_written_there()
    {
        Refusal refusal = RegistrationRules.DateInFuture.Refuse(("date", Third));

        texts.Of(refusal, Bokmal).Should().Be("Datoen 03.11.2026 er fram i tid.");
        texts.Of(refusal, Nynorsk).Should().Be("Datoen 03.11.2026 ligg fram i tid.");
        texts.Of(refusal, British).Should().Be("The date 03/11/2026 is in the future.");
    }

    [Fact]
    public void Codes_and_choices_in_a_refusal_are_told_in_the_reader_s_language()
    {
        texts.Of(GeneralRules.AccessDenied.Refuse(("action", "plan-edit")), Bokmal).Should().EndWith("kan du ikke gjøre dette: redigere planen.");
        texts.Of(GeneralRules.TextMissing.Refuse(("field", "comment")), Nynorsk).Should().Be("Kommentar må fyllast ut.");
        texts.Of(PlanRules.NotInactive.Refuse(("state", PlanLinkState.Deactivated)), Bokmal).Should().EndWith("Dette er: Deaktivert.");
    }

    [Fact]
    public void A_moment_is_written_in_the_zone_of_the_options() =>
        texts.Of(PlanRules.DeletionTooLate.Refuse(("linkedAt", Instant.FromUtc(2026, 7, 1, 22, 30))), Bokmal).Should().Contain("lagt til 02.07.2026 00:30.");

    [Fact]
    public void Identifiers_are_written_as_the_names_that_the_host_gives()
    {
        PlanId plan = new(new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
        Refusal refusal = AssignmentRules.PlanNotPublished.Refuse(("plan", plan));

        texts.Of(refusal, Bokmal, id => id is PlanId found && found == plan ? "OUS Intensiv" : null)
            .Should().Be("Planen OUS Intensiv er ikke publisert og kan ikke tildeles.");
        texts.Of(refusal, Bokmal, _ => null).Should().Contain(plan.ToString());
        texts.Of(refusal, Bokmal).Should().Contain(plan.ToString());
    }

    [Fact]
    public void A_rule_of_the_host_is_told_in_its_default_text() =>
        texts.Of(new Rule("host.own", "", RefusalKind.Rule, "No room for {count}.").Refuse(("count", 7)), Bokmal).Should().Be("No room for 7.");

    [Fact]
    public void A_hole_without_a_fact_stays() => texts.Of(new Refusal(RegistrationRules.DateInFuture, []), British).Should().Be("The date {date} is in the future.");

    [Fact]
    public void A_hole_of_a_line_without_a_fact_stays() =>
        texts.Of(new HistoryLine("plan.link-deactivated", []), British).Should().Contain("{requirement}").And.Contain("{reason}");

    [Fact]
    public void A_line_of_history_leaves_out_what_it_has_no_value_for()
    {
        texts.Of(HistoryText.Describe(Draft(null, null)), Bokmal).Should().Be("Et utkast ble lagret.");
        texts.Of(HistoryText.Describe(Draft(Third, "Øvd på lab")), Bokmal).Should().Be("Et utkast ble lagret. Utført 03.11.2026. Kommentar: Øvd på lab");
    }

    [Theory]
    [InlineData("{plan} [x]")]
    [InlineData("[{comment}]")]
    [InlineData("}{][")]
    public void What_users_wrote_is_shown_as_they_wrote_it(string comment) =>
        texts.Of(HistoryText.Describe(Draft(null, comment)), Bokmal).Should().Be($"Et utkast ble lagret. Kommentar: {comment}");

    [Fact]
    public void A_reason_is_a_code_in_a_rejection_and_free_text_elsewhere()
    {
        texts.Of(HistoryText.Describe(new RegistrationEvent.Rejected(default, "wrong-signer", "Spør avdelingen")), Bokmal)
            .Should().Be("Avslått: feil person til å signere. Kommentar: Spør avdelingen");
        texts.Of(HistoryText.Describe(new PlanEvent.LinkDeactivated(default, "other")), Bokmal, _ => "Håndhygiene")
            .Should().Be("Håndhygiene ble deaktivert i planen. Begrunnelse: other");
    }

    [Fact]
    public void A_line_tells_the_status_afterwards() =>
        texts.Of(HistoryText.Describe(new AssignmentEvent.Completed(Third)), Nynorsk).Should().EndWith("Status: Fullført.");

    [Fact]
    public void A_line_without_a_text_is_told_by_its_key() => texts.Of(new HistoryLine("host.own", []), Bokmal).Should().Be("host.own");

    [Fact]
    public void A_host_words_a_text_differently_and_keeps_the_others()
    {
        ServiceCollection services = new();
        services.AddSingleton<DomainTexts, HouseTexts>();
        services.AddCompetence().AddDomain();
        using ServiceProvider provider = services.BuildServiceProvider();
        DomainTexts house = provider.GetRequiredService<DomainTexts>();

        house.Of(RequirementStatus.Fulfilled, Bokmal).Should().Be("Bestått");
        house.Of(RequirementStatus.Expired, Bokmal).Should().Be("Utløpt");
    }

    [Fact]
    public void The_domain_brings_its_texts()
    {
        ServiceCollection services = new();
        services.AddCompetence().AddDomain();
        using ServiceProvider provider = services.BuildServiceProvider();

        provider.GetRequiredService<DomainTexts>().Should().BeOfType<DomainTexts>();
    }

    private static RegistrationEvent.DraftSaved Draft(LocalDate? performedOn, string? comment) =>
        new(default, performedOn, null, comment, null, []);

    #region own-texts
    private sealed class HouseTexts(CompetenceOptions options) : DomainTexts(options)
    {
        public override string? Find(string key, CultureInfo culture) =>
            key == "RequirementStatus.Fulfilled" && culture.TwoLetterISOLanguageName == "nb" ? "Bestått" : base.Find(key, culture);
    }
    #endregion
}
