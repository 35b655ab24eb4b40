namespace Competence.WebHost.Files;

/// <summary>Holds a stated type to the first bytes of the file.</summary>
internal static class FileSignature
{
    private const string OfficePrefix = "application/vnd.openxmlformats-officedocument.";

    /// <summary>Whether a file that begins with <paramref name="head"/> can be of the type; a type that nothing is known of is not taken.</summary>
    public static bool Fits(string contentType, ReadOnlySpan<byte> head) => contentType switch
    {
        "application/pdf" => head.StartsWith("%PDF-"u8),
        "image/png" => head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]),
        "image/jpeg" => head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]),
        "text/plain" => IsText(head),
        _ => contentType.StartsWith(OfficePrefix, StringComparison.Ordinal) && head.StartsWith((ReadOnlySpan<byte>)[(byte)'P', (byte)'K', 0x03, 0x04]),
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
}
