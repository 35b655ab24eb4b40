using Microsoft.Extensions.Localization;

namespace Competence.WebHost.Texts;

/// <summary>What users call the jobs that work by themselves.</summary>
internal static class Jobs
{
    extension(IStringLocalizer<AdministrationTexts> texts)
    {
        /// <summary>What a job is called; one without a name of its own is the nightly run.</summary>
        public string OfJob(string? job) => texts[$"job.{job}"] is { ResourceNotFound: false } name ? name.Value : texts["job"].Value;
    }
}
