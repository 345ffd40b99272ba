using FsCheck;
using FsCheck.Fluent;

namespace ReportingPipeline.Domain.Tests;

/// <summary>Checks what must hold for every value; a failure tells the value and the seed that finds it again.</summary>
internal static class ForEvery
{
    public static void Value<T>(Gen<T> values, Action<T> holds, int times = 100) =>
        Prop.ForAll(values.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(times));
}
