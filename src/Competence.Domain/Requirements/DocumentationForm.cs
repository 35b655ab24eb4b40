namespace Competence.Requirements;

/// <summary>How a requirement is documented (REQ-12).</summary>
public enum DocumentationForm
{
    /// <summary>Vedlegg.</summary>
    Attachment = 1,

    /// <summary>Egenregistrering.</summary>
    SelfRegistration = 2,

    /// <summary>Kursbevis.</summary>
    CourseCertificate = 3,

    /// <summary>Bekreftelse fra kursportal.</summary>
    CoursePortalConfirmation = 4,

    /// <summary>Signatur.</summary>
    Signature = 5,

    /// <summary>Signatur (evalueringskollegium).</summary>
    SignatureEvaluationBoard = 6,

    /// <summary>Signatur (supervisør).</summary>
    SignatureSigner = 7,

    /// <summary>Signatur (veileder).</summary>
    SignatureSupervisor = 8,
}
