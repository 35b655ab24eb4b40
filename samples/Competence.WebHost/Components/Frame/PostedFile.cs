using Competence.Attachments;
using Competence.WebHost.Texts;

namespace Competence.WebHost.Components.Frame;

/// <summary>Reads the file that a form posted. What is larger than a few pages lies in a temporary file, never in memory whole.</summary>
internal static class PostedFile
{
    /// <summary>The field of what the file is; its own on pages that describe other things too.</summary>
    public const string Description = "file-description";

    /// <summary>The field that a refusal of a file concerns; none when it concerns the whole.</summary>
    public static string? FieldOf(Refusal refusal) => DomainWords.FieldOf(refusal) is var field && field == "description" ? Description : field;

    /// <summary>The file of the field <c>file</c>, with its description; none when no file was chosen.</summary>
    public static async ValueTask<FileToAttach?> ReadAsync(HttpContext http)
    {
        IFormCollection form = await http.Request.ReadFormAsync(http.RequestAborted);
        return form.Files["file"] is { FileName.Length: > 0 } file
            ? new FileToAttach(file.FileName, file.ContentType, new PostedForm(form).Text(Description), file.OpenReadStream())
            : null;
    }
}
