namespace Competence.Organisation.Import;

/// <summary>A fact of why a line was rejected, as it is kept with the report. One of the values is filled in.</summary>
/// <param name="Name">The hole in the text of the rule that it fills.</param>
/// <param name="Text">A text.</param>
/// <param name="Number">A number.</param>
/// <param name="Date">A date.</param>
/// <param name="Kind">A kind of unit.</param>
public sealed record KeptFact(string Name, string? Text, int? Number, LocalDate? Date, UnitKind? Kind)
{
    /// <summary>Keeps a fact of a refusal.</summary>
    public static KeptFact Of(RefusalArgument fact) => fact.Value switch
    {
        int number => new KeptFact(fact.Name, null, number, null, null),
        LocalDate date => new KeptFact(fact.Name, null, null, date, null),
        UnitKind kind => new KeptFact(fact.Name, null, null, null, kind),
        var other => new KeptFact(fact.Name, other?.ToString(), null, null, null),
    };

    /// <summary>The fact as the refusal had it.</summary>
    public object? Value() => Number is { } number ? number : Date is { } date ? date : Kind is { } kind ? kind : Text;
}
