using System.Collections.Immutable;
using Competence.Plans;
using Competence.Requirements;

namespace Competence.WebHost.SampleRegion;

/// <summary>What everybody in a large region has beside the plans of the profession: three plans of 55 and 60 requirements, so that people have about 200 as in a real one.</summary>
internal static class RegionCatalogue
{
    private static readonly (string Key, string Name, string[] Topics)[] Areas =
    [
        ("region-beredskap", "Beredskap", ["Evakuering", "Masseskade", "Strømbrudd", "CBRNE-hendelser", "Kriseledelse", "Varsling", "Akuttalarm", "Førstehjelp", "Adgangskontroll", "Helikoptermottak", "Vannbrudd", "Dataangrep"]),
        ("region-kvalitet", "Kvalitet", ["Pasientidentifikasjon", "Legemiddelsamstemming", "Risikovurdering", "Tavlemøter", "Sjekklister", "Pasientmedvirkning", "Pårørendearbeid", "Samtykke", "Taushetsplikt", "Dokumentasjonskrav", "Tolkebruk", "Pasientoverføring"]),
        ("region-arbeidsmiljo", "Arbeidsmiljø og drift", ["Ergonomi", "Støy", "Stoffkartotek", "Avfallshåndtering", "Medisinsk utstyr", "Pasientheis", "Tekstilhåndtering", "Mattrygghet", "Reservekraft", "Prøvetransport", "Renhold"]),
    ];

    private static readonly (string Name, RequirementContent Content)[] Forms =
    [
        ("innføring", new RequirementContent { Name = "", LearningForm = LearningForm.ELearning, DocumentationForm = DocumentationForm.SelfRegistration, MustBeDone = true }),
        ("årlig oppfriskning", new RequirementContent { Name = "", LearningForm = LearningForm.ELearning, DocumentationForm = DocumentationForm.SelfRegistration, ValidityDays = 365 }),
        ("lokal gjennomgang", new RequirementContent { Name = "", LearningForm = LearningForm.Other, DocumentationForm = DocumentationForm.SelfRegistration, ValidityDays = 730, CommentField = true }),
        ("øvelse", new RequirementContent { Name = "", LearningForm = LearningForm.Practice, DocumentationForm = DocumentationForm.Signature, ValidityDays = 730, RequiresSignature = true }),
        ("kontrollspørsmål", new RequirementContent { Name = "", LearningForm = LearningForm.ELearning, DocumentationForm = DocumentationForm.SelfRegistration, ValidityDays = 365 }),
    ];

    /// <summary>The keys of the plans that everybody has.</summary>
    public static ImmutableArray<string> Keys { get; } = [.. Areas.Select(area => area.Key)];

    /// <summary>The catalogue with these plans and their requirements.</summary>
    public static SampleCatalogue Widen(SampleCatalogue catalogue) => new(
        catalogue.Requirements.AddRange(
            from area in Areas
            from topic in area.Topics
            from form in Forms
            select new SampleRequirement(
                KeyOf(topic, form.Name), form.Content with { Name = $"{topic} – {form.Name}" }, ["Felles for alle ansatte", area.Name], IsCentral: false)),
        catalogue.Plans.AddRange(Areas.Select(area => new SamplePlan(
            area.Key,
            new PlanDetails($"{{t}}-Felles-Alle ansatte-{area.Name}", CompletionMode.Automatic, "Det alle som arbeider her, skal kunne.", "Første år"),
            [.. area.Topics.Select(topic => new SampleSubPlan(topic, MayBeNotRelevant: true, [.. Forms.Select(form => KeyOf(topic, form.Name))]))]))));

    private static string KeyOf(string topic, string form) => $"{topic}/{form}";
}
