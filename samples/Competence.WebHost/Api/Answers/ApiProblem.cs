using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Competence.WebHost.Api.Answers;

/// <summary>Makes the problem details (RFC 9457) of everything that the API says no to. Each has a stable <c>code</c>.</summary>
internal static partial class ApiProblem
{
    private const string NotSignedInCode = "api.not-signed-in";
    private const string Place = "place";

    /// <summary>A refusal of the domain, with its facts.</summary>
    public static ProblemDetails Of(Refusal refusal)
    {
        ProblemDetails problem = New(StatusOf(refusal), refusal.Code, refusal.Fill(refusal.Rule.Text));
        if (refusal.Rule.Source.Length > 0)
        {
            problem.Extensions["rule"] = refusal.Rule.Source;
        }

        problem.Extensions["arguments"] = ArgumentsOf(refusal);
        return problem;
    }

    /// <summary>The facts of a refusal, by name.</summary>
    public static IReadOnlyDictionary<string, object?> ArgumentsOf(Refusal refusal) =>
        refusal.Arguments.GroupBy(argument => argument.Name).ToDictionary(argument => argument.Key, argument => argument.First().Value);

    /// <summary>A request that could not be read: which part of it, and why.</summary>
    public static ProblemDetails Of(BadHttpRequestException wrong)
    {
        if (wrong.InnerException is JsonException json)
        {
            ProblemDetails unreadable = New(StatusCodes.Status400BadRequest, "api.input-unreadable", $"The body cannot be read at {json.Path ?? "$"}: {Sentence(json)}");
            unreadable.Extensions[Place] = json.Path ?? "$";
            return unreadable;
        }

        if (wrong.StatusCode != StatusCodes.Status400BadRequest)
        {
            return OfStatus(wrong.StatusCode, wrong.Message);
        }

        Match named = BoundParameter().Match(wrong.Message);
        string place = named.Success ? InCamelCase(named.Groups["name"].Value) : "$";
        ProblemDetails problem = New(wrong.StatusCode, "api.input-unreadable", named.Success
            ? $"{place} is missing or cannot be read: '{named.Groups["value"].Value}'."
            : wrong.Message);
        problem.Extensions[Place] = place;
        return problem;
    }

    /// <summary>Nobody is signed in.</summary>
    public static ProblemDetails NotSignedIn() => OfStatus(StatusCodes.Status401Unauthorized);

    /// <summary>The header is missing that another site cannot send.</summary>
    public static ProblemDetails RequestedByMissing(string header) =>
        New(StatusCodes.Status403Forbidden, "api.requested-by-missing", $"A request that changes something must have the header {header}.");

    /// <summary>The body is too large.</summary>
    public static ProblemDetails TooLarge(long most)
    {
        ProblemDetails problem = New(StatusCodes.Status413PayloadTooLarge, "api.too-large", $"The body is larger than {most} bytes.");
        problem.Extensions["most"] = most;
        return problem;
    }

    /// <summary>A status that something else than an operation answered with.</summary>
    public static ProblemDetails OfStatus(int status, string? detail = null)
    {
        (string code, string text) = status switch
        {
            StatusCodes.Status401Unauthorized => (NotSignedInCode, "Nobody is signed in with a position that is active."),
            StatusCodes.Status404NotFound => ("api.no-such-address", "There is nothing at this address."),
            StatusCodes.Status405MethodNotAllowed => ("api.wrong-method", "This address does not answer to this method."),
            StatusCodes.Status415UnsupportedMediaType => ("api.wrong-media-type", "The body is not of the media type that this operation reads."),
            StatusCodes.Status428PreconditionRequired => ("api.version-missing", "Say in If-Match which version was seen."),
            StatusCodes.Status500InternalServerError => ("api.failed", "Something failed here. It has been logged."),
            _ => ("api.status", ReasonPhrases.GetReasonPhrase(status)),
        };
        return New(status, code, detail ?? text);
    }

    /// <summary>Answers with the problem.</summary>
    public static Task WriteAsync(HttpContext context, ProblemDetails problem) => TypedResults.Problem(problem).ExecuteAsync(context);

    private static ProblemDetails New(int status, string code, string detail) => new()
    {
        Type = $"urn:competence:{code}",
        Title = ReasonPhrases.GetReasonPhrase(status),
        Status = status,
        Detail = detail,
        Extensions = { ["code"] = code },
    };

    private static int StatusOf(Refusal refusal) => refusal.Kind switch
    {
        RefusalKind.Invalid => StatusCodes.Status400BadRequest,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Conflict => IsStale(refusal) ? StatusCodes.Status412PreconditionFailed : StatusCodes.Status409Conflict,
        RefusalKind.Rule => StatusCodes.Status422UnprocessableEntity,
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal.Kind, "There is no such kind of refusal."),
    };

    // A conflict with what the caller said it had seen; without that it is a lost race.
    private static bool IsStale(Refusal refusal) =>
        refusal.Rule == GeneralRules.StorageConflict && refusal.Arguments.Any(argument => argument.Name == "expected");

    private static string Sentence(JsonException json) => json.Message.Split(" Path:")[0];

    // Headers keep their names; members that stand for parts of an address are named by their C# names.
    private static string InCamelCase(string name) => name.Contains('-', StringComparison.Ordinal) ? name : JsonNamingPolicy.CamelCase.ConvertName(name);

    [GeneratedRegex("parameter \"(?:[^\" ]+ )*(?<name>[^\" ]+)\"(?: from \"(?<value>.*)\")?", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BoundParameter();
}
