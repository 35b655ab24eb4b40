using FsCheck;
using FsCheck.Fluent;

namespace Competence.Abstractions.Tests.Files;

public class FileNameTests
{
    [Theory]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData(@"D:\bilder\bevis.pdf", "bevis.pdf")]
    [InlineData(@"\\server\del/bevis.pdf", "bevis.pdf")]
    [InlineData("be\u0000vis\u202Efdp.pdf\r\n", "bevisfdp.pdf")]
    [InlineData("bevis\u2066\u200B\u2028\uFEFF.pdf", "bevis.pdf")]
    [InlineData(" .. ", "file")]
    [InlineData("mappe/", "file")]
    [InlineData("", "file")]
    [InlineData("bevis.pdf. . ", "bevis.pdf")]
    [InlineData(".htaccess", "htaccess")]
    [InlineData("a<b>:c\"d|e?f*.pdf", "a_b__c_d_e_f_.pdf")]
    [InlineData("NUL", "_NUL")]
    [InlineData("con.pdf", "_con.pdf")]
    [InlineData("Lpt1 .tar.gz", "_Lpt1 .tar.gz")]
    [InlineData("COM10.pdf", "COM10.pdf")]
    [InlineData("Console.pdf", "Console.pdf")]
    [InlineData("A\u030Asmund.pdf", "\u00C5smund.pdf")]
    [InlineData("Bevis på kurs (1) – «æøå» 😀.pdf", "Bevis på kurs (1) – «æøå» 😀.pdf")]
    public void A_name_loses_its_folders_and_what_cannot_be_seen_or_no_file_can_be_called(string given, string kept) =>
        FileName.Clean(given).Should().Be(kept);

    [Theory]
    [InlineData(200)]
    [InlineData(FileName.Longest + 1)]
    public void A_long_name_is_cut_before_its_extension(int letters) =>
        FileName.Clean(new string('a', letters) + ".pdf").Should().Be(new string('a', FileName.Longest - 4) + ".pdf");

    [Fact]
    public void A_name_of_the_greatest_length_stays_and_one_with_an_endless_extension_is_cut()
    {
        string longest = new string('a', FileName.Longest - 4) + ".pdf";

        FileName.Clean(longest).Should().Be(longest);
        FileName.Clean("a." + new string('b', 300)).Should().HaveLength(FileName.Longest);
    }

    [Fact]
    public void A_pair_is_not_cut_in_two() =>
        FileName.Clean(new string('a', FileName.Longest - 5) + "😀😀.pdf").Should().Be(new string('a', FileName.Longest - 5) + ".pdf");

    [Fact]
    public void Whatever_is_given_the_name_is_short_clean_and_cleaned_once_and_for_all() => Prop.ForAll<string>(given =>
    {
        string name = FileName.Clean(given ?? "");
        return name.Length is > 0 and <= FileName.Longest && FileName.Clean(name) == name && !name.Any(char.IsControl)
            && name.IndexOfAny(['/', '\\', ':', '"', '\r', '\n']) < 0 && name == name.Trim().Trim('.');
    }).QuickCheckThrowOnFailure();
}
