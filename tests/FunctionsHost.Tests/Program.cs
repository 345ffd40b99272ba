using FunctionsHost.Tests.Sample;

// Runs the sample app until it is killed, and prints what a test needs to look at it from outside.
await using var host = new SampleHost();
await host.StartAsync();
Console.WriteLine(await host.WorkerAsync());
await Task.Delay(Timeout.InfiniteTimeSpan);
