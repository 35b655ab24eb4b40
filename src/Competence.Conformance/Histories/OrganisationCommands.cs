using Competence.Absences;
using Competence.Access;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Registrations;

namespace Competence.Conformance.Histories;

/// <summary>What the master data, the night and the central operator do, and time passing.</summary>
internal static class OrganisationCommands
{
    private const int UnitChanges = 7;
    private const int PositionChanges = 9;

    public static IReadOnlyList<StoryCommand> All { get; } =
    [
        new("import-units", 6, ImportUnitsAsync),
        new("import-positions", 9, ImportPositionsAsync),
        new("import-is-cut", 3, CutImportAsync),
        new("resident-rotates", 4, RotateAsync),
        new("run-the-night", 5, (world, _) => StoryCommand.Answer(world.Get<NightlyRunService>().RunAsync(Actor.OfJob("nightly-run")))),
        new("run-the-recertification", 6, (world, _) => StoryCommand.Answer(world.Get<RecertificationService>().RunAsync(Actor.OfJob("recertification")))),
        new("days-pass", 6, (world, step) =>
        {
            world.Store.Clock.AdvanceDays(1 + (step.A % 45));
            return new("");
        }),
        new("grant-role", 2, (world, step) => StoryCommand.Answer(world.Get<RoleService>().GrantAsync(
            world.Operator, StoryWorld.Pick(world.Positions, step.A), new RoleGrant(Role.SuperUser, Scope(world, step), world.Today)))),
        new("grant-education-officer", 2, (world, step) => StoryCommand.Answer(world.Get<RoleService>().GrantAsync(
            world.Operator, StoryWorld.Pick(world.Positions, step.A), new RoleGrant(Role.EducationOfficer, Scope(world, step), world.Today)))),
        new("reactivate-position", 3, async (world, step) => await StoryCommand.Answer(
            world.Get<ReactivationService>().ReactivateAsync(world.Operator, await PositionAsync(world, step, ended => !ended.IsActive)))),
        new("deactivate-position", 3, async (world, step) =>
        {
            HashSet<PositionId> withRoles = [.. (await world.Get<IRepository<PositionId, PositionRoles>>().FindManyAsync([.. world.Positions]))
                .Where(roles => !roles.Grants.IsEmpty).Select(roles => roles.Position)];
            return await StoryCommand.Answer(world.Get<ReactivationService>().DeactivateAsync(
                world.Operator, await PositionAsync(world, step, position => position.IsActive && withRoles.Contains(position.Id))));
        }),
        new("revoke-role", 3, async (world, step) =>
        {
            List<(PositionId Position, RoleGrant Grant)> grants = [];
            foreach (PositionId position in world.Positions)
            {
                grants.AddRange((await world.FindAsync<PositionId, PositionRoles>(position))?.Grants.Select(grant => (position, grant)) ?? []);
            }

            return grants.Count == 0
                ? "none"
                : await StoryCommand.Answer(world.Get<RoleService>().RevokeAsync(
                    world.Operator, StoryWorld.Pick(grants, step.A).Position, StoryWorld.Pick(grants, step.A).Grant.Role, StoryWorld.Pick(grants, step.A).Grant.Scope));
        }),
    ];

    /// <summary>Mostly one that suits, if there is one; now and then any.</summary>
    private static async ValueTask<PositionId> PositionAsync(StoryWorld world, Step step, Func<Position, bool> suits)
    {
        const int OneInThree = 3;
        PositionId[] suitable = [.. (await world.Get<IRepository<PositionId, Position>>().FindManyAsync([.. world.Positions]))
            .Where(suits).Select(position => position.Id).Order()];
        return StoryWorld.Pick<PositionId>(suitable.Length == 0 || step.C % OneInThree == 0 ? world.Positions : suitable, step.A);
    }

    private static RoleScope.OfUnit Scope(StoryWorld world, Step step) => new RoleScope.OfUnit(StoryWorld.Pick(world.Units, step.B), step.C % 2 == 0);

    private static async ValueTask<string> ImportUnitsAsync(StoryWorld world, Step step)
    {
        List<UnitText> lines = [];
        foreach (UnitId id in world.Units)
        {
            OrganisationUnit unit = (await world.FindAsync<UnitId, OrganisationUnit>(id))!;
            lines.Add(await UnitText.OfAsync(world, unit));
        }

        UnitText empty = lines[^1];
        UnitText ward = lines[3];
        switch (step.A % UnitChanges)
        {
            case 0:
                lines[2] = lines[2] with { Name = $"Akuttmottak {step.B}" };
                break;
            case 1:
                lines[3] = ward with { Parent = ward.Parent == empty.Number ? lines[1].Number : empty.Number };
                break;
            case 2:
                lines[^1] = empty with { Kind = empty.Kind == "clinic" ? "department" : "clinic" };
                break;
            case 3 or 6:   // what is closed is opened again by nearly every other import
                lines[3] = ward with { Parent = lines[1].Number };
                lines.RemoveAt(lines.Count - 1);
                break;
            case 4:
                lines[0] = lines[0] with { Number = "" };
                break;
            default:
                break;
        }

        return await StoryCommand.Answer(world.Get<OrganisationImportService>().ImportUnitsAsync(
            Actor.OfJob("nightly-import"), new TextSource<UnitColumn>([.. lines.Select(line => line.Texts)]), ImportCalendar.MondayToFriday.LastOnOrBefore(world.Today)));
    }

