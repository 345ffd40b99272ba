using System.Globalization;
using ReportingPipeline.Benchmarks.Measuring;
using ReportingPipeline.Benchmarks.Visits;

namespace ReportingPipeline.Benchmarks.Running;

/// <summary>
/// What Azure Functions asks for a month on Flex Consumption: gigabytes of an instance times the seconds that it works, above a free
/// grant. The seconds are measured, with the emulator on the same cores; how often something is done is assumed, and rather too much.
/// </summary>
internal static class MonthlyCost
{
    private const int Municipalities = 357;
    private const int RecipientsOfExample = 4;

    // The list price in dollars, and what is free of it each month in one subscription.
    private const decimal DollarsAGigabyteSecond = 0.000026m;
    private const int FreeGigabyteSeconds = 100_000;

    // The default of infra/main.bicep.
    private const int InstanceGigabytes = 2;

    // Each half-year's report is built three times: as a draft, anew when the counts have changed, and as a revision.
    private const double ReportsARecipient = 2 * 3 / 12.0;
    private const double Nights = 30.5;
    private const double Weeks = Nights / 7;

    // A call is charged as a second at the least.
    private const int CallsOfACentre = 200;

    // Exporting, and the messages that only say that there is nothing to do.
    private const double OtherSecondsANight = 2;

    public static void Print((string Name, Pass Pass) small, (string Name, Pass Pass) large)
    {
        var centresOfAll = (Municipalities + LargeCentre.Municipalities - 1) / LargeCentre.Municipalities;
        Printed.Table(
            $"app: a month on instances of {InstanceGigabytes} GB, of which {Printed.Whole(FreeGigabyteSeconds)} GB-s are free",
            ["", "GB-s", "dollars", "dollars without what is free"],
            Row($"one centre like {small.Name}", 1, small.Pass, RecipientsOfExample),
            Row($"five like {large.Name}", 5, large.Pass, LargeCentre.Municipalities),
            Row($"{Municipalities} municipalities: {centresOfAll} like {large.Name}", centresOfAll, large.Pass, LargeCentre.Municipalities));
    }

    private static string[] Row(string name, int centres, Pass pass, int recipients)
    {
        var seconds = centres * (
            (Nights * (pass.Collecting + pass.Reconciling + OtherSecondsANight))
            + (Weeks * pass.Recounting)
            + (recipients * ReportsARecipient * pass.SecondsAReport)
            + CallsOfACentre);
        var gigabyteSeconds = InstanceGigabytes * (decimal)seconds;
        return
        [
            name, Printed.Whole((double)gigabyteSeconds),
            Dollars(Math.Max(0, gigabyteSeconds - FreeGigabyteSeconds)), Dollars(gigabyteSeconds),
        ];
    }

    private static string Dollars(decimal gigabyteSeconds) =>
        (gigabyteSeconds * DollarsAGigabyteSecond).ToString("0.00", CultureInfo.InvariantCulture);
}
