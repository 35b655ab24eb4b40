using System.Collections.Immutable;

namespace Competence.Organisation.Import;

/// <summary>A rejected line as it is kept with the report.</summary>
/// <param name="Line">The line of the file, from 1; the header counts.</param>
/// <param name="Column">The column that is wrong, as the header names it; empty when it is the line as a whole.</param>
/// <param name="Code">The code of the rule that rejected it.</param>
/// <param name="Facts">What the rule said it about.</param>
public sealed record KeptRejection(int Line, string Column, string Code, ImmutableArray<KeptFact> Facts)
{
    /// <summary>Keeps a rejected line.</summary>
    public static KeptRejection Of(RejectedLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return new KeptRejection(line.Line, line.Column, line.Reason.Code, [.. line.Reason.Arguments.Select(KeptFact.Of)]);
    }

    /// <summary>The rejected line as the run had it.</summary>
    public RejectedLine ToLine() =>
        new(Line, Column, new Refusal(ImportRules.OfLine(Code), [.. Facts.Select(fact => new RefusalArgument(fact.Name, fact.Value()))]));

    /// <summary>Equal when line, column, code and facts are.</summary>
    public bool Equals(KeptRejection? other) =>
        other is not null && Line == other.Line && Column == other.Column && Code == other.Code && Facts.AsSpan().SequenceEqual(other.Facts.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Line, Column, Code);
}
