using WorkforcePlatform.AllInOne;

await EmbeddedPlatform.RunAsync(args);
