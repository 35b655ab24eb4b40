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

    private static PersonEvent.Created Namesake(PersonId id) => new(id, id.ToString(), "Kari", "Nordmann", null);
}
