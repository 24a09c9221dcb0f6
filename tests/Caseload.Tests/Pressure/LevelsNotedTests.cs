using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Pressure.Levels;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.ServiceDefaults.Security;
using LevelChange = WorkforcePlatform.Caseload.Pressure.Levels.LevelChange;

namespace WorkforcePlatform.Caseload.Tests.Pressure;

/// <summary>What is told of a unit whose level fell, rose or was declared. Each test has a unit of its own.</summary>
public sealed class LevelsNotedTests(DarlingtonFixture town) : IClassFixture<DarlingtonFixture>
{
    private LevelService.LevelServiceClient Levels => new(town.Host.As(Roles.Manager));

    [Fact]
    public async Task A_unit_whose_level_fell_below_three_is_told_no_longer_and_notes_of_earlier_days_change_nothing()
    {
        await SaveAsync(new LevelChange { Unit = "DUTY", On = new(2009, 9, 1), FromLevel = 0, ToLevel = 3 }, new LevelChange { Unit = "DUTY", On = new(2009, 12, 1), FromLevel = 3, ToLevel = 2 });
        var fallen = await ToldAsync("DUTY");
        await NoteAsync(new(2009, 10, 30));

        Assert.Null(fallen);
        Assert.Null(await ToldAsync("DUTY"));
    }

    [Fact]
    public async Task The_same_day_noted_again_with_corrected_facts_takes_the_place_of_what_was_noted()
    {
        await NoteAsync(new(2009, 10, 30));
        await town.Host.ReadAsync(db => db.LevelChanges.Where(change => change.Unit == "CP").ExecuteUpdateAsync(change => change.SetProperty(one => one.ToLevel, 4)));
        await NoteAsync(new(2009, 10, 30));

        var told = await ToldAsync("CP");

        Assert.Equal((3, "2009-10-30"), (told!.Level, told.SinceOn));
    }

    [Fact]
    public async Task A_declared_level_is_told_where_it_is_the_higher_and_named_where_it_is_the_lower()
    {
        await SaveAsync(new LevelChange { Unit = "LAC", On = new(2010, 1, 4), FromLevel = 2, ToLevel = 3 });
        var calculated = await ToldAsync("LAC");
        var four = await DeclareAsync("LAC", 4, "2009-10-26");
        var higher = await ToldAsync("LAC");
        await Levels.WithdrawDeclaredLevelAsync(new() { DeclaredLevelId = four.DeclaredLevelId, EndsOn = "2009-10-26", Reason = "Not needed", Etag = four.Etag });
        await DeclareAsync("LAC", 2, "2009-10-26");
        var lower = await ToldAsync("LAC");

        Assert.Equal((3, "2010-01-04", false, 0, "2010-01-11"), Of(calculated));
        Assert.Equal((4, "2009-10-26", true, 0, "2009-11-02"), Of(higher));
        Assert.Equal((3, "2010-01-04", false, 2, "2010-01-11"), Of(lower));
    }

    private static (int Level, string Since, bool IsDeclared, int Declared, string Due) Of(PressedUnit? unit) =>
        (unit!.Level, unit.SinceOn, unit.IsDeclared, unit.DeclaredLevel, unit.PlanDueOn);

    private async Task<PressedUnit?> ToldAsync(string unit) => (await Levels.ListPressedUnitsAsync(new())).Units.SingleOrDefault(one => one.Unit.Code == unit);

    private async Task<DeclaredLevel> DeclareAsync(string unit, int level, string from) => await Levels.DeclareLevelAsync(
        new() { Unit = unit, Level = level, FromOn = from, Reason = "Seen on the floor", Etag = (await Levels.ListDeclaredLevelsAsync(new() { Unit = unit })).Etag });

    private Task<int> SaveAsync(params LevelChange[] changes) => town.Host.ReadAsync(async db =>
    {
        db.LevelChanges.AddRange(changes);
        return await db.SaveChangesAsync();
    });

    private async Task NoteAsync(DateOnly day)
    {
        var levels = LevelsNoted.Of(await town.Host.Services.GetRequiredService<FactsReader>().ReadAsync(CancellationToken.None), day);
        await town.Host.ReadAsync(async db =>
        {
            await levels.NoteAsync(db, CancellationToken.None);
            return await db.SaveChangesAsync();
        });
    }
}
