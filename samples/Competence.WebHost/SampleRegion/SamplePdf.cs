using System.Globalization;
using System.Text;
using Competence.Attachments;

namespace Competence.WebHost.SampleRegion;

/// <summary>Small files for the sample: one page with a few lines of text.</summary>
internal static class SamplePdf
{
    /// <summary>A file to attach.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="description">What it is.</param>
    /// <param name="lines">What stands in it.</param>
    public static FileToAttach Of(string name, string description, params ReadOnlySpan<string> lines) =>
        new(name, "application/pdf", description, new MemoryStream(Write(lines)));

    private static byte[] Write(ReadOnlySpan<string> lines)
    {
        StringBuilder page = new("BT /F1 18 Tf 72 740 Td 28 TL");
        foreach (string line in lines)
        {
            page.Append(CultureInfo.InvariantCulture, $" ({line.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("(", @"\(", StringComparison.Ordinal).Replace(")", @"\)", StringComparison.Ordinal)}) Tj T*");
        }

        page.Append(" ET");
        string[] parts =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>",
            $"<< /Length {page.Length.ToString(CultureInfo.InvariantCulture)} >>\nstream\n{page}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        ];
        StringBuilder file = new("%PDF-1.4\n");
        StringBuilder places = new();
        for (int number = 1; number <= parts.Length; number++)
        {
            places.Append(CultureInfo.InvariantCulture, $"{file.Length:D10} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{parts[number - 1]}\nendobj\n");
        }

        int start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {parts.Length + 1}\n0000000000 65535 f \n{places}trailer << /Size {parts.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
