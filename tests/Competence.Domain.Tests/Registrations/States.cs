using Competence.Registrations;
using Competence.Requirements;

namespace Competence.Domain.Tests.Registrations;

/// <summary>Registrations in each state, made by what makes them so.</summary>
internal static class States
{
    public static Scene NotStarted(RequirementContent content) => new(content);

    /// <summary>A draft with a comment; where it is to be done several times, one that counts.</summary>
    public static Scene Started(RequirementContent content)
    {
        Scene scene = new(content);
        if (content.RepetitionCount == 1)
        {
            Accepted(scene.Draft(new RegistrationEntry(Comment: "Begynt")));
        }
        else
        {
            Performed(scene, 1);
        }

        return scene;
    }

    public static Scene Awaiting(RequirementContent content)
    {
        Scene scene = new(content);
        Accepted(scene.Send());
        return scene;
    }

    public static Scene Rejected(RequirementContent content)
    {
        Scene scene = Awaiting(content);
        Accepted(scene.Reject());
        return scene;
    }

    public static Scene Fulfilled(RequirementContent content)
    {
        Scene scene = new(content);
        Performed(scene, content.RepetitionCount);
        return scene;
    }

    /// <summary>Fulfilled, and a year and a day later.</summary>
    public static Scene Expired(RequirementContent content)
    {
        Scene scene = Fulfilled(content);
        scene.Today = scene.Today.PlusDays(Scene.Validity + 1);
        return scene;
    }

    /// <summary>Registers so many that count: marked by the person, or sent and signed one by one.</summary>
    public static void Performed(Scene scene, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (scene.Requirement.Content.RequiresSignature)
            {
                Accepted(scene.Send());
                Accepted(scene.Sign());
            }
            else
            {
                Accepted(scene.Fulfil());
            }
        }
    }

    public static Scene After(this Scene scene, params Func<Scene, Refusal?>[] steps)
    {
        foreach (Func<Scene, Refusal?> step in steps)
        {
            Accepted(step(scene));
        }

        return scene;
    }

    public static void Accepted(Refusal? refusal) => refusal.Should().BeNull();
}
