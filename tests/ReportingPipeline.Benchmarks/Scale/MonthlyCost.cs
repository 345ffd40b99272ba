using System.Globalization;
using ReportingPipeline.Benchmarks.Measuring;

namespace ReportingPipeline.Benchmarks.Scale;

/// <summary>What Azure asks for a month, on average of a year's nights, without what it asks for telemetry and mail.</summary>
internal static class MonthlyCost
{
    private const double Months = 12;

    // What a centre's staff and recipients ask for on pages, each charged as a second at the least.
    private const double CallsOfCentre = 200;

    private const double KilobytesARow = 1;

    // Two a year, each issued anew once.
    private const double ReportsOfRecipient = 4;

    public static readonly string[] Heading =
        ["", "GB-s", "runs", "dollars", "if nothing were free", "requests to tables", "to queues", "reads of blobs", "writes", "GB", "dollars"];

    /// <summary>What a month costs after so many years.</summary>
    /// <param name="shape">The centres.</param>
    /// <param name="measured">What was measured of one after those years.</param>
    /// <param name="nights">The nights of the last of them.</param>
    public static string[] Row(ScaledShape shape, Measured measured, IReadOnlyList<Night> nights)
    {
        var calls = CallsOfCentre * shape.Centres;
        var storage = nights.Aggregate(StorageUse.None, (sum, night) => sum.Plus(night.Storage, 1 / Months));
        var gigabyteSeconds = Platform.InstanceGigabytes * ((nights.Sum(night => night.ChargedSeconds) / Months) + (calls * Prices.LeastSeconds));
        var runs = (nights.Sum(night => night.Runs) / Months) + calls;
        var queueRequests = 3 * storage.Messages;
        var reports = ReportsOfRecipient * ScaledShape.Municipalities * ScaledShape.Years;
        var rows = (shape.Centres * shape.VisitsAYear * ScaledShape.Years) + (reports * measured.RowsAReport);
        var gigabytes = (rows * KilobytesARow / 1e6) + (reports * measured.MegabytesAReport / 1e3);
        var (tableRequests, functions) = (storage.TableReads + storage.TableWrites, Functions(gigabyteSeconds, runs));
        var stored = (tableRequests * Prices.TableRequest) + (queueRequests * Prices.QueueRequest)
            + (storage.BlobReads * Prices.BlobRead) + (storage.BlobWrites * Prices.BlobWrite) + (gigabytes * Prices.Gigabyte);
        return
        [
            shape.Name, Printed.Whole(gigabyteSeconds), Printed.Whole(runs),
            Dollars(Functions(Math.Max(0, gigabyteSeconds - Prices.FreeGigabyteSeconds), Math.Max(0, runs - Prices.FreeRuns))), Dollars(functions),
            Printed.Whole(tableRequests), Printed.Whole(queueRequests), Printed.Whole(storage.BlobReads), Printed.Whole(storage.BlobWrites),
            gigabytes.ToString("0.0", CultureInfo.InvariantCulture), Dollars(stored),
        ];
    }

    private static double Functions(double gigabyteSeconds, double runs) => (gigabyteSeconds * Prices.GigabyteSecond) + (runs * Prices.Run);

    private static string Dollars(double dollars) => dollars.ToString("0.00", CultureInfo.InvariantCulture);
}
