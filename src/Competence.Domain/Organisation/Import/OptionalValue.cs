namespace Competence.Organisation.Import;

/// <summary>What a file says in a column that it need not have.</summary>
/// <param name="IsTold">Whether the file has the column.</param>
/// <param name="Value">What it says there.</param>
internal readonly record struct OptionalValue<T>(bool IsTold, T Value)
{
    /// <summary>What is so afterwards, where <paramref name="kept"/> was so before.</summary>
    public T OrKept(T kept) => IsTold ? Value : kept;
}
