namespace Competence;

/// <summary>Which page of a list: a number from 1 and a size.</summary>
public readonly record struct PageRequest
{
    private readonly int _number;
    private readonly int _size;

    /// <summary>The page <paramref name="number"/>, from 1, of <paramref name="size"/> rows each.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One of them is below 1; input of users is checked before.</exception>
    public PageRequest(int number, int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        (_number, _size) = (number - 1, size - DefaultSize);
    }

    /// <summary>The size of a page when none is asked for: 25 rows.</summary>
    public const int DefaultSize = 25;

    /// <summary>The page's number, from 1; <c>default</c> is the first page of 25.</summary>
    public int Number => _number + 1;

    /// <summary>How many rows a page has at most.</summary>
    public int Size => _size + DefaultSize;

    /// <summary>How many rows stand before this page.</summary>
    public int Skip => (int)Math.Min((long)_number * Size, int.MaxValue);
}
