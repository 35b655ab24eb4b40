using System.Text.Json;
using Competence.Organisation;
using Competence.Organisation.Identities;

namespace Competence.Domain.Tests.Organisation;

/// <summary>What is a national identity number, and that nothing tells it.</summary>
public class NationalIdentityNumberTests
{
    private static readonly CompetenceOptions Keyed = new() { NationalIdentityKey = [.. new byte[32]] };
    private static readonly NationalIdentityProtection Protection = new(Keyed);

    [Theory]
    [InlineData("01819030037", true, "a test person's, 80 months added")]
    [InlineData("01779030039", true, "a test person's, 65 months added")]
    [InlineData("01459030014", true, "a test person's, 40 months added")]
    [InlineData("01019030071", true, "an ordinary one")]
    [InlineData("41819030101", true, "a D-number: 40 days added")]
    [InlineData("29020030052", true, "29 February of a leap year")]
    [InlineData("69056530150", true, "a D-number of 29 May")]
    [InlineData("31020030030", false, "no such day")]
    [InlineData("00000000000", false, "no date, though both check digits are right")]
    [InlineData("00000030260", false, "no date, though both check digits are right")]
    [InlineData("01819030038", false, "second check digit wrong")]
    [InlineData("01819030047", false, "first check digit wrong")]
    [InlineData("10819030037", false, "digits changed places")]
    [InlineData("0181903003", false, "ten digits")]
    [InlineData("018190300371", false, "twelve digits")]
    [InlineData("018190 30037", false, "a space inside")]
    [InlineData("0181903003a", false, "a letter")]
    [InlineData("٠١٨١٩٠٣٠٠٣٧", false, "digits of another script")]
    [InlineData("", false, "nothing")]
    [InlineData(null, false, "nothing")]
    public void Eleven_digits_with_a_date_and_two_check_digits_are_a_number(string? text, bool isOne, string why)
    {
        NationalIdentityNumber.TryParse(text, out NationalIdentityNumber number).Should().Be(isOne, why);
        number.IsNone.Should().Be(!isOne);
    }

    [Fact]
    public void One_changed_digit_makes_it_wrong()
    {
        const string Right = "01819030037";
        string[] changed =
        [
            .. from place in Enumerable.Range(0, Right.Length)
               from digit in "0123456789"
               where digit != Right[place]
               select $"{Right[..place]}{digit}{Right[(place + 1)..]}",
        ];

        changed.Should().HaveCount(99).And.OnlyContain(text => !IsOne(text));
    }

    [Fact]
    public void Neither_the_number_nor_its_digest_is_told_by_text_serializer_or_logged_record()
    {
        NationalIdentityNumber number = NumberOf("01819030037");
        ProtectedIdentity kept = Protection.Protect(number);
        Person person = new Person(default, "7001", "Ida", "Berg", null, 1) { NationalIdentity = kept };

        foreach (string text in new[] { number.ToString(), $"{number}", kept.ToString(), person.ToString(), person.Details.ToString(), JsonSerializer.Serialize(number), JsonSerializer.Serialize(person) })
        {
            text.Should().NotContain("01819030037").And.NotContain("1819030037").And.NotContain(kept.ToHex());
        }
    }

    [Theory]
    [InlineData("01819030037", "***********")]
    [InlineData("start is 018190 30037.", "start is ***********.")]
    [InlineData("018190-30038 and 01819030037", "*********** and ***********")]
    [InlineData("01 81 90 300 37", "***********")]
    [InlineData("018190\u00a030037 018190  30037 018190\t30037", "*********** *********** ***********")]
    [InlineData("it is 0.1.8-1-9-0 - 30037.", "it is ***********.")]
    [InlineData("001819030037", "***********7")]
    [InlineData("018190/30037, 2026-01-31, 22000001, 0181 903 003", "018190/30037, 2026-01-31, 22000001, 0181 903 003")]
    [InlineData("7001 T1 1001", "7001 T1 1001")]
    public void Whatever_could_be_a_number_is_hidden_in_a_text(string text, string shown) => NationalIdentityNumber.Hide(text).Should().Be(shown);

    [Fact]
    public void The_same_number_has_the_same_digest_under_one_key_and_no_other()
    {
        NationalIdentityNumber ida = NumberOf("01819030037");
        NationalIdentityProtection other = new(new CompetenceOptions { NationalIdentityKey = [1, .. new byte[31]] });

        Protection.Protect(NumberOf("01819030037")).Should().Be(Protection.Protect(ida));
        Protection.Protect(NumberOf("01819030118")).Should().NotBe(Protection.Protect(ida));
        other.Protect(ida).Should().NotBe(Protection.Protect(ida));
        other.Seal(7).Should().NotBe(Protection.Seal(7));
        Protection.Protect(ida).ToHex().Should().Be("96e352128fc09d654d4c31039a9bf370d85e76f496c42e790828d5eb707325c4", "it is HMAC-SHA-256, for good");
    }

    [Fact]
    public void Without_a_key_nothing_is_protected_and_a_short_one_is_turned_down()
    {
        NationalIdentityProtection without = new(new CompetenceOptions());

        without.HasKey.Should().BeFalse();
        without.Invoking(it => it.Protect(NumberOf("01819030037"))).Should().Throw<InvalidOperationException>();
        without.Invoking(it => it.Seal(7)).Should().Throw<InvalidOperationException>();
        Protection.Invoking(it => it.Protect(default)).Should().Throw<ArgumentException>();
        Keyed.Invoking(options => options.NationalIdentityKey = [.. new byte[31]]).Should().Throw<ArgumentException>();
        Keyed.Invoking(options => options.NationalIdentityKey = default).Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData("96e352128fc09d654d4c31039a9bf370d85e76f496c42e790828d5eb707325c4", true)]
    [InlineData("96E352128FC09D654D4C31039A9BF370D85E76F496C42E790828D5EB707325C4", false)]
    [InlineData("01819030037", false)]
    [InlineData(null, false)]
    public void A_digest_is_read_as_it_was_written_and_nothing_else_is_one(string? hex, bool isOne)
    {
        ProtectedIdentity.TryParse(hex, out ProtectedIdentity identity).Should().Be(isOne);
        (isOne ? identity.ToHex() : hex).Should().Be(hex);
        new Action(() => ProtectedIdentity.Of([1, 2])).Should().Throw<ArgumentException>();
        default(ProtectedIdentity).Invoking(none => none.ToHex()).Should().Throw<InvalidOperationException>();
    }

    private static bool IsOne(string text) => NationalIdentityNumber.TryParse(text, out _);

    private static NationalIdentityNumber NumberOf(string text)
    {
        NationalIdentityNumber.TryParse(text, out NationalIdentityNumber number).Should().BeTrue();
        return number;
    }
}
