using WorkforcePlatform.Portal;
using WorkforcePlatform.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("portal").AddPortal();
var app = builder.Build();
app.MapServiceDefaults().MapPortal();
await app.RunAsync();
