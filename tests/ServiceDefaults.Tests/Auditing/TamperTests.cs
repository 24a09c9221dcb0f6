namespace WorkforcePlatform.ServiceDefaults.Tests.Auditing;

/// <summary>Whatever is done to a sealed entry behind the platform's back is found, and the entry named.</summary>
public class TamperTests
{
    [Fact]
    public async Task An_untouched_chain_is_whole()
    {
        using var file = await ChainFile.CreateAsync(entries: 5);

        var check = await file.Chain.CheckAsync(default);

        Assert.Empty(check.Faults);
        Assert.Equal((5, 5, 0), (check.Entries, check.Head.Number, check.Unsealed));
    }

    [Theory]
    [InlineData("\"Subject\" = 'somebody else'")]
    [InlineData("\"Name\" = 'Somebody Else'")]
    [InlineData("\"Role\" = 'auditor'")]
    [InlineData("\"Action\" = 'ReadThing'")]
    [InlineData("\"Kind\" = 'other'")]
    [InlineData("\"Key\" = 'thing 4'")]
    [InlineData("\"Why\" = ''")]
    [InlineData("\"Reference\" = 'an import'")]
    [InlineData("\"Before\" = NULL")]
    [InlineData("\"After\" = '{}'")]
    [InlineData("\"At\" = \"At\" + 1")]
    [InlineData("\"SealedAt\" = \"SealedAt\" - 1")]
    public async Task A_changed_entry_is_named_whichever_field_was_changed(string change)
    {
        using var file = await ChainFile.CreateAsync(entries: 5);
        await file.TamperAsync($"""UPDATE "AuditEntries" SET {change} WHERE "Number" = 3""");

        var faults = await file.FaultsAsync();

        Assert.Equal(["Entry 3 was changed after it was sealed."], faults);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public async Task A_removed_entry_is_named_wherever_it_stood(int number)
    {
        using var file = await ChainFile.CreateAsync(entries: 5);
        await file.TamperAsync($"""DELETE FROM "AuditEntries" WHERE "Number" = {number}""");

        var faults = await file.FaultsAsync();

        Assert.Equal([$"Entry {number} is missing."], faults);
    }

    [Theory]
    [InlineData(1, "Entry 1 (id 99) was put in by somebody else.")]
    [InlineData(3, "Entry 3 (id 99) was put in by somebody else.")]
    [InlineData(6, "Entry 6 (id 99) was put in by somebody else.")]
    public async Task An_entry_put_in_is_named_even_where_the_others_were_moved_to_make_room(int number, string fault)
    {
        using var file = await ChainFile.CreateAsync(entries: 5);
        await file.TamperAsync($"""UPDATE "AuditEntries" SET "Number" = -"Number" - 1 WHERE "Number" >= {number}; UPDATE "AuditEntries" SET "Number" = -"Number" WHERE "Number" < 0""");
        await file.TamperAsync($"""
            INSERT INTO "AuditEntries" ("Id", "At", "Subject", "Name", "Role", "Action", "Kind", "Key", "Why", "Reference", "Before", "After", "Number", "Previous", "Hash", "SealedAt")
            SELECT 99, "At", "Subject", "Name", "Role", "Action", "Kind", 'made up', "Why", "Reference", "Before", "After", {number}, "Previous", "Hash", "SealedAt" FROM "AuditEntries" WHERE "Key" = 'thing {Math.Min(number, 5)}'
            """);

        var faults = await file.FaultsAsync();

        Assert.Contains(fault, faults);
        Assert.DoesNotContain(faults, one => one.Contains("was changed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Several_things_done_at_once_are_all_named()
    {
        using var file = await ChainFile.CreateAsync(entries: 9);
        await file.TamperAsync("""UPDATE "AuditEntries" SET "Why" = 'x' WHERE "Number" = 2; DELETE FROM "AuditEntries" WHERE "Number" IN (5, 6)""");

        var faults = await file.FaultsAsync();

        Assert.Equal(["Entry 2 was changed after it was sealed.", "Entries 5 to 6 are missing."], faults);
    }

    [Fact]
    public async Task A_chain_made_anew_without_the_key_is_found_from_its_first_entry_on()
    {
        using var file = await ChainFile.CreateAsync(entries: 2);
        await file.TamperAsync("""UPDATE "AuditEntries" SET "Hash" = randomblob(32); UPDATE "AuditHeads" SET "Hash" = (SELECT "Hash" FROM "AuditEntries" WHERE "Number" = 2)""");

        var faults = await file.FaultsAsync();

        Assert.Contains("Entry 1 (id 1) was put in by somebody else.", faults);
        Assert.Contains("Entry 2 was changed after it was sealed.", faults);
    }

    [Fact]
    public async Task An_entry_that_waits_for_more_than_a_minute_is_named_and_one_that_waits_for_less_is_not()
    {
        using var file = await ChainFile.CreateAsync(entries: 1);
        await file.WriteAsync("waits");
        file.Clock.Advance(TimeSpan.FromSeconds(59));
        var soon = await file.Chain.CheckAsync(default);
        file.Clock.Advance(TimeSpan.FromSeconds(2));

        var late = await file.Chain.CheckAsync(default);

        Assert.Equal((0, 1), (soon.Unsealed, late.Unsealed));
        Assert.Equal(["The entry with id 2 has waited for more than a minute to be sealed."], late.Faults);
    }
}
