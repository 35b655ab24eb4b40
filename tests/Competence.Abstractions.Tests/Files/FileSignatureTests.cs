using System.Text;

namespace Competence.Abstractions.Tests.Files;

/// <summary>What a file is said to be is held to its name and its first bytes.</summary>
public class FileSignatureTests
{
    private const string Pdf = "application/pdf";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string PowerPoint = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    [Theory]
    [InlineData(Pdf, "%PDF-1.7", true)]
    [InlineData(Pdf, "MZ\u0090\0", false)]
    [InlineData(Pdf, "<html>", false)]
    [InlineData("image/png", "\u0089PNG\r\n\u001a\n", true)]
    [InlineData("image/png", "GIF89a", false)]
    [InlineData("image/jpeg", "\u00ff\u00d8\u00ff\u00e0", true)]
    [InlineData("image/jpeg", "%PDF-1.7", false)]
    [InlineData("text/plain", "Bl\u00e5b\u00e6rsyltet\u00f8y\r\n", true)]
    [InlineData("text/plain", "a\0b", false)]
    [InlineData("application/zip", "PK\u0003\u0004", false)]
    [InlineData("text/html", "<html>", false)]
    [InlineData("video/mp4", "\0\0\0\u0018ftyp", false)]
    public void The_first_bytes_are_of_the_type(string type, string head, bool fits) => FileSignature.Fits(type, Encoding.Latin1.GetBytes(head)).Should().Be(fits);

    [Theory]
    [InlineData(Word, "[Content_Types].xml", true)]
    [InlineData(Word, "word/document.xml", true)]
    [InlineData(Word, "_rels/.rels", true)]
    [InlineData(Word, "xl/workbook.xml", false)]
    [InlineData(Word, "virus.exe", false)]
    [InlineData(Excel, "xl/workbook.xml", true)]
    [InlineData(Excel, "word/document.xml", false)]
    [InlineData(PowerPoint, "ppt/presentation.xml", true)]
    [InlineData(PowerPoint, "docProps/app.xml", true)]
    [InlineData(PowerPoint, "classes.dex", false)]
    public void An_office_document_is_a_zip_file_that_begins_with_a_part_of_one(string type, string first, bool fits)
    {
        byte[] zip = Zip(first);

        FileSignature.Fits(type, zip).Should().Be(fits);
        FileSignature.Fits(type, zip.AsSpan(1)).Should().BeFalse();
        FileSignature.Fits(type, zip.AsSpan(0, 29)).Should().BeFalse();
        FileSignature.Fits(Pdf, zip).Should().BeFalse();
    }

    [Theory]
    [InlineData(Pdf, "a.pdf", true)]
    [InlineData(Pdf, "A.PDF", true)]
    [InlineData(Pdf, "a.pdf.exe", false)]
    [InlineData(Pdf, "pdf", false)]
    [InlineData("image/png", "a.png", true)]
    [InlineData("image/jpeg", "a.jpg", true)]
    [InlineData("image/jpeg", "a.jpeg", true)]
    [InlineData("image/jpeg", "a.png", false)]
    [InlineData("text/plain", "a.txt", true)]
    [InlineData("text/plain", "a.html", false)]
    [InlineData(Word, "a.docx", true)]
    [InlineData(Word, "a.docm", false)]
    [InlineData(Excel, "a.xlsx", true)]
    [InlineData(PowerPoint, "a.pptx", true)]
    [InlineData("video/mp4", "a.mp4", false)]
    public void The_name_ends_as_files_of_the_type_do(string type, string name, bool fits) => FileSignature.FitsName(type, name).Should().Be(fits);

    private static byte[] Zip(string first)
    {
        byte[] head = new byte[30];
        "PK\u0003\u0004"u8.CopyTo(head);
        head[26] = (byte)first.Length;
        return [.. head, .. Encoding.UTF8.GetBytes(first), .. "<?xml version='1.0'?>"u8];
    }
}
