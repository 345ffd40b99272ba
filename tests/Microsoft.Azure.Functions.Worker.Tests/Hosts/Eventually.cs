namespace Microsoft.Azure.Functions.Worker.Tests;

/// <summary>Waits for what happens in the background.</summary>
internal static class Eventually
{
    public static Task IsTrueAsync(Func<bool> condition, string what) => IsTrueAsync(() => Task.FromResult(condition()), what);

    // More than a minute, since on a new machine the emulator is installed meanwhile, beside other tests.
    public static async Task IsTrueAsync(Func<Task<bool>> condition, string what)
    {
        for (var i = 0; i < 4000; i++)
        {
            if (await condition()) return;
            await Task.Delay(20);
        }

        Assert.Fail($"Waited in vain for {what}.");
    }
}
