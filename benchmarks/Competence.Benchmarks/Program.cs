using BenchmarkDotNet.Running;
using Competence.Benchmarks.Load;
using Competence.Benchmarks.Paired;

switch (args)
{
    case ["paired", .. string[] rest]:
        return await PairedVerb.RunAsync(rest);
    case ["load", .. string[] rest]:
        return await LoadVerb.RunAsync(rest);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
