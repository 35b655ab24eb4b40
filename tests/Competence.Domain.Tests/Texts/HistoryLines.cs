using System.Text.RegularExpressions;
using Competence.Domain.Tests.FollowUp;
using Competence.FollowUp.History;
using Competence.Organisation;
using Competence.Organisation.Identities;
using Competence.Plans;
using Competence.Registrations;

namespace Competence.Domain.Tests.Texts;

/// <summary>One line of every kind: of every event, and of each way to tell an event that has several.</summary>
internal static partial class HistoryLines
{
    public static IReadOnlyDictionary<string, HistoryLine> All { get; } = HistoryTextTests.Events
        .Select(row => (DomainEvent)HistoryTextTests.Example(row.Data)!).Concat(Variants())
        .Select(HistoryText.Describe).DistinctBy(line => line.Key).ToDictionary(line => line.Key);

    /// <summary>The keys that stand in the code of the lines, so that no way of telling is forgotten above.</summary>
    public static IEnumerable<string> KeysInCode(string root) =>
        Directory.EnumerateFiles(Path.Combine(root, "src", "Competence.Domain", "FollowUp", "History"), "*Lines.cs")
            .SelectMany(file => Key().Matches(File.ReadAllText(file))).Select(match => match.Groups["key"].Value);

    private static IEnumerable<DomainEvent> Variants()
    {
        foreach (MarkTargetKind kind in Enum.GetValues<MarkTargetKind>())
        {
            NotRelevantMarkKey key = new(default, default, kind, default);
            yield return new NotRelevantMarkEvent.MarkedNotRelevant(key, "reason", default);
            yield return new NotRelevantMarkEvent.MarkedRelevant(key);
        }

        yield return new RegistrationEvent.Registered([], default, null, null, [], new Fulfilment(default));
        yield return new PlanEvent.Published(new PlanPublication(default, IncludeSubUnits: true));
        yield return new PlanEvent.ValidityAdapted(default, new AdaptedValidity(30, "reason"));
        yield return new PersonEvent.NationalIdentityChanged(ProtectedIdentity.Of(new byte[ProtectedIdentity.Characters / 2]));
    }

    [GeneratedRegex(@"""(?<key>[a-z]+\.[a-z]+(-[a-z]+)*)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();
}
