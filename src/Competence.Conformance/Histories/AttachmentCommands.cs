using System.Text;
using Competence.Attachments;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.Conformance.Histories;

/// <summary>What persons attach to their registrations, and professionals to definitions.</summary>
internal static class AttachmentCommands
{
    public static IReadOnlyList<StoryCommand> All { get; } =
    [
        new("attach", 4, AttachAsync),
        new("remove-attachment", 3, RemoveAsync),
        new("add-relevant-file", 3, AddRelevantAsync),
        new("remove-relevant-file", 3, RemoveRelevantAsync),
    ];

    private static async ValueTask<string> AttachAsync(StoryWorld world, Step step)
    {
        if (await world.SomethingToDoAsync(step, definition => definition.Content.AllowAttachments) is not ({ } registration, { } requirement))
        {
            return "nothing to do";
        }

        Actor actor = step.C % 5 == 0 ? world.Leader : world.People.Single(employee => employee.Id == registration.Key.Person).Actor;
        return await StoryCommand.Answer(world.Get<AttachmentService>().AddAsync(actor, registration.Key.Person, requirement.Id, FileOf(step)));
    }

    private static async ValueTask<string> RemoveAsync(StoryWorld world, Step step)
    {
        (RegistrationKey Key, AttachedFile File)[] found =
        [
            .. from registration in await world.RegistrationsAsync()
               from file in step.C % 6 == 0 ? registration.EarlierAttachments : registration.Attachments
               select (registration.Key, file),
        ];
        return found.Length == 0
            ? "none"
            : await StoryCommand.Answer(world.Get<AttachmentService>().RemoveAsync(
                world.Leader, StoryWorld.Pick(found, step.A).Key.Person, StoryWorld.Pick(found, step.A).Key.Requirement, StoryWorld.Pick(found, step.A).File.File));
    }

    private static async ValueTask<string> AddRelevantAsync(StoryWorld world, Step step) =>
        await world.RequirementAsync(step.A, _ => true) is { } requirement
            ? await StoryCommand.Answer(world.Get<RequirementFileService>().AddAsync(world.Leader, requirement.Id, requirement.Version, FileOf(step)))
            : "gone";

    private static async ValueTask<string> RemoveRelevantAsync(StoryWorld world, Step step) =>
        await world.RequirementAsync(step.A, definition => !definition.Files.IsEmpty) is { } requirement
            ? await StoryCommand.Answer(world.Get<RequirementFileService>().RemoveAsync(
                world.Leader, requirement.Id, requirement.Version, StoryWorld.Pick(requirement.Files, step.B).File))
            : "none";

    /// <summary>A small text; now and then one that is not what its name says.</summary>
    private static FileToAttach FileOf(Step step) => new(
        step.B % 9 == 0 ? "bevis.pdf" : $"notat {step.B}.txt", "text/plain", step.C % 2 == 0 ? null : $"Side {step.C}",
        new MemoryStream(Encoding.UTF8.GetBytes($"Notat {step.A}")));
}
