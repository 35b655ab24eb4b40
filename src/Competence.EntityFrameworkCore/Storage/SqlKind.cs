namespace Competence.EntityFrameworkCore.Storage;

/// <summary>What a value is; each database says how it keeps it.</summary>
internal enum SqlKind
{
    /// <summary>A guid, kept so that it is ordered by its bytes.</summary>
    Id,

    /// <summary>A <see cref="LocalDate"/>; days can be added to it in SQL.</summary>
    Date,

    /// <summary>An <see cref="NodaTime.Instant"/> in whole microseconds.</summary>
    Instant,

    /// <summary>A small number or an enum.</summary>
    Small,

    /// <summary>A number.</summary>
    Integer,

    /// <summary>A long number.</summary>
    Long,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A text, JSON included.</summary>
    Text,
}
