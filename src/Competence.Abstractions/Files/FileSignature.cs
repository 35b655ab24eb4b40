using System.Buffers.Binary;
using System.Text;

namespace Competence;

/// <summary>Holds the type that is stated of a file to its name and to its first bytes. What nothing is known of fits nothing.</summary>
public static class FileSignature
{
    /// <summary>How many first bytes are enough to tell.</summary>
    public const int Enough = 512;

    private const string Text = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Slides = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    private const int ZipNameLengthAt = 26;
    private const int ZipNameAt = 30;

    /// <summary>Whether the extension of a name is one of the type's.</summary>
    /// <param name="contentType">The type.</param>
    /// <param name="name">The name.</param>
    public static bool FitsName(string contentType, string name)
    {
        string extension = Path.GetExtension(name).ToLowerInvariant();
        return contentType switch
        {
            "application/pdf" => extension is ".pdf",
            "image/png" => extension is ".png",
            "image/jpeg" => extension is ".jpg" or ".jpeg",
            "text/plain" => extension is ".txt",
            Text => extension is ".docx",
            Sheet => extension is ".xlsx",
            Slides => extension is ".pptx",
            _ => false,
        };
    }

    /// <summary>Whether a file that begins so can be of the type.</summary>
    /// <param name="contentType">The type.</param>
    /// <param name="head">Its first bytes: <see cref="Enough"/> of them, or all when it is shorter.</param>
    public static bool Fits(string contentType, ReadOnlySpan<byte> head) => contentType switch
    {
        "application/pdf" => head.StartsWith("%PDF-"u8),
        "image/png" => head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]),
        "image/jpeg" => head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]),
        "text/plain" => IsText(head),
        Text => IsOffice(head, "word/"),
        Sheet => IsOffice(head, "xl/"),
        Slides => IsOffice(head, "ppt/"),
        _ => false,
    };

    /// <remarks>Any encoding that has no zero bytes and no control characters beside white space; that leaves out programs and pictures.</remarks>
    private static bool IsText(ReadOnlySpan<byte> head)
    {
        foreach (byte value in head)
        {
            if (value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f'))
            {
                return false;
            }
        }

        return true;
    }

    /// <remarks>A zip file whose first part is one that such a document has.</remarks>
    private static bool IsOffice(ReadOnlySpan<byte> head, string folder)
    {
        if (head.Length < ZipNameAt || !head.StartsWith((ReadOnlySpan<byte>)[(byte)'P', (byte)'K', 0x03, 0x04]))
        {
            return false;
        }

        int length = Math.Min(BinaryPrimitives.ReadUInt16LittleEndian(head[ZipNameLengthAt..]), head.Length - ZipNameAt);
        string first = Encoding.UTF8.GetString(head.Slice(ZipNameAt, length));
        return first is "[Content_Types].xml" || new[] { folder, "_rels/", "docProps/", "customXml/" }.Any(part => first.StartsWith(part, StringComparison.Ordinal));
    }
}
