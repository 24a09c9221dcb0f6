using WorkforcePlatform.Messaging;
using WorkforcePlatform.ServiceDefaults;
using WorkforcePlatform.Workforce;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("workforce").AddMessaging().AddWorkforce();
var app = builder.Build();
app.MapServiceDefaults().MapMessaging().MapWorkforce();
await app.RunAsync();
