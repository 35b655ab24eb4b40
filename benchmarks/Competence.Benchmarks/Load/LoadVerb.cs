namespace Competence.Benchmarks.Load;

internal static class LoadVerb
{
    public static Task<int> RunAsync(string[] args) => Task.FromResult(args.Length);
}
