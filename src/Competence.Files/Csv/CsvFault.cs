namespace Competence.Files.Csv;

/// <summary>What may be wrong with a record, before anybody looks at what it says.</summary>
internal enum CsvFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A quotation mark stands inside a field that is not quoted, or something after the one that closes it.</summary>
    Quotes,

    /// <summary>A quoted field is never closed.</summary>
    Unterminated,

    /// <summary>It is longer than any record is: a quoted field that was meant to be closed has swallowed the rest.</summary>
    TooLong,
}
