using System.Linq.Expressions;

namespace Competence.EntityFrameworkCore.Querying;

/// <summary>Turns specifications into LINQ, which the database answers.</summary>
internal static class SpecificationEvaluator
{
    /// <summary>The rows that satisfy <paramref name="specification"/>, in its order.</summary>
    public static IQueryable<T> WithSpecification<T>(this IQueryable<T> query, Specification<T> specification)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(specification);
        foreach (Expression<Func<T, bool>> condition in specification.WhereExpressions)
        {
            query = query.Where(condition);
        }

        bool isFirst = true;
        foreach (SpecificationOrder<T> order in specification.OrderExpressions)
        {
            query = query.Provider.CreateQuery<T>(Expression.Call(
                typeof(Queryable), NameOf(isFirst, order.Descending), [typeof(T), order.Key.ReturnType], query.Expression, Expression.Quote(order.Key)));
            isFirst = false;
        }

        return query;
    }

    /// <summary>
    /// Those that come after <paramref name="last"/> in the order of <paramref name="specification"/>: beyond it in the first key, or level in
    /// that and beyond it in the next.
    /// </summary>
    public static IQueryable<T> After<T>(this IQueryable<T> query, Specification<T> specification, T last)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(specification);
        ParameterExpression row = Expression.Parameter(typeof(T), "row");
        Expression? after = null;
        foreach (SpecificationOrder<T> order in specification.OrderExpressions.Reverse())
        {
            Expression key = new Rebound(order.Key.Parameters[0], row).Visit(order.Key.Body);
            Expression reached = Parameter(order.KeyOf(last), key.Type);
            Expression beyond = Beyond(key, reached, order.Descending);
            after = after is null ? beyond : Expression.OrElse(beyond, Expression.AndAlso(Expression.Equal(key, reached), after));
        }

        return after is null ? query : query.Where(Expression.Lambda<Func<T, bool>>(after, row));
    }

    private static string NameOf(bool isFirst, bool descending) => (isFirst, descending) switch
    {
        (true, false) => nameof(Queryable.OrderBy),
        (true, true) => nameof(Queryable.OrderByDescending),
        (false, false) => nameof(Queryable.ThenBy),
        (false, true) => nameof(Queryable.ThenByDescending),
    };

    private static BinaryExpression Beyond(Expression key, Expression reached, bool descending)
    {
        (Expression left, Expression right) = (key, reached);
        if (key.Type == typeof(string))
        {
            left = Expression.Call(typeof(string), nameof(string.Compare), [], key, reached);
            right = Expression.Constant(0);
        }
        else if (key.Type.IsEnum || key.Type == typeof(bool))
        {
            (left, right) = (Expression.Convert(key, typeof(int)), Expression.Convert(reached, typeof(int)));
        }

        return descending ? Expression.LessThan(left, right) : Expression.GreaterThan(left, right);
    }

    /// <summary>A member of a holder instead of a constant, so that the query is compiled once and the value is a parameter.</summary>
    private static MemberExpression Parameter(object value, Type type)
    {
        object holder = Activator.CreateInstance(typeof(Holder<>).MakeGenericType(type), value)!;
        return Expression.Property(Expression.Constant(holder), nameof(Holder<>.Value));
    }

    private sealed class Holder<TValue>(TValue value)
    {
        public TValue Value { get; } = value;
    }

    private sealed class Rebound(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
