namespace Competence.WebHost.Texts;

/// <summary>The words of the administration pages; the resources beside this file hold them in Bokmål (nb), Nynorsk (nn) and English (en).</summary>
internal sealed class AdministrationTexts;
