using System.Net;
using System.Text.RegularExpressions;

namespace Competence.Benchmarks.Load;

/// <summary>Finds its way in a running host as a person does who follows links.</summary>
/// <param name="client">Asks the host, and keeps its cookies.</param>
internal sealed partial class LoadedPages(HttpClient client)
{
    private const string Below = "/*";

    /// <summary>Signs in as the first person with this in the name, at the first position.</summary>
    /// <exception cref="FormatException">There is nobody, or the host did not let the person in.</exception>
    public async Task SignInAsync(string name)
    {
        string found = await ReadAsync($"/sign-in?q={Uri.EscapeDataString(name)}");
        string person = Only(PersonLink().Match(found), $"The sign-in shows nobody named '{name}'.");
        string choice = await ReadAsync($"/sign-in?person={person}");
        using FormUrlEncodedContent form = new(
        [
            new("__RequestVerificationToken", Only(Token().Match(choice), "The sign-in has no form.")),
            new("person", person),
            new("position", Only(Position().Match(choice), $"{name} has no position.")),
            new("returnTo", "/"),
        ]);
        using HttpResponseMessage answer = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
        if (answer.StatusCode != HttpStatusCode.Redirect || answer.Headers.Location?.OriginalString != "/")
        {
            throw new FormatException($"The host did not sign {name} in: {(int)answer.StatusCode}.");
        }
    }

    /// <summary>The page that a path names, read once so that the host is warm.</summary>
    /// <exception cref="FormatException">The page shows no link below it.</exception>
    public async Task<string> ResolveAsync(string path)
    {
        if (path.EndsWith(Below, StringComparison.Ordinal))
        {
            string above = path[..^Below.Length];
            string page = await ReadAsync(above);
            path = Link().Matches(page).Select(link => WebUtility.HtmlDecode(link.Groups["value"].Value))
                .FirstOrDefault(link => link.StartsWith(above + "/", StringComparison.Ordinal))
                ?? throw new FormatException($"{above} shows no link below it.");
        }

        await ReadAsync(path);
        return path;
    }

    private async Task<string> ReadAsync(string path)
    {
        using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode == HttpStatusCode.OK
            ? await answer.Content.ReadAsStringAsync()
            : throw new FormatException($"{path} answers {(int)answer.StatusCode}.");
    }

    private static string Only(Match match, string otherwise) =>
        match.Success ? WebUtility.HtmlDecode(match.Groups["value"].Value) : throw new FormatException(otherwise);

    [GeneratedRegex("href=\"[^\"]*[?&;]person=(?<value>[0-9a-f-]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PersonLink();

    [GeneratedRegex("name=\"position\"[^>]*value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Position();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    [GeneratedRegex("href=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
