using WorkforcePlatform.Caseload;
using WorkforcePlatform.Messaging;
using WorkforcePlatform.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("caseload").AddMessaging().AddCaseload();
var app = builder.Build();
app.MapServiceDefaults().MapMessaging().MapCaseload();
await app.RunAsync();
