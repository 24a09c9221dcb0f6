using Google.Protobuf;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.ServiceDefaults.Database;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Caseload.Scenarios;

internal sealed partial class ScenarioService
{
    private const int LongestName = 60;

    /// <summary>Keeps a scenario as its unit's next option. The same one twice is refused, so that a form sent twice keeps one.</summary>
    [AllowRoles(Roles.Manager, Roles.Hr, Roles.Administrator)]
    public override async Task<V1.ScenarioOption> SaveScenario(V1.SaveScenarioRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var name = Require.Text(request.Name, "name", LongestName);
        var known = await facts.ReadAsync(ct);
        var worked = WorkOut(known, request.Scenario ?? new(), context.Caller());
        if (worked.Unit.Length == 0 || worked.Start is null)
        {
            throw new FailedPreconditionException("NOTHING_TO_SAVE", "There is nothing to start from, so there is no option to save.");
        }

        var asked = new V1.PreviewScenarioRequest { Unit = worked.Unit, On = worked.On, Typed = request.Scenario?.Typed, Moves = worked.Moves }.ToByteArray();

        // Begun before the first read, so that of two at once each has a letter of its own.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var options = await db.ScenarioOptions.AsNoTracking().Where(one => one.Unit == worked.Unit).ToListAsync(ct);
        var standing = options.FindAll(one => one.WithdrawnAt is null);
        if (standing.Find(one => one.Asked.AsSpan().SequenceEqual(asked)) is { } same)
        {
            throw new FailedPreconditionException("SAME_OPTION", $"Option {same.Letter}, {same.Name}, has the same moves already.");
        }

        if (standing.Count >= ScenarioOption.MostStanding)
        {
            throw new FailedPreconditionException("TOO_MANY_OPTIONS", $"There are {standing.Count} options. Withdraw one that is no longer discussed first.");
        }

        var saved = new ScenarioOption
        {
            Unit = worked.Unit,
            Number = options.Count + 1,
            Name = name,
            Asked = asked,
            Saved = worked.ToByteArray(),
            SavedAt = clock.GetUtcNow(),
            SavedBy = context.Caller().Subject,
        };
        db.ScenarioOptions.Add(saved);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return ToProto(saved, known, context.Caller());
    }

    /// <summary>Withdraws an option: it is compared no longer, and is kept with the reason.</summary>
    [AllowRoles(Roles.Manager, Roles.Hr, Roles.Administrator)]
    public override async Task<V1.ScenarioOption> WithdrawScenario(V1.WithdrawScenarioRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var id = Require.Id(request.OptionId, "option_id");
        var because = Require.Text(request.Reason, "reason", 500);
        var known = await facts.ReadAsync(ct);
        var option = await db.ScenarioOptions.SingleOrDefaultAsync(one => one.Id == id, ct);
        if (option is null || !Scope.For(context.Caller(), known.Units).Allows(option.Unit))
        {
            throw new NotFoundException("Option", id);
        }

        Etag.Require(request.Etag, option.Version, "Option", id);
        option.Withdraw(because, context.Caller().Subject, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return ToProto(option, known, context.Caller());
    }

    // Reports name nobody.
    private V1.ScenarioOption ToProto(ScenarioOption one, AllFacts known, Caller caller)
    {
        var (saved, asked) = (V1.Scenario.Parser.ParseFrom(one.Saved), V1.PreviewScenarioRequest.Parser.ParseFrom(one.Asked));
        var now = WorkOutAnew(known, asked, caller);
        return new V1.ScenarioOption
        {
            OptionId = one.Id.ToString(),
            Letter = one.Letter,
            Name = one.Name,
            Asked = asked,
            Saved = saved,
            Now = now,
            Changed = now is null || (now.MadeOf, now.ShortBy, now.HasCost, now.Cost) != (saved.MadeOf, saved.ShortBy, saved.HasCost, saved.Cost),
            SavedBy = caller.MayRead(one.SavedBy),
            SavedOn = Words.Iso(LondonTime.DayOf(one.SavedAt)),
            WithdrawnBy = caller.MayRead(one.WithdrawnBy),
            WithdrawnOn = one.WithdrawnAt is { } at ? Words.Iso(LondonTime.DayOf(at)) : "",
            WithdrawnBecause = one.WithdrawnBecause,
            Etag = Etag.Of(one.Version),
        };
    }

    // What a day's facts no longer allow has no figures now: for example more vacancies filled than, as is known since, were vacant.
    private V1.Scenario? WorkOutAnew(AllFacts known, V1.PreviewScenarioRequest asked, Caller caller)
    {
        try
        {
            return WorkOut(known, asked, caller) is { Start: not null } worked ? worked : null;
        }
        catch (Exception refused) when (refused is InvalidArgumentException or NotFoundException)
        {
            return null;
        }
    }
}