    /// <summary>An import that is stopped after the first of its commits.</summary>
    private static async ValueTask<string> CutImportAsync(StoryWorld world, Step step)
    {
        PositionText[] lines = [.. (await LinesAsync(world)).Select(line => line with { Title = $"Tittel {step.C % 2}" })];
        using CutAfterOneCommit cut = new();
        try
        {
            return await StoryCommand.Answer(world.Get<OrganisationImportService>().ImportPositionsAsync(
                Actor.OfJob("nightly-import"), new TextSource<PositionColumn>([.. lines.Select(one => one.Texts)]),
                ImportCalendar.MondayToFriday.LastOnOrBefore(world.Today), cut, cancellationToken: cut.Token));
        }
        catch (OperationCanceledException)
        {
            return "cut";
        }
    }

    /// <summary>The resident goes from one ward to the other: one employment ended yesterday and the next begins with the run.</summary>
    private static async ValueTask<string> RotateAsync(StoryWorld world, Step step)
    {
        LocalDate run = ImportCalendar.MondayToFriday.LastOnOrBefore(world.Today);
        Position? old = (await world.Get<IRepository<PositionId, Position>>().FindManyAsync([.. world.Positions])).OrderBy(position => position.Id)
            .FirstOrDefault(position => position is { IsActive: true, Occupation: Occupation.Resident } && position.Start < run);
        if (old is null)
        {
            return "none";
        }

        UnitId ward = old.Unit == world.Region.Ward.Id ? world.Region.NextWard.Id : world.Region.Ward.Id;
        PositionIdentity place = old.Identity with { CostCentre = (await world.FindAsync<UnitId, OrganisationUnit>(ward))!.Number };
        List<PositionText> lines = await LinesAsync(world);
        PositionText last = lines.Single(line => line.Identity == old.Identity);
        lines.RemoveAll(line => line.Identity == place || line.Identity == old.Identity);
        lines.Add(last with { End = TextSource<PositionColumn>.Date(run.PlusDays(-1)) });
        lines.Add(last with { Identity = place, Title = $"Tittel {step.C}", Start = TextSource<PositionColumn>.Date(run), End = "" });
        string answer = await StoryCommand.Answer(world.Get<OrganisationImportService>().ImportPositionsAsync(
            Actor.OfJob("nightly-import"), new TextSource<PositionColumn>([.. lines.Select(one => one.Texts)]), run));
        await foreach (StoredPosition stored in world.Get<IStoredOrganisation>().PositionsAsync())
        {
            if (stored.Identity == place && !world.Positions.Contains(stored.Id))
            {
                world.Positions.Add(stored.Id);
            }
        }

        return answer;
    }

    private static async ValueTask<List<PositionText>> LinesAsync(StoryWorld world)
    {
        List<PositionText> lines = [];
        foreach (PositionId id in world.Positions)
        {
            lines.Add(await PositionText.OfAsync(world, (await world.FindAsync<PositionId, Position>(id))!));
        }

        return lines;
    }

    private static async ValueTask<string> ImportPositionsAsync(StoryWorld world, Step step)
    {
        List<PositionText> lines = await LinesAsync(world);
        int chosen = 1 + (step.B % (lines.Count - 1));
        PositionText line = lines[chosen];
        switch (step.A % PositionChanges)
        {
            case 0:
                // The same person has one name, whatever the number of positions.
                lines = [.. lines.Select(one => one.ObjectId == line.ObjectId ? one with { GivenName = $"Kari{step.C}" } : one)];
                break;
            case 1:
                lines = [.. lines.Select(one => one.ObjectId == line.ObjectId ? one with { Email = $"kari{step.C}@example.no" } : one)];
                break;
            case 2:
                lines[chosen] = line with { Title = $"Tittel {step.C}" };
                break;
            case 3:
                lines[chosen] = step.C % 2 == 0 ? line.LedBy(lines[0]) : line.LedBy(null);
                break;
            case 4:
                lines.RemoveAt(chosen);
                break;
            case 5:
                lines = [.. lines.Select(one => one.ObjectId == line.ObjectId ? one with { Telephone = step.C % 3 == 0 ? "" : $"22 00 00 0{step.C % 10}" } : one)];
                break;
            case 6:
                lines = [.. lines.Select(one => one.ObjectId == line.ObjectId ? one with { HprNumber = step.C % 3 == 0 ? "" : $"{1 + step.C}" } : one)];
                break;
            case 7:
                lines = [.. lines.Select(one => one.ObjectId == line.ObjectId ? one.WithNumber(step.C) : one)];
                break;
            default:
                lines = [.. lines.Select(one => one with { Start = TextSource<PositionColumn>.Date(world.Today), End = "" })];
                break;
        }

        return await StoryCommand.Answer(world.Get<OrganisationImportService>().ImportPositionsAsync(
            Actor.OfJob("nightly-import"), new TextSource<PositionColumn>([.. lines.Select(one => one.Texts)]), ImportCalendar.MondayToFriday.LastOnOrBefore(world.Today)));
    }
}
