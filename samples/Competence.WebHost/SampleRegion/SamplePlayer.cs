using System.Globalization;
using Competence.Attachments;
using Competence.Registrations;

namespace Competence.WebHost.SampleRegion;

/// <summary>Does an act of the sample, as the person who did it.</summary>
/// <param name="registrations">What people do.</param>
/// <param name="attachments">What they attach.</param>
internal sealed class SamplePlayer(RegistrationService registrations, AttachmentService attachments)
{
    /// <summary>Why a requirement is marked not relevant.</summary>
    public const string WhyNotRelevant = "Brukes ikke på enheten.";

    /// <summary>The reason for which leaders reject.</summary>
    public const string WhyRejected = "not-performed-as-described";

    /// <summary>What leaders say when they reject.</summary>
    public const string Comment = "Vi tar det en gang til sammen.";

    /// <summary>Does it.</summary>
    public async Task DoAsync(SampleAct act, CancellationToken cancellationToken)
    {
        (Actor employee, Actor leader) = (act.Employee.Employee, act.Employee.Leader);
        RegistrationEntry entry = new(act.PerformedOn);
        if (act.HasCertificate)
        {
            await AttachAsync(act, cancellationToken);
        }

        switch (act.Kind)
        {
            case SampleActKind.Fulfil:
                Sample.Demand(await registrations.FulfilAsync(employee, employee.Person, act.Requirement, entry, act.Plan, cancellationToken: cancellationToken));
                break;
            case SampleActKind.SaveDraft:
                Sample.Demand(await registrations.SaveDraftAsync(employee, employee.Person, act.Requirement, entry, act.Plan, cancellationToken: cancellationToken));
                break;
            case SampleActKind.Send:
                Sample.Demand(await registrations.SendAsync(
                    employee, employee.Person, act.Requirement, entry with { Signer = leader.Person }, act.Plan, cancellationToken: cancellationToken));
                break;
            case SampleActKind.MarkNotRelevant:
                Sample.Demand(await registrations.MarkNotRelevantAsync(
                    employee, employee.Person, act.Plan, act.Requirement, WhyNotRelevant, cancellationToken));
                break;
            default:
                await DecideAsync(act, leader, cancellationToken);
                break;
        }
    }

    private async Task AttachAsync(SampleAct act, CancellationToken cancellationToken)
    {
        string day = act.PerformedOn.ToString("dd.MM.uuuu", CultureInfo.InvariantCulture);
        FileToAttach certificate = SamplePdf.Of($"Kursbevis {day}.pdf", "Kursbevis fra kursholder", "Kursbevis", $"Gjennomført {day}", "Eksempel, laget for denne portalen");
        await using (certificate.Content)
        {
            Sample.Demand(await attachments.AddAsync(
                act.Employee.Employee, act.Employee.Employee.Person, act.Requirement, certificate, act.Plan, cancellationToken: cancellationToken));
        }
    }

    private async Task DecideAsync(SampleAct act, Actor leader, CancellationToken cancellationToken)
    {
        PersonId person = act.Employee.Employee.Person;
        Registration sent = (await registrations.FindAsync(leader, person, act.Requirement, cancellationToken)).Value.Registration;
        RepetitionId waiting = sent.Repetitions.Last(repetition => repetition.State == RepetitionState.Awaiting).Id;
        Sample.Demand(act.Kind == SampleActKind.Sign
            ? await registrations.SignAsync(leader, person, act.Requirement, waiting, cancellationToken: cancellationToken)
            : await registrations.RejectAsync(
                leader, person, act.Requirement, waiting, WhyRejected, Comment, cancellationToken: cancellationToken));
    }
}
