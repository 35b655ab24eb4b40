using System.Globalization;
using Competence.Organisation.Import;
using Competence.WebHost.Texts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Competence.Acceptance.Tests.Imports;

/// <summary>The columns of the files have names in the words of users.</summary>
public sealed class ImportTextTests(Portal portal)
{
    public static TheoryData<string, string> Columns => new(
        from language in new[] { "nb", "nn", "en" }
        from column in ImportColumns.NamesOf<PositionColumn>().Union(ImportColumns.NamesOf<UnitColumn>())
        select (language, column));

    [Theory]
    [MemberData(nameof(Columns))]
    public void Every_column_of_the_files_has_a_name_in_every_language(string language, string column)
    {
        IStringLocalizer<AdministrationTexts> texts = portal.Services.GetRequiredService<IStringLocalizer<AdministrationTexts>>();
        CultureInfo.CurrentUICulture = new CultureInfo(language);

        LocalizedString name = texts[$"imports.column.{column}"];

        name.ResourceNotFound.Should().BeFalse();
        name.Value.Should().NotBeNullOrWhiteSpace();
    }
}
