using Competence.KillWriter;

// A program that is killed while it writes. What it writes, and how it tells of it, stands with each of the writers.
await (args[0] switch
{
    "registrations" => RegistrationWriter.RunAsync(args[1..]),
    "import" => ImportWriter.RunAsync(args[1..]),
    _ => throw new ArgumentException($"'{args[0]}' is no writer.", nameof(args)),
});
