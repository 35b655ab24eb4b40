using Competence.Plans;

namespace Competence.Domain.Tests.Plans;

public class DetailsTests
{
    [Fact]
    [Rule("PLN-01", "PLN-09")]
    public void A_competence_plan_is_created_with_its_own_fields_and_keeps_its_content_type()
    {
        PlanDetails details = Given.Details with { Description = "For nye", Timeframe = "3 måneder", Literature = "Håndboka" };
        Plan created = Plan.From(Plan.Create(Given.PlanId, Given.Ward, isCentral: false, details).Value);

        created.ContentType.Should().Be(PlanContentType.CompetencePlan);
        created.Details.Should().Be(details);
        created.OwnerUnit.Should().Be(Given.Ward);
        created.IsPublished.Should().BeFalse();
        created.VersionNumber.IsNone.Should().BeTrue();
        typeof(PlanEvent).GetNestedTypes().Where(fact => fact != typeof(PlanEvent.Created))
            .SelectMany(fact => fact.GetProperties()).Should().NotContain(property => property.PropertyType == typeof(PlanContentType));
    }

    [Fact]
    [Rule("PLN-10")]
    public void Name_and_completion_mode_are_mandatory()
    {
        Create(Given.Details with { Name = " " }).Refusal.Should().Be(GeneralRules.TextMissing.Refuse(("field", "name")));
        Create(Given.Details with { CompletionMode = (CompletionMode)7 }).Refusal.Rule.Should().Be(PlanRules.CompletionModeMissing);
        Create(Given.Details).IsAccepted.Should().BeTrue("the other fields are optional");
    }

    public static TheoryData<string, int> Fields => new() { { "name", 200 }, { "description", 4000 }, { "timeframe", 4000 }, { "literature", 4000 } };

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_field_has_an_end(string field, int most)
    {
        Create(With(new string('å', most))).IsAccepted.Should().BeTrue();
        Create(With(new string('å', most + 1))).Refusal.Should().Be(GeneralRules.TextTooLong.Refuse(("field", field), ("most", most)));

        PlanDetails With(string text) => field switch
        {
            "name" => Given.Details with { Name = text },
            "description" => Given.Details with { Description = text },
            "timeframe" => Given.Details with { Timeframe = text },
            _ => Given.Details with { Literature = text },
        };
    }

    [Theory]
    [InlineData(CompletionMode.Automatic)]
    [InlineData(CompletionMode.LeaderApproval)]
    [Rule("PLN-16")]
    public void The_completion_mode_is_automatic_or_leader_approval(CompletionMode mode)
    {
        Create(Given.Details with { CompletionMode = mode }).Value.Details.CompletionMode.Should().Be(mode);
        Enum.GetValues<CompletionMode>().Should().HaveCount(2);
    }

    [Fact]
    [Rule("PLN-46", "PLN-74")]
    public void Changes_of_its_own_fields_take_effect_at_once_and_make_no_version()
    {
        PlanDetails details = new("SPHF – Mottak", CompletionMode.LeaderApproval, "Ny", "1 år", "Ingen");
        Plan plan = Given.Plan().At("2.2");
        Plan changed = plan.Apply(plan.ChangeDetails(details with { Name = " SPHF – Mottak " }).Value);

        changed.Details.Should().Be(details);
        changed.VersionNumber.ToString().Should().Be("2.2");
        plan.ChangeDetails(details with { Name = "" }).IsAccepted.Should().BeFalse();
    }

    [Fact]
    [Rule("PLN-43", "PLN-44", "PLN-74")]
    public void Changing_the_owner_moves_the_right_to_edit_and_nothing_else()
    {
        Plan plan = Given.Holding(Given.Published(40)).Apply(new PlanEvent.Published(new PlanPublication(Given.Ward, false))).At("2.2");
        Plan moved = plan.Apply(plan.ChangeOwner(Given.NextWard).Value);

        moved.Should().Be(plan with { OwnerUnit = Given.NextWard, Version = plan.Version + 1 });
    }

    [Theory]
    [InlineData(200, 4000, true)]
    [InlineData(201, 0, false)]
    [InlineData(10, 4001, false)]
    public void Texts_have_limits(int name, int others, bool accepted)
    {
        string text = new('å', others);
        PlanDetails details = Given.Details with { Name = new string('å', name) };

        Create(details with { Description = text }).IsAccepted.Should().Be(accepted);
        Create(details with { Timeframe = text }).IsAccepted.Should().Be(accepted);
        Create(details with { Literature = text }).IsAccepted.Should().Be(accepted);
    }

    [Theory]
    [InlineData("SPHF – Kursveiledning", true)]
    [InlineData("SPHF-Kirurgi-Mottak-Nyansatt", true)]
    [InlineData("sphf - Mottak", true)]
    [InlineData("VVHF — Brann", true)]
    [InlineData("SPHF", false)]
    [InlineData("SPHF -", false)]
    [InlineData("SPHF - - Brann", false)]
    [InlineData("Brann - SPHF", false)]
    [InlineData("SPHFX - Brann", false)]
    [InlineData("Brannvern for nyansatte", false)]
    [InlineData("- SPHF - Brann", false)]
    [Rule("PLN-11", "PLN-12")]
    public void A_name_begins_with_a_known_trust_and_has_a_further_part(string name, bool follows) =>
        PlanNaming.Follows(name, ["SPHF", "VVHF"]).Should().Be(follows);

    private static Result<PlanEvent.Created> Create(PlanDetails details) => Plan.Create(Given.PlanId, Given.Ward, isCentral: false, details);
}
