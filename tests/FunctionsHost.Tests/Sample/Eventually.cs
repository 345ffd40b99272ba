namespace FunctionsHost.Tests.Sample;

/// <summary>Waits for what happens in the background.</summary>
internal static class Eventually
{
    // Half a minute and more, for machines that do much else meanwhile.
    private const int MostLooks = 1500;

    public static Task IsTrueAsync(Func<bool> condition, string what) =>
        IsTrueAsync(() => Task.FromResult(condition()), () => what);

    public static async Task IsTrueAsync(Func<Task<bool>> condition, Func<string> what)
    {
        for (var look = 0; look < MostLooks; look++)
        {
            if (await condition()) return;
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }

        Assert.Fail($"Waited in vain for {what()}.");
    }
}
