using WorkforcePlatform.AllInOne;

EmbeddedPlatform.Build(args).Run();
