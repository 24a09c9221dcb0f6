using WorkforcePlatform.ServiceDefaults;
using WorkforcePlatform.Workforce;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("workforce").AddWorkforce();
var app = builder.Build();
app.MapServiceDefaults().MapWorkforce();
await app.RunAsync();
