using System.Collections.Immutable;
using Competence.WebHost.Api.Contracts;

namespace Competence.WebHost.Api.Answers;

/// <summary>Turns what a service gives into what the API answers.</summary>
internal static class Answering
{
    /// <param name="outcome">What the use case comes to.</param>
    extension<T>(ValueTask<Result<T>> outcome)
        where T : notnull
    {
        /// <summary>200 with what <paramref name="write"/> makes of the value.</summary>
        public async Task<Answer<TOut>> AnswerAsync<TOut>(Func<T, TOut> write)
            where TOut : notnull => new((await outcome).Map(write));

        /// <summary>200 with the value as it is.</summary>
        public async Task<Answer<T>> AnswerAsync() => new(await outcome);

        /// <summary>201 with what <paramref name="write"/> makes of the value, and where it is.</summary>
        public async Task<CreatedAnswer<TOut>> CreatedAsync<TOut>(Func<T, TOut> write, Func<TOut, string> addressOf)
            where TOut : notnull => new((await outcome).Map(write), addressOf);

        /// <summary>204.</summary>
        public async Task<EmptyAnswer> DoneAsync() => new((await outcome).Match(_ => null, Refusal? (refusal) => refusal));
    }

    /// <param name="outcome">What the use case comes to.</param>
    extension<T>(ValueTask<Result<ImmutableArray<T>>> outcome)
    {
        /// <summary>200 with what <paramref name="write"/> makes of every row.</summary>
        public async Task<Answer<ImmutableArray<TOut>>> RowsAsync<TOut>(Func<T, TOut> write) =>
            new((await outcome).Map(rows => rows.Select(write).ToImmutableArray()));
    }

    /// <param name="outcome">What the use case comes to.</param>
    extension<T>(ValueTask<Result<Page<T>>> outcome)
    {
        /// <summary>200 with a page of what <paramref name="write"/> makes of every row.</summary>
        public async Task<Answer<PageResponse<TOut>>> PageAsync<TOut>(Func<T, TOut> write) =>
            new((await outcome).Map(page => PageResponse.Of(page, write)));
    }

    /// <param name="page">The page that a list gives.</param>
    extension<T>(ValueTask<Page<T>> page)
    {
        /// <summary>200 with the page.</summary>
        public async Task<Answer<PageResponse<T>>> PageAsync() => new(PageResponse.Of(await page, row => row));
    }
}
