using Competence.Plans;
using Competence.WebHost.Components.Frame;

namespace Competence.WebHost.Components.Administration;

/// <summary>What stands in the boxes of a plan's own fields: what is kept, or what was typed.</summary>
internal static class PlanDetailForm
{
    /// <summary>The fields as they were posted; a completion mode that was not chosen is none that there is, and refused.</summary>
    public static PlanDetails Of(PostedForm posted) => new(
        posted.Text("name") ?? "",
        Enum.TryParse(posted.Text("completion-mode"), out CompletionMode mode) ? mode : default,
        posted.Text("description") ?? "",
        posted.Text("timeframe") ?? "",
        posted.Text("literature") ?? "");
}
