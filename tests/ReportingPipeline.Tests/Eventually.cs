namespace ReportingPipeline.Tests;

/// <summary>Waits for what happens in the background.</summary>
internal static class Eventually
{
    /// <summary>Returns when a condition holds; fails if that takes minutes.</summary>
    public static Task IsTrueAsync(Func<bool> condition, Func<string> what) => IsTrueAsync(() => Task.FromResult(condition()), what);

    /// <inheritdoc cref="IsTrueAsync(Func{bool}, Func{string})"/>
    public static async Task IsTrueAsync(Func<Task<bool>> condition, Func<string> what)
    {
        for (var attempt = 0; attempt < 10_000; attempt++)
        {
            if (await condition()) return;
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }

        Assert.Fail($"Waited in vain for {what()}.");
    }
}
