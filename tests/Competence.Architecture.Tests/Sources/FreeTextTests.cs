using System.Text.RegularExpressions;
using Competence.Architecture.Tests.Repository;

namespace Competence.Architecture.Tests.Sources;

/// <summary>Words of one's own are written in one part only, which carries the reminder that sensitive information is not registered (ACC-88).</summary>
public partial class FreeTextTests
{
    private const string Part = "samples/Competence.WebHost/Components/Parts/FreeText.razor";

    /// <summary>Lines of text that hold a name or a number and no words of one's own.</summary>
    private static readonly string[] Named = ["name", "sub-plan-name", "new-sub-plan", "new-category-name", "cost-centre"];

    private static IEnumerable<string> Pages => ProjectFiles.Under("samples", ".razor").Where(path => path != Part);

    [Fact]
    public void A_box_for_text_stands_in_the_part_with_the_reminder()
    {
        ProjectFiles.Read(Part).Should().Contain("<textarea ").And.Contain("T[\"field.reminder\"]").And.Contain("{Id}-reminder");
        Pages.Where(path => TextArea().IsMatch(ProjectFiles.Read(path))).Should().BeEmpty();
    }

    [Fact]
    public void A_line_of_text_outside_it_is_a_name_or_a_number() =>
        Pages.SelectMany(path => TextLine().Matches(ProjectFiles.Read(path)).Select(input => NameOf(input.Value))).Distinct()
            .Should().BeEquivalentTo(Named);

    [GeneratedRegex("<textarea|<InputTextArea|contenteditable", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TextArea();

    // Without a type an input is a line of text too.
    [GeneratedRegex("<input (?![^>]*type=\"(?!text\"))[^>]*>|<InputText [^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TextLine();

    private static string NameOf(string input) => Name().Match(input).Groups["name"].Value;

    [GeneratedRegex(" name=\"(?<name>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();
}
