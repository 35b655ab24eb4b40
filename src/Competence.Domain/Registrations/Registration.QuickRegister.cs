using Competence.Requirements;

namespace Competence.Registrations;

public sealed partial record Registration
{
    /// <summary>
    /// Registers one repetition of a procedure as performed today, without anything to fill in (PRG-96). What needs more than that, a comment, another
    /// date, several at once or a signer, goes through the form (PRG-97).
    /// </summary>
    /// <param name="terms">What is asked.</param>
    /// <param name="newId">The identifier of the repetition.</param>
    /// <param name="today">The day.</param>
    /// <returns>The event, which adds exactly one repetition; or a refusal of <see cref="RegistrationRules"/>.</returns>
    public Result<RegistrationEvent.Registered> QuickRegister(RegistrationTerms terms, RepetitionId newId, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(terms);
        bool isOpen = !IsExpired(today) && !IsLocked;
        return terms.Content.LearningForm != LearningForm.ProcedureList ? RegistrationRules.NotAProcedure.Refuse()
            : terms.Content.RequiresSignature ? RegistrationRules.SignatureRequired.Refuse()
            : isOpen && !terms.Content.IsRepeating && !Repetitions.IsEmpty ? RegistrationRules.BegunInForm.Refuse()
            : Fulfil(terms, new RegistrationEntry(today), [newId], today);
    }
}
