using WorkforcePlatform.Legal;
using WorkforcePlatform.Messaging;
using WorkforcePlatform.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("legal").AddMessaging().AddLegal();
var app = builder.Build();
app.MapServiceDefaults().MapMessaging().MapLegal();
await app.RunAsync();
