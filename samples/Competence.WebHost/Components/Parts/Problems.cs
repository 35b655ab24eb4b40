namespace Competence.WebHost.Components.Parts;

/// <summary>What is wrong with what was posted: said in a summary at the top of the page, and beside the field it concerns.</summary>
public sealed class Problems
{
    private readonly List<Problem> _found = [];

    /// <summary>All of them, in the order they were found.</summary>
    public IReadOnlyList<Problem> All => _found;

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsEmpty => _found.Count == 0;

    /// <summary>Adds one.</summary>
    /// <param name="text">What is wrong and what to do, in the reader's language.</param>
    /// <param name="field">The id of the field that it concerns; none when it concerns the whole.</param>
    public void Add(string text, string? field = null) => _found.Add(new Problem(text, field));

    /// <summary>What is wrong with a field; none when nothing is.</summary>
    public string? Of(string field) => _found.Find(problem => problem.Field == field)?.Text;
}
