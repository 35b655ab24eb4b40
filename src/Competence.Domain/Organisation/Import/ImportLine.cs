namespace Competence.Organisation.Import;

/// <summary>One line of a file, as its source read it. Valid until the next one is asked for.</summary>
/// <typeparam name="TColumn">The columns of the file.</typeparam>
/// <param name="number">The line of the file on which it begins, from 1; the header counts.</param>
/// <param name="fingerprint">A 64-bit digest of the line's bytes and of where its columns stand: equal lines have equal ones, and unequal lines do not in practice, nor equal bytes under a header that names them otherwise.</param>
/// <param name="damage">Why the line cannot be told apart into columns; none when it can.</param>
public abstract class ImportLine<TColumn>(int number, long fingerprint, Refusal? damage = null)
    where TColumn : struct, Enum
{
    /// <summary>The line of the file on which it begins, from 1; the header counts.</summary>
    public int Number { get; protected set; } = number;

    /// <summary>A 64-bit digest of the line's bytes and of where its columns stand, the same in every run and on every machine.</summary>
    public long Fingerprint { get; protected set; } = fingerprint;

    /// <summary>Why the line cannot be told apart into columns; none when it can. The texts of a damaged line mean nothing.</summary>
    public Refusal? Damage { get; protected set; } = damage;

    /// <summary>The text in a column, without white space around it; empty when there is none, or no such column.</summary>
    public abstract string this[TColumn column] { get; }

    /// <summary>Whether the file has the column: all but those of which <see cref="ImportColumns.IsOptional"/> is true must be there. Always, unless the source says otherwise.</summary>
    public virtual bool Has(TColumn column) => true;

    /// <summary>Whether the text in a column is <paramref name="text"/>. Asked of every line: a source may answer without making a text.</summary>
    public virtual bool Holds(TColumn column, string text) => this[column] == text;
}
