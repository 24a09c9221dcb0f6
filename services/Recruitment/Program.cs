using WorkforcePlatform.Messaging;
using WorkforcePlatform.Recruitment;
using WorkforcePlatform.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("recruitment").AddMessaging().AddRecruitment();
var app = builder.Build();
app.MapServiceDefaults().MapMessaging().MapRecruitment();
await app.RunAsync();
