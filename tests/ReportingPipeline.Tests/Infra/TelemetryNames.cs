using System.Diagnostics.Metrics;
using System.Reflection;
using ReportingPipeline.Tests.Settings;
using ReportingPipeline.Triggers;

namespace ReportingPipeline.Tests.Infra;

/// <summary>The names that the app measures by, and that a question to the logs may ask for.</summary>
internal static class TelemetryNames
{
    /// <summary>The instruments.</summary>
    public static IReadOnlyList<string> Instruments { get; } =
        [.. typeof(Telemetry).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null)).OfType<Instrument>().Select(instrument => instrument.Name)];

    /// <summary>The instruments, the timers and what does their work for each centre, and the outcomes of a step.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Instruments, .. SettingsInCode.Timers, nameof(DoCentreTask), "done", "failed"];
}
