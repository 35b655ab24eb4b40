using Competence.Attachments;

namespace Competence.WebHost.Components.Frame;

/// <summary>Reads the file that a form posted. What is larger than a few pages lies in a temporary file, never in memory whole.</summary>
internal static class PostedFile
{
    /// <summary>The file of the field <c>file</c>; none when no file was chosen.</summary>
    public static async ValueTask<FileToAttach?> ReadAsync(HttpContext http)
    {
        IFormCollection form = await http.Request.ReadFormAsync(http.RequestAborted);
        return form.Files["file"] is { FileName.Length: > 0 } file
            ? new FileToAttach(file.FileName, file.ContentType, Description: null, file.OpenReadStream())
            : null;
    }
}
