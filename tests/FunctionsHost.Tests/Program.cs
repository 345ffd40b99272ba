using FunctionsHost.Tests.Sample;

// Runs the sample app until it is killed, and prints the port of the worker's own server, by which a test knows it.
await using var host = new SampleHost { Settings = { ["AzureWebJobsStorage"] = args[0] } };
await host.StartAsync();
Console.WriteLine((await host.WorkerAsync()).Port);
await Task.Delay(Timeout.InfiniteTimeSpan);
