using System.Linq.Expressions;

namespace Competence;

/// <summary>A named, reusable query over flat rows. Derive, and build it in the constructor with <see cref="Query"/>.</summary>
/// <typeparam name="T">The row.</typeparam>
/// <remarks>
/// A LINQ store reads the expressions; any other store switches on the derived type and reads its own properties, so a
/// specification exposes its parameters. Conditions compare members with parameters and nothing else, no order goes by a member
/// that may be null, and the last order is a unique key, so that paging is stable.
/// </remarks>
public abstract class Specification<T>
    where T : class
{
    private readonly List<Expression<Func<T, bool>>> _where = [];
    private readonly List<SpecificationOrder<T>> _order = [];
    private Func<T, bool>[]? _compiled;

    /// <summary>The conditions, all of which must hold.</summary>
    public IReadOnlyList<Expression<Func<T, bool>>> WhereExpressions => _where;

    /// <summary>The orders, the first one deciding before the second.</summary>
    public IReadOnlyList<SpecificationOrder<T>> OrderExpressions => _order;

    /// <summary>Begins or continues the query.</summary>
    protected Builder Query => new(this);

    /// <summary>Whether <paramref name="candidate"/> meets every condition: what the specification means, whatever the store.</summary>
    public bool IsSatisfiedBy(T candidate)
    {
        _compiled ??= [.. _where.Select(condition => condition.Compile())];
        return Array.TrueForAll(_compiled, holds => holds(candidate));
    }

    /// <summary>Compares two rows by the orders; the order of a list that the specification gives.</summary>
    public int Compare(T left, T right)
    {
        foreach (SpecificationOrder<T> order in _order)
        {
            int compared = order.Compare(left, right);
            if (compared != 0)
            {
                return compared;
            }
        }

        return 0;
    }

    /// <summary>The rows of <paramref name="rows"/> that satisfy the specification, in its order.</summary>
    public IReadOnlyList<T> Evaluate(IEnumerable<T> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        List<T> found = [.. rows.Where(IsSatisfiedBy)];
        found.Sort(Compare);
        return found;
    }

    /// <summary>Adds conditions and orders.</summary>
    /// <param name="specification">The specification that is built.</param>
    protected readonly struct Builder(Specification<T> specification)
    {
        /// <summary>Adds a condition.</summary>
        public Builder Where(Expression<Func<T, bool>> condition)
        {
            specification._where.Add(condition);
            return this;
        }

        /// <summary>Adds an order, lowest first, that decides where those before it do not.</summary>
        public Builder OrderBy<TKey>(Expression<Func<T, TKey>> key)
            where TKey : IComparable<TKey>
        {
            specification._order.Add(new SpecificationOrder<T>.By<TKey>(key, descending: false));
            return this;
        }

        /// <summary>Adds an order, highest first, that decides where those before it do not.</summary>
        public Builder OrderByDescending<TKey>(Expression<Func<T, TKey>> key)
            where TKey : IComparable<TKey>
        {
            specification._order.Add(new SpecificationOrder<T>.By<TKey>(key, descending: true));
            return this;
        }
    }
}
