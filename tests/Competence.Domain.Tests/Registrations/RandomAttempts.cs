using Competence.Registrations;
using Competence.Requirements;
using FsCheck;
using FsCheck.Fluent;

namespace Competence.Domain.Tests.Registrations;

/// <summary>Whatever Kari, her signer and others try on one registration, in any order.</summary>
internal static class RandomAttempts
{
    private static readonly RequirementContent[] Kinds =
        [Scene.Self, Scene.Signed, Scene.ThreeTimes, Scene.SignedThreeTimes, Scene.Procedures, Scene.SignedProcedures, Scene.Linked];

    private static readonly Func<Scene, int, Refusal?>[] Attempts =
    [
        (scene, n) => scene.Draft(new RegistrationEntry(n % 3 == 0 ? null : scene.Today.PlusDays(-n), Comment: n % 2 == 0 ? "x" : null, Repetition: Pick(scene, n))),
        (scene, n) => scene.Fulfil(new RegistrationEntry(scene.Today.PlusDays(-n), Count: 1 + (n % 3))),
        (scene, n) => scene.Fulfil(new RegistrationEntry(scene.Today.PlusDays(-n), Repetition: Pick(scene, n))),
        (scene, n) => scene.Send(new RegistrationEntry(scene.Today.PlusDays(-n), Count: 1 + (n % 2))),
        (scene, n) => scene.Send(new RegistrationEntry(scene.Today.PlusDays(-n), Repetition: Pick(scene, n))),
        (scene, _) => scene.Attach(),
        (scene, n) => scene.Registration.Attachments is { IsEmpty: false } files ? scene.Detach(files[n % files.Length].File) : null,
        (scene, _) => scene.Unlock(),
        (scene, n) => scene.Clear(Pick(scene, n)),
        (scene, n) => scene.Withdraw(Pick(scene, n)),
        (scene, n) => scene.Sign(Pick(scene, n)),
        (scene, n) => scene.Reject(Pick(scene, n)),
        (scene, _) => scene.CancelSigning(),
        (scene, _) => scene.CancelRejection(),
        (scene, n) => scene.SetDeadline(scene.Today.PlusDays(n)),
        (scene, _) => scene.RemoveDeadline(),
        (scene, n) => n % 4 == 0 ? scene.ResetAfterAbsence() : null,
        (scene, n) => n % 6 == 0 ? scene.ResetForEverybody() : null,
        (scene, _) => scene is { Registration.Counted: > 1, Requirement: { IsArchived: false, Content.RepetitionCount: > 2 } } ? scene.PublishCount(2) : null,
        (scene, n) => n % 5 == 0 ? Archive(scene) : null,
        (scene, n) => scene.PassCourse(scene.Today.PlusDays(-n)),
        Pass,
    ];

    public static Arbitrary<int[]> Steps { get; } = Gen.Choose(0, 10_000).ArrayOf(40).ToArbitrary();

    /// <summary>What the definition demands in these steps.</summary>
    public static RequirementContent KindOf(int[] steps) => Kinds[steps[0] % Kinds.Length];

    /// <summary>What stands after the steps.</summary>
    /// <param name="steps">Each is an attempt and a number that it picks by.</param>
    /// <param name="watch">Sees each attempt with what stood before it and how it was answered.</param>
    public static Scene Made(int[] steps, Action<Scene, Registration, Refusal?>? watch = null)
    {
        Scene scene = new(KindOf(steps));
        foreach (int step in steps)
        {
            Registration before = scene.Registration;
            Refusal? refusal = Attempts[step % Attempts.Length](scene, step / Attempts.Length % 20);
            watch?.Invoke(scene, before, refusal);
        }

        return scene;
    }

    private static RepetitionId? Pick(Scene scene, int n) =>
        scene.Registration.Repetitions is { IsEmpty: false } all ? all[n % all.Length].Id : null;

    private static Refusal? Pass(Scene scene, int n)
    {
        scene.Today = scene.Today.PlusDays(n * 25);
        return null;
    }

    private static Refusal? Archive(Scene scene)
    {
        if (!scene.Requirement.IsArchived)
        {
            scene.Archive();
        }

        return null;
    }
}
