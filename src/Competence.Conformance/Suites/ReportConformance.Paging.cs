using System.Collections.Immutable;
using Competence.Organisation;
using Competence.Testing.Building;
using Xunit;

namespace Competence.Conformance.Suites;

public abstract partial class ReportConformance
{
    [Fact]
    public virtual async Task My_employees_are_those_led_directly_and_all_employees_those_down_the_chain_too()
    {
        Employee head = await Given.EmployeeAsync(_region.Ward);
        PositionEvent.LeaderChanged under = new(head.Position.Id);
        Position led = _region.Leader.Position.Apply(under);
        Assert.True((await Session.CommitAsync(work =>
        {
            work.Save(led, under);
            work.Stage(new Organisation.Import.RefreshLeaderClosure());
        })).IsAccepted);
        Access.EmployeeScope all = new(head.Position.Id, DirectOnly: false, []) { Today = Today };

        ImmutableArray<FollowUp.EmployeeRow> everybody = (await EmployeesAsync(all, "")).Items;
        ImmutableArray<FollowUp.EmployeeRow> mine = (await EmployeesAsync(all with { DirectOnly = true }, "")).Items;

        Assert.Equal([led.Id], mine.Select(row => row.Position));
        Assert.Equal(
            new HashSet<PositionId> { led.Id, _region.Employees[0].Position.Id, _region.Employees[1].Position.Id }, [.. everybody.Select(row => row.Position)]);
    }

    [Fact]
    public virtual async Task A_page_tells_the_total_wherever_it_lies_and_is_empty_behind_the_end()
    {
        IRowSource<PersonRow> people = Session.Get<IRowSource<PersonRow>>();
        PeopleNamedSpec everybody = new("");
        PersonRow[] all = [.. await people.StreamAsync(everybody).ToListAsync()];
        Assert.Equal(5, all.Length);

        foreach ((int number, int size) in new[] { (1, 2), (2, 2), (3, 2), (1, 5), (1, 6), (2, 5), (4, 3) })
        {
            Page<PersonRow> page = await people.PageAsync(everybody, new PageRequest(number, size));

            Assert.Equal(all.Length, page.Total);
            Assert.Equal(all.Skip((number - 1) * size).Take(size), page.Items);
        }

        Assert.Equal(0, (await people.PageAsync(new PeopleNamedSpec("nobody is called that"), default)).Total);
    }

    [Fact]
    public virtual async Task Reading_on_goes_through_a_list_without_gap_or_repeat_also_among_those_of_one_name()
    {
        PersonEvent.Created[] namesakes = [.. Enumerable.Range(0, 3).Select(_ => Namesake(Given.NewId<PersonId>()))];
        Assert.True((await Session.CommitAsync(work =>
        {
            foreach (PersonEvent.Created fact in namesakes)
            {
                work.Save(Person.From(fact), fact);
            }
        })).IsAccepted);
        foreach (PersonEvent.Created fact in namesakes)
        {
            await Given.PositionAsync(Person.From(fact), _region.Ward);
        }

        IRowSource<PersonRow> people = Session.Get<IRowSource<PersonRow>>();
        PeopleNamedSpec everybody = new("");
        PersonRow[] all = [.. await people.StreamAsync(everybody).ToListAsync()];
        List<PersonRow> readOn = [];
        ImmutableArray<PersonRow> next;
        while (!(next = await people.AfterAsync(everybody, readOn.LastOrDefault(), take: 1)).IsEmpty)
        {
            Assert.InRange(readOn.Count, 0, all.Length);
            readOn.AddRange(next);
        }

        Assert.Equal(all, readOn);
        Assert.Equal(8, all.Length);
    }

    [Fact]
    public virtual async Task Pages_of_the_overview_of_any_size_are_the_whole_list_cut_up_also_among_those_of_one_name()
    {
        foreach (int _ in Enumerable.Range(0, 3))
        {
            PersonEvent.Created fact = Namesake(Given.NewId<PersonId>());
            Assert.True((await Session.CommitAsync(work => work.Save(Person.From(fact), fact))).IsAccepted);
            await Given.PositionAsync(Person.From(fact), _region.Ward, _region.Leader.Position.Id);
            await Given.PositionAsync(Person.From(fact), _region.NextWard);
        }

        Access.EmployeeScope everybody = Access.EmployeeScope.None with { WholeRegion = true, Today = Today };
        Access.UnitScope trust = new(_region.Trust.Id, IncludeSubUnits: true);
        (Access.EmployeeScope Scope, string Search, int Total)[] lists =
        [
            (everybody, "", 11),
            (everybody, "nordmann", 6),
            (Led, "", 5),
            (Led, "nordmann", 3),
            (new Access.EmployeeScope(null, DirectOnly: true, [trust]) { Today = Today }, "", 10),
            (new Access.EmployeeScope(_region.Leader.Position.Id, DirectOnly: false, [new Access.UnitScope(_region.NextWard.Id, IncludeSubUnits: false)]) { Today = Today }, "", 9),
        ];
        foreach ((Access.EmployeeScope scope, string search, int total) in lists)
        {
            foreach (bool descending in (bool[])[false, true])
            {
                FollowUp.EmployeeQuery query = new(scope, Today, search, new PageRequest(1, 100), new FollowUp.EmployeeOrder(FollowUp.EmployeeColumn.Name, descending));
                ImmutableArray<FollowUp.EmployeeRow> all = (await PageAsync(query)).Items;
                Assert.Equal(total, all.Length);
                for (int size = 1; size <= 3; size++)
                {
                    List<FollowUp.EmployeeRow> read = [];
                    for (int number = 1; read.Count < total; number++)
                    {
                        Page<FollowUp.EmployeeRow> page = await PageAsync(query with { Page = new PageRequest(number, size) });
                        Assert.Equal(total, page.Total);
                        Assert.Equal(Math.Min(size, total - read.Count), page.Items.Length);
                        read.AddRange(page.Items);
                    }

                    Assert.Equal(all, read);
                }
            }
        }

        ValueTask<Page<FollowUp.EmployeeRow>> PageAsync(FollowUp.EmployeeQuery query) => Session.Get<FollowUp.IEmployeeReports>().PageAsync(query);
    }

    private static PersonEvent.Created Namesake(PersonId id) => new(id, id.ToString(), "Kari", "Nordmann", null);
}
