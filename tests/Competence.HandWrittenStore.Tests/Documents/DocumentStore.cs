
namespace Competence.HandWrittenStore.Tests.Documents;

/// <summary>Keeps one shelf and changes it as a whole.</summary>
internal sealed class DocumentStore
{
    private readonly Lock _gate = new();

    public Shelf Shelf { get; private set; } = new();

    /// <summary>Replaces the shelf by what <paramref name="change"/> makes of it, unless that is nothing.</summary>
    public bool TryChange(Func<Shelf, Shelf?> change)
    {
        lock (_gate)
        {
            if (change(Shelf) is not { } changed)
            {
                return false;
            }

            Shelf = changed;
            return true;
        }
    }
}
