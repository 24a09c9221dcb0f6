using FsCheck;
using FsCheck.Fluent;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;
using WorkforcePlatform.Caseload.Pressure;
using WorkforcePlatform.Caseload.Snapshots;
using WorkforcePlatform.Caseload.Tests.Measures;

namespace WorkforcePlatform.Caseload.Tests.Snapshots;

/// <summary>What is stored of a day, whatever the facts.</summary>
public class StoredDayProperties
{
    private static readonly string[] Units = ["A", "T", "T1", "T2", "T3"];

    private static readonly string[] Codes = [.. Definitions.All.Select(definition => definition.Code)];

    [Fact]
    public void A_stored_day_read_back_has_every_figure_of_every_unit_to_the_last_digit() =>
        Check(known => Units.All(unit => known.On(Town.Day).Measures(unit, known.Loaded).SequenceEqual(Stored(known).Find(unit)!.Measures)));

    [Fact]
    public void The_rows_of_a_figure_in_it_are_the_rows_that_were_counted() =>
        Check(known =>
        {
            var stored = Stored(known);
            return Units.All(unit => Codes.All(code =>
                Same(stored.Rows(unit, code, "children"), CountedRows.Children(known, unit, code, Town.Day))
                && Same(stored.Rows(unit, code, "posts"), CountedRows.Posts(known, unit, code, Town.Day))
                && Same(stored.Rows(unit, code, "workers"), CountedRows.Workers(known, unit, code, Town.Day))));
        });

    [Fact]
    public void The_same_facts_in_another_order_give_the_same_bytes() =>
        Check(known => StoredDayContent.Of(known.ToStored(Town.Day)).SequenceEqual(
            StoredDayContent.Of(Known(RandomTown.Shuffled(known.Facts, 7)).ToStored(Town.Day))));

    [Fact]
    public void What_was_counted_then_with_what_came_and_without_what_went_is_what_is_counted_now_whatever_changed() =>
        Check(known =>
        {
            var stored = Stored(Known(RandomTown.Build(new Random(known.Facts.Cases.Count))));
            return Units.All(unit => Codes.All(code => CountedKinds.Of(code).All(kind =>
            {
                var figure = new ThenAndNow(stored, known, unit, code);
                var (rows, counted) = (figure.Rows(kind), stored.Rows(unit, code, kind).Select(row => row.Reference).ToHashSet());
                var now = counted.Except(rows.Went.Select(row => row.Reference)).Concat(rows.Came.Select(row => row.Reference)).ToHashSet();
                return rows.Then + rows.Came.Count - rows.Went.Count == rows.Now && now.SetEquals(Counted(known, unit, code, kind));
            })));
        });

    private static IEnumerable<string> Counted(AllFacts known, string unit, string code, string kind) => (kind switch
    {
        CountedKinds.Children => CountedRows.Children(known, unit, code, Town.Day),
        CountedKinds.Posts => CountedRows.Posts(known, unit, code, Town.Day),
        _ => CountedRows.Workers(known, unit, code, Town.Day),
    }).Select(row => row.Reference);

    private static StoredDay Stored(AllFacts known) => StoredDayContent.Read(StoredDayContent.Of(known.ToStored(Town.Day)));

    private static bool Same(IEnumerable<StoredRow> stored, IEnumerable<CountedRow> counted) =>
        stored.Select(row => row.Reference).Order(StringComparer.Ordinal).SequenceEqual(counted.Select(row => row.Reference).Order(StringComparer.Ordinal));

    private static AllFacts Known(CaseloadFacts facts) => new(
        new Outline
        {
            UnitFacts = [.. facts.Units],
            UnitIds = new Dictionary<string, string>(),
            Units = new ServiceDefaults.Security.OrgTree(facts.Units.Select(unit => (unit.Code, unit.ParentCode))),
            Loaded = Town.Everything,
            DataSets = [new LoadedDataSet("cases", true, true, Town.Day, 1, "")],
            Published = [],
            FiguresTo = Town.Day,
        },
        facts);

    private static void Check(Func<AllFacts, bool> holds) =>
        Prop.ForAll(RandomTown.Facts, facts => holds(Known(facts))).Check(Config.QuickThrowOnFailure.WithMaxTest(20));
}
