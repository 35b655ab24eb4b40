using System.Collections.Immutable;
using System.Globalization;
using Competence.Plans;
using Competence.Requirements;
using CsvHelper;

namespace Competence.WebHost.SampleRegion;

/// <summary>The requirements and plans of the sample, from the CSV files that it brings.</summary>
/// <param name="Requirements">The requirements, in the order of the file.</param>
/// <param name="Plans">The plans, in the order of the file.</param>
internal sealed record SampleCatalogue(ImmutableArray<SampleRequirement> Requirements, ImmutableArray<SamplePlan> Plans)
{
    /// <summary>Reads <c>requirements.csv</c> and <c>plans.csv</c> in <paramref name="folder"/>.</summary>
    public static async Task<SampleCatalogue> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        List<SampleRequirement> requirements = [];
        await foreach (CsvReader line in LinesAsync(Path.Combine(folder, "requirements.csv"), cancellationToken))
        {
            requirements.Add(new SampleRequirement(line.GetString(0), ContentOf(line), [.. line.GetString(10).Split(" / ")], bool.Parse(line.GetString(11))));
        }

        Dictionary<string, SamplePlan> plans = [];
        await foreach (CsvReader line in LinesAsync(Path.Combine(folder, "plans.csv"), cancellationToken))
        {
            string key = line.GetString(0);
            SamplePlan plan = plans.GetValueOrDefault(key) ?? new SamplePlan(key, DetailsOf(line), []);
            SampleSubPlan subPlan = new(line.GetString(5), bool.Parse(line.GetString(6)), [.. line.GetString(7).Split(' ')]);
            plans[key] = plan with { SubPlans = plan.SubPlans.Add(subPlan) };
        }

        return new SampleCatalogue([.. requirements], [.. plans.Values]);
    }

    private static RequirementContent ContentOf(CsvReader line) => new()
    {
        Name = line.GetString(1),
        Description = line.GetString(2),
        LearningForm = Enum.Parse<LearningForm>(line.GetString(3)),
        DocumentationForm = Enum.Parse<DocumentationForm>(line.GetString(4)),
        ValidityDays = line.GetString(5) is { Length: > 0 } days ? int.Parse(days, CultureInfo.InvariantCulture) : null,
        RequiresSignature = bool.Parse(line.GetString(6)),
        MustBeDone = bool.Parse(line.GetString(7)),
        CommentField = bool.Parse(line.GetString(8)),
        RepetitionCount = int.Parse(line.GetString(9), CultureInfo.InvariantCulture),
        AllowAdaptation = bool.Parse(line.GetString(11)),
        AllowAttachments = line.GetString(4) == nameof(DocumentationForm.CourseCertificate),
    };

    private static PlanDetails DetailsOf(CsvReader line) =>
        new(line.GetString(1), Enum.Parse<CompletionMode>(line.GetString(3)), line.GetString(2), line.GetString(4));

    private static async IAsyncEnumerable<CsvReader> LinesAsync(
        string path, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using FileStream file = File.OpenRead(path);
        await using CsvReader reader = CsvReader.Create(file, new CsvReaderOptions { Separator = ',' });
        await reader.ReadHeaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            yield return reader;
        }
    }
}
