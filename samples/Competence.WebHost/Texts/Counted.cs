using Microsoft.Extensions.Localization;

namespace Competence.WebHost.Texts;

/// <summary>Texts that hold a number and are worded differently for one.</summary>
internal static class Counted
{
    extension(IStringLocalizer texts)
    {
        /// <summary>The text of <paramref name="key"/> with the number in it; for one that of the key with <c>-one</c> behind it.</summary>
        public LocalizedString Of(string key, int count) => texts[count == 1 ? $"{key}-one" : key, count];
    }
}
