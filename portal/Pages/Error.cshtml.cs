using Grpc.Core;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Portal.Calls;

namespace WorkforcePlatform.Portal.Pages;

/// <summary>What went wrong and what to do, without anything of the inside.</summary>
[IgnoreAntiforgeryToken]
public sealed partial class ErrorModel(ILogger<ErrorModel> logger) : PageModel
{
    public string Title { get; private set; } = "Something went wrong here";

    public string Text { get; private set; } = "The fault is ours and has been noted. Nothing you entered was half-saved. Try again; if it comes back, tell whoever runs the platform when it happened.";

    public void OnGet(int? status) => Explain(status);

    public void OnPost(int? status) => Explain(status);

    private void Explain(int? status)
    {
        var failure = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        var code = StatusOf(failure?.Error) ?? status ?? Response.StatusCode;
        (Title, Text) = code switch
        {
            404 when failure?.Error is RpcException refusal => (refusal.Status.Detail.TrimEnd('.'), "It does not exist, or it lies outside the units you may see."),
            404 => ("There is no such page", "The address is wrong, or what it named does not exist or lies outside the units you may see."),
            403 => ("You do not have access", "Your role does not see this, or the unit lies outside the part of the organisation that is yours."),
            400 => ("The request could not be read", "The form was too old or incomplete. Go back, load the page again and repeat what you did."),
            413 => ("The file is too large", "One import takes at most 512 MB at a time. Use the workforce command for more."),
            429 when failure?.Error is RpcException limit => ("Too much at once", limit.Status.Detail),
            429 => ("Too many sign-ins from here", $"More sign-ins were begun from your network than is usual. Try again in {Response.Headers.RetryAfter} seconds."),
            503 => ("A service is not answering", "The part of the platform behind this page is starting or stopped. Nothing was changed. Try again in a minute."),
            _ => (Title, Text),
        };
        if (failure is not null && RefusalStatus.IsRefusal(failure.Error))
        {
            LogRefused(logger, failure.Path, code);
        }

        if (code is >= 400 and < 600)
        {
            Response.StatusCode = code;
        }
    }

    // The address without its query: what was asked for may name a child.
    [LoggerMessage(Level = LogLevel.Information, Message = "{Path} was refused with {Status}")]
    private static partial void LogRefused(ILogger logger, string path, int status);

    private static int? StatusOf(Exception? error) => error switch
    {
        RpcException refusal => RefusalStatus.Of(refusal),
        BadHttpRequestException bad => bad.StatusCode,
        null => null,
        _ => 500,
    };
}
