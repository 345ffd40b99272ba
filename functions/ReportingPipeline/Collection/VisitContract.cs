using System.Globalization;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Collection;

/// <summary>
/// The contract of the source table: reads one row into a visit, or says which rule it breaks; of several, the one that
/// <see cref="RejectionReason"/> declares first.
/// </summary>
public sealed partial class VisitContract
{
    private readonly MunicipalityCodes? _municipalities;
    private readonly PlausibleDates _dates;

    /// <summary>The contract for a centre's rows, read at an instant; without a centre, for rows of none, which are all rejected.</summary>
    public VisitContract(Centre? centre, DateTimeOffset now)
    {
        _municipalities = centre is null ? null : new MunicipalityCodes(centre.Municipalities);
        _dates = new PlausibleDates(centre, now);
    }

    /// <summary>
    /// Reads a row; a cancelled one is neither a visit nor rejected, however broken,
    /// as cancelling is how a source withdraws it.
    /// </summary>
    public SourceRow Read(TableEntity row, SourcePartition partition)
    {
        // The service may answer null for a selected column that a row does not have.
        row.TryGetValue("Cancelled", out var cancelled);
        if (cancelled is true) return SourceRow.Cancelled;
        var read = ReadUncancelled(row, partition);
        return read.Visit is not null && cancelled is not (null or false) ? RejectionReason.MalformedCancelled : read;
    }

    private SourceRow ReadUncancelled(TableEntity row, SourcePartition partition)
    {
        if (_municipalities is null) return RejectionReason.UnknownCentre;
        if (SourcePartition.Parse(partition.Key).Month is not { } month) return RejectionReason.PartitionWithoutMonth;
        if (!TryReadDate(row, out var date)) return RejectionReason.MalformedDate;
        if (new YearMonth(date) != month) return RejectionReason.DateOutsidePartition;
        if (date < _dates.FirstDay) return RejectionReason.DateBeforeRegistering;
        if (date > _dates.LastDay) return RejectionReason.DateInFuture;
        if (Kind(row) is not { } kind) return RejectionReason.UnknownKind;

        row.TryGetValue("UserId", out var userId);
        if (userId is not (null or "") && !(userId is string text && Pseudonym().IsMatch(text))) return RejectionReason.MalformedUserId;
        var keyVersion = KeyVersion(row);
        if (userId is not (null or "") && keyVersion is null) return RejectionReason.MissingKeyVersion;

        row.TryGetValue("Municipality", out var code);
        if (code is not (null or "") && !(code is string digits && MunicipalityCode().IsMatch(digits)))
        {
            return RejectionReason.MalformedMunicipality;
        }

        var named = code is "" ? null : (string?)code;
        if (_municipalities.Find(named, date) is not { } municipality) return RejectionReason.MunicipalityNotValidThatDay;

        row.TryGetValue("RegisteredAt", out var instant);
        if (instant is not DateTimeOffset registeredAt) return RejectionReason.MalformedRegisteredAt;
        if (registeredAt > _dates.LastInstant) return RejectionReason.RegisteredInFuture;

        var user = userId is string { Length: > 0 } pseudonym ? new UserKey(keyVersion!.Value, pseudonym) : (UserKey?)null;
        return new Visit(date, kind, user, municipality, registeredAt, row.RowKey) { NamesMunicipality = named is not null };
    }

    private static bool TryReadDate(TableEntity row, out DateOnly date)
    {
        row.TryGetValue("Date", out var value);
        return DateOnly.TryParseExact(value as string, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }

    private static VisitKind? Kind(TableEntity row)
    {
        row.TryGetValue("Kind", out var value);
        return value switch { "user" => VisitKind.User, "other" => VisitKind.Other, _ => null };
    }

    // Some clients write every whole number as an Int64.
    private static int? KeyVersion(TableEntity row)
    {
        row.TryGetValue("KeyVersion", out var value);
        return value switch { int and > 0 => (int)value, long and > 0 and <= int.MaxValue => (int)(long)value, _ => null };
    }

    [GeneratedRegex("^[A-Za-z0-9_.=+-]{1,128}\\z")]
    private static partial Regex Pseudonym();

    [GeneratedRegex("^[0-9]{4}\\z")]
    private static partial Regex MunicipalityCode();
}
