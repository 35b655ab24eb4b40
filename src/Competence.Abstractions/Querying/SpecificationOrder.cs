using System.Linq.Expressions;

namespace Competence;

/// <summary>One order of a specification: a key, and which end comes first.</summary>
/// <typeparam name="T">The row.</typeparam>
public abstract class SpecificationOrder<T>
    where T : class
{
    private SpecificationOrder(LambdaExpression key, bool descending) => (Key, Descending) = (key, descending);

    /// <summary>The member that decides, as an expression over the row.</summary>
    public LambdaExpression Key { get; }

    /// <summary>Whether the highest comes first.</summary>
    public bool Descending { get; }

    /// <summary>Compares two rows in this order; texts ordinally.</summary>
    public abstract int Compare(T left, T right);

    /// <summary>The key's value in <paramref name="row"/>.</summary>
    public abstract object KeyOf(T row);

    /// <summary>An order by a key of the type <typeparamref name="TKey"/>.</summary>
    /// <typeparam name="TKey">The key.</typeparam>
    internal sealed class By<TKey>(Expression<Func<T, TKey>> key, bool descending) : SpecificationOrder<T>(key, descending)
        where TKey : IComparable<TKey>
    {
        private static readonly IComparer<TKey> Comparer =
            typeof(TKey) == typeof(string) ? (IComparer<TKey>)StringComparer.Ordinal : Comparer<TKey>.Default;

        private Func<T, TKey>? _keyOf;

        /// <inheritdoc/>
        public override int Compare(T left, T right)
        {
            _keyOf ??= key.Compile();
            int compared = Comparer.Compare(_keyOf(left), _keyOf(right));
            return Descending ? -compared : compared;
        }

        /// <inheritdoc/>
        public override object KeyOf(T row) => (_keyOf ??= key.Compile())(row);
    }
}
