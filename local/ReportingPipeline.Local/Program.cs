using ReportingPipeline.Local;

return await LocalCommand.RunAsync(args);
